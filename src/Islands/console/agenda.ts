import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Step } from "../live/setup";
import { isSaid, roundOf, timesOf } from "./progress";

/** The sewn thread: what was done, what is under way, what comes. */
export function agenda(desk: Desk): TemplateResult {
  const { setup, workshop } = desk;
  const times = timesOf(setup, workshop.agenda, setup.more.startsAt as number, desk.live.clock.now());
  const current = setup.steps.findIndex((step) => step.id === workshop.agenda.step);
  return html`<section class="ag" aria-labelledby="ag">
    <h2 id="ag">${desk.say("agenda")}</h2>
    <ol class="fil agenda">
      ${setup.steps.map((step, index) => {
        if (index === current && !desk.isClosed) return now(desk, step);
        return index <= current ? past(desk, step, times[index]!) : next(desk, step, times[index]!);
      })}
    </ol>
    ${current < 0 && !desk.isClosed ? html`<button class="btn btn--primary btn--block" type="button" @click=${() => desk.advance()}>${desk.say("step.begin")} ${desk.parts.icon("play")}</button>` : nothing}
    <p class="tools">
      <a class="btn btn--quiet" href="${setup.base}/journal">${desk.parts.icon("notebook-pen")} ${desk.say("log")}</a>
      <button class="btn btn--quiet" type="button" @click=${() => desk.show({ asked: { what: "keys" } })}>${desk.parts.icon("keyboard")} ${desk.say("keys")} <kbd>?</kbd></button>
      ${desk.isClosed ? nothing : html`<button class="btn btn--quiet only-narrow" type="button" @click=${() => desk.askToClose()}>${desk.parts.icon("flag")} ${desk.say("close")}</button>`}
    </p>
  </section>`;
}

function past(desk: Desk, step: Step, at: number | null): TemplateResult {
  const time = at === null ? desk.say("step.passed-over") : desk.time(at);
  const lines = [...desk.workshop.lines.values()].filter((line) => line.step === step.id && isSaid(line));
  const kinds = new Set(lines.map((line) => line.kind));
  const said = kinds.size === 1 ? desk.count(`count.${[...kinds][0]}`, lines.length) : desk.count("lines", lines.length);
  return html`<li class="past">
    <span class="knot">${desk.parts.icon("check")}</span>
    <h3>${step.title}</h3>
    <p>${lines.length > 0 ? `${time}, ${said}` : at === null ? time : `${time}, ${desk.say("minutes", step.minutes)}`}</p>
    ${reveal(desk, step)}${desk.isClosed ? nothing : start(desk, step, "step.again")}
  </li>`;
}

function next(desk: Desk, step: Step, at: number | null): TemplateResult {
  return html`<li class="todo">
    <span class="knot">${desk.parts.icon((desk.setup.more.stepIcons as Record<string, string>)[step.id]!)}</span>
    <h3>${step.title}</h3>
    <p>${at === null || desk.isClosed ? desk.say("minutes", step.minutes) : `${desk.time(at)}, ${desk.say("minutes", step.minutes)}`}</p>
    ${reveal(desk, step)}${desk.isClosed ? nothing : start(desk, step, "step.start")}
  </li>`;
}

const start = (desk: Desk, step: Step, key: string): TemplateResult =>
  html`<button class="jump" type="button" aria-label=${desk.say(`${key}-this`, step.title)} @click=${() => desk.askToStart(step)}>${desk.say(key)}</button>`;

function now(desk: Desk, step: Step): TemplateResult {
  const { agenda } = desk.workshop;
  const left = desk.live.clock.left(agenda);
  const isPaused = agenda.left !== null;
  const note = (desk.setup.more.notes as Record<string, string>)[step.id];
  return html`<li class="now" aria-current="step">
    <span class="knot">${desk.parts.icon("play")}</span>
    <h3>${step.title}</h3>
    ${step.rounds > 1 ? html`<p>${desk.say("round", agenda.round, step.rounds)}</p>` : nothing}
    <div class="nowbox">${desk.parts.timer(left, roundOf(step))}<p>${isPaused ? desk.say("paused") : wanted(desk, step)}</p></div>
    <div class="ctl">
      <button class="btn btn--icon" type="button" aria-label=${desk.say(isPaused ? "resume" : "pause")} @click=${() => desk.pauseOrResume()}>
        ${desk.parts.icon(isPaused ? "play" : "pause")}
      </button>
      <button class="btn" type="button" @click=${() => desk.order("extend", { minutes: 2 })}>${desk.say("extend")}</button>
      <button class="btn btn--primary" type="button" @click=${() => desk.advance()}>${desk.say(forward(desk, step))} ${desk.parts.icon("skip-forward")}</button>
    </div>
    <div class="more-ctl">
      <button class="btn btn--quiet" type="button" @click=${() => desk.order("go-back")}>${desk.say("back")}</button>
      ${step.columns.length > 0 || step.vote ? html`<button class="btn btn--quiet" type="button" @click=${() => desk.order("set-input", { on: !agenda.open })}>${desk.say(agenda.open ? "input.close" : "input.open")}</button>` : nothing}
      ${reveal(desk, step)}
    </div>
    ${note ? html`<details class="notes"><summary>${desk.say("notes")}</summary><p class="pre">${note}</p></details>` : nothing}
  </li>`;
}

// What a step hides waits for this, also when the room has left the step, and once the workshop is closed.
function reveal(desk: Desk, step: Step): TemplateResult | typeof nothing {
  const { begun, revealed } = desk.workshop.agenda;
  const isHidden = (step.visibility === "hidden" || step.vote?.secret === true) && step.id in begun && !revealed.includes(step.id);
  return isHidden
    ? html`<button class="btn btn--quiet" type="button" aria-label=${desk.say("reveal.this", step.title)} @click=${() => desk.order("reveal", { step: step.id })}>${desk.say("reveal")}</button>`
    : nothing;
}

function forward(desk: Desk, step: Step): string {
  if (desk.workshop.agenda.round < step.rounds) return "next.round";
  return step === desk.setup.steps.at(-1) ? "close" : "next";
}

// « 3 à 5 moteurs, 3 à 5 freins par groupe », or when the round ends.
function wanted(desk: Desk, step: Step): TemplateResult | string {
  const { agenda } = desk.workshop;
  const bounded = step.columns.filter((column) => column.min > 0 || column.max !== null);
  if (bounded.length === 0 || bounded.length > 3) return agenda.endsAt === null ? "" : desk.say("ends-at", desk.time(agenda.endsAt));
  return html`${bounded.map(({ kind, min, max }, at) => {
      const count = max === null ? desk.say("bounds.min", min) : min === 0 ? desk.say("bounds.max", max) : min === max ? String(max) : desk.say("bounds.both", min, max);
      return html`${count} ${desk.say(`plural.${kind}`)}${at < bounded.length - 1 ? "," : ""}<br />`;
    })}${desk.workshop.groups.length > 0 ? desk.say("bounds.group") : nothing}`;
}
