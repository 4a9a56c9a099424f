import { html, nothing, type TemplateResult } from "lit";
import type { Echo } from "../live/frames";
import type { Phone } from "./phone";

const minute = 60_000;

/** The step under way: where we are, the question, the time left, how far the group is. */
export function step(phone: Phone): TemplateResult {
  const { parts, scene, setup, stream, more } = phone;
  const now = scene.step!;
  const { agenda } = stream.workshop;
  const place = [parts.say("step", scene.number, setup.steps.length), now.rounds > 1 ? parts.say("step.round", agenda.round, now.rounds) : ""].filter(Boolean).join(", ");
  const question = phone.question(now.title);
  return html`<div class="step">
      <div>
        <p class="fine muted">${question === now.title ? place : `${place}. ${now.title}`}</p>
        <h1 lang=${more.language}>${question}</h1>
      </div>
      ${now.kind === "break" ? nothing : ring(phone)}
    </div>
    ${now.kind === "break" ? pause(phone) : html`<p class="until fine muted">${until(phone)}</p>`} ${hints(phone)}
    ${stream.workshop.echoes.map((echo) => echoed(phone, echo))} ${gauges(phone)}`;
}

function ring({ parts, scene, stream }: Phone): TemplateResult | typeof nothing {
  const now = scene.step!;
  return parts.timer(stream.clock.left(stream.workshop.agenda), (now.minutes * minute) / now.rounds);
}

function until({ parts, stream }: Phone): string {
  const { agenda } = stream.workshop;
  if (agenda.left !== null) return parts.say("time.paused");
  if (agenda.endsAt === null) return "";
  return agenda.endsAt < stream.clock.now() ? parts.say("time.over") : parts.say("time.until", parts.time(agenda.endsAt));
}

function pause(phone: Phone): TemplateResult {
  const { parts, stream } = phone;
  const end = stream.workshop.agenda.endsAt;
  return html`<section class="calm calm--break">
    ${ring(phone)} ${end === null ? nothing : html`<p class="lead">${parts.say("break.until", parts.time(end))}</p>`}
    <p class="soft">${parts.say("break.text")}</p>
  </section>`;
}

function hints({ parts, scene, more }: Phone): TemplateResult | typeof nothing {
  const now = scene.step!;
  const chooses = now.prompts.length > 1 && scene.prompt === null;
  const all = chooses ? now.prompts.flatMap((prompt) => prompt.hints) : (now.prompts[scene.prompt ?? 0]?.hints ?? []);
  if (all.length === 0) return nothing;
  return html`<details class="hints">
    <summary>${parts.say("hints")}</summary>
    <ul lang=${more.language}>
      ${all.map((hint) => html`<li>${hint}</li>`)}
    </ul>
  </details>`;
}

function echoed({ parts, scene }: Phone, echo: Echo): TemplateResult {
  const about = scene.wordsOf(echo.line);
  return html`<aside class="echo">
    <p class="leve">${parts.icon("spool")} ${parts.say("echo")}</p>
    ${about ? html`<p class="fine soft">${parts.say("echo.about", about)}</p>` : nothing} ${echo.sentence ? html`<p><q>${echo.sentence}</q></p>` : nothing}
    <p><a href="/fiches/${echo.fiche}">${echo.title}</a></p>
  </aside>`;
}

function gauges(phone: Phone): TemplateResult | typeof nothing {
  const { parts, scene, stream } = phone;
  const { columns } = scene.step!;
  if (!columns.some((column) => column.min > 0 || column.max !== null)) return nothing;
  return html`<div class="counts" role="group" aria-label=${parts.say(stream.workshop.group === null ? "gauges.mine" : "gauges")}>
    ${columns.map((column) => {
      const said = scene.said(column.kind, scene.prompt ?? (phone.chooses ? phone.draft.prompt : null));
      const count = column.label ? parts.say("count.label", column.label, said) : parts.count(`count.${column.kind}`, said);
      return parts.quota(column.kind, said, column.min, column.max, html`<b>${count}</b>${state(phone, said, column)}`, bounds(phone, column));
    })}
  </div>`;
}

interface Column {
  min: number;
  max: number | null;
}

function state({ parts }: Phone, said: number, { min, max }: Column): string {
  if (said < min) return `, ${parts.say("gauge.more", min - said)}`;
  if (max !== null && said >= max) return `, ${parts.say("gauge.full")}`;
  return min > 0 ? `, ${parts.say("gauge.enough")}` : "";
}

function bounds({ parts }: Phone, { min, max }: Column): string {
  if (max !== null) return min > 0 ? parts.say("bounds", min, max) : parts.say("bounds.max", max);
  return min > 0 ? parts.say("bounds.min", min) : "";
}
