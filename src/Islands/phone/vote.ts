import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Votes } from "../live/frames";
import type { Phone } from "./phone";
import type { Shown } from "./scene";

const stances: [string, string][] = [
  ["agree", "check"],
  ["disagree", "x"],
  ["pass", "skip-forward"],
];

/** What one votes, in steps of dots and stances. */
export function votes(phone: Phone): TemplateResult {
  const { parts, scene, own, stream } = phone;
  const now = scene.step!;
  const isDots = now.kind === "dots";
  const [ballots, dots, given] = [scene.ballots(), own.dots(now.id), own.stances(now.id)];
  const left = now.vote!.dots - [...dots.values()].reduce((sum, some) => sum + some, 0);
  const { agenda } = stream.workshop;
  return html`<section class="votes" aria-labelledby="vote">
    <h2 id="vote">${parts.say(isDots ? "vote.dots" : "vote.stance")}</h2>
    <p class="fine soft" role="status">${state(phone, ballots, isDots ? left : null, given)}</p>
    <div class="stack">
      ${repeat(
        ballots,
        (line) => line.id,
        (line) =>
          html`<article class="slip ballot" data-kind=${line.kind} id="l-${line.id}">
            <p class="slip-head">${parts.kind(line.kind)}</p>
            <p id="v-${line.id}">${line.text}</p>
            ${agenda.open ? (isDots ? dotted(phone, line, dots.get(line.id) ?? 0, left) : stanced(phone, line, given.get(line.id) ?? null)) : nothing}
            ${results(phone, scene.raw(line.id)?.votes?.filter((votes) => votes.step === now.id) ?? [], isDots)}
          </article>`,
      )}
    </div>
    ${ballots.length === 0 ? html`<p class="soft">${parts.say("vote.none")}</p>` : nothing}
    ${now.vote!.secret && !agenda.revealed.includes(now.id) ? html`<p class="fine muted">${parts.say("vote.secret")}</p>` : nothing}
  </section>`;
}

function state({ parts, scene, stream }: Phone, ballots: Shown[], left: number | null, given: Map<string, string | null>): string {
  if (!stream.workshop.agenda.open) return parts.say("vote.closed");
  if (left === null) return parts.count("vote.given", ballots.filter((line) => given.get(line.id)).length, ballots.length);
  if (left <= 0) return parts.say("vote.left.none");
  return parts.count("vote.left", left) + (scene.step!.vote!.severalPerLine ? "" : ` ${parts.say("vote.one-each")}`);
}

function dotted(phone: Phone, line: Shown, dots: number, left: number): TemplateResult {
  const { parts, scene } = phone;
  const several = scene.step!.vote!.severalPerLine;
  const place = (some: number) => (): void => phone.send({ order: "place-dots", line: line.id, dots: some });
  return html`<div class="choice" role="group" aria-labelledby="v-${line.id}">
    <button class="btn btn--icon" type="button" aria-label=${parts.say("vote.take")} ?disabled=${dots === 0} @click=${place(dots - 1)}>${parts.icon("minus")}</button>
    <span class="dots" role="img" aria-label=${parts.count("vote.mine", dots)}>${dots === 0 ? "–" : "●".repeat(dots)}</span>
    <button class="btn btn--icon" type="button" aria-label=${parts.say("vote.add")} ?disabled=${left <= 0 || (dots > 0 && !several)} @click=${place(dots + 1)}>
      ${parts.icon("plus")}
    </button>
  </div>`;
}

function stanced(phone: Phone, line: Shown, given: string | null): TemplateResult {
  const { parts } = phone;
  const take = (stance: string) => (): void => phone.send({ order: "take-stance", line: line.id, stance: given === stance ? null : stance });
  return html`<div class="choice" role="group" aria-labelledby="v-${line.id}">
    ${stances.map(
      ([stance, icon]) =>
        html`<button class="btn" type="button" aria-pressed=${given === stance ? "true" : "false"} @click=${take(stance)}>
          ${parts.icon(icon)} ${parts.say(`vote.${stance}`)}
        </button>`,
    )}
  </div>`;
}

function results({ parts, setup }: Phone, told: Votes[], isDots: boolean): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  const sum = (votes: Votes[], of: "dots" | "agree" | "disagree" | "pass"): number => votes.reduce((all, one) => all + one[of], 0);
  const say = (votes: Votes[]): string =>
    isDots ? parts.count("votes.dots", sum(votes, "dots")) : parts.say("votes.stances", sum(votes, "agree"), sum(votes, "disagree"), sum(votes, "pass"));
  return html`<p class="slip-foot"><b>${say(told)}</b></p>
    <ul class="fine plain">
      ${told.map((votes) => html`<li>${parts.say("about", setup.colleges[votes.college ?? ""]?.name ?? parts.say("votes.nobody"), say([votes]))}</li>`)}
    </ul>`;
}
