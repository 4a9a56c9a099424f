import { html, nothing, type TemplateResult } from "lit";
import type { Desk, Panel, Part } from "./desk";
import type { Doubles } from "./doubles";
import type { Elsewhere } from "./elsewhere";
import type { Entry } from "./entry";
import type { Keys } from "./keys";
import { agenda } from "./agenda";
import { dialogs } from "./dialogs";
import { seating, strip } from "./groups";
import { results } from "./results";
import { stream } from "./stream";

interface Pieces {
  doubles: Doubles;
  elsewhere: Elsewhere;
  entry: Entry;
  keys: Keys;
}

const patience = 4_000;
let troubledSince = 0;

/** The whole console. */
export function page(desk: Desk, pieces: Pieces): TemplateResult {
  return html`<a class="skip" href="#flux">${desk.say("skip")}</a>
    ${bar(desk)}
    <div class="wrap wrap--wide con" data-part=${desk.part}>
      ${tabs(desk, pieces.elsewhere)} ${agenda(desk)} ${live(desk, pieces)} ${pieces.elsewhere.draw()}
    </div>
    ${dialogs(desk, pieces.keys)}
    <div class="toasts told" role="status">${desk.toast ? toast(desk) : nothing}</div>
    <p class="vh" role="status">${desk.aloud}</p>`;
}

function bar(desk: Desk): TemplateResult {
  const { setup, workshop } = desk;
  const people = [
    workshop.people === 0 ? desk.say("people.none") : desk.count("people", workshop.people),
    ...(workshop.groups.length > 0 ? [desk.count("groups.count", workshop.groups.length)] : []),
    ...(desk.live.here > 0 ? [desk.count("here", desk.live.here)] : []),
  ];
  return html`<header class="cbar">
    <div class="wrap wrap--wide cbar-in">
      <a class="btn btn--quiet btn--icon" href=${setup.base} aria-label=${desk.say("leave")}>${desk.parts.icon("chevron-left")}</a>
      <div class="cbar-title">
        <h1>${setup.title}</h1>
        <p class="fine muted">${people.join(", ")}</p>
      </div>
      ${setup.more.code ? html`<p class="code">${desk.say("code")} <b>${setup.more.code}</b></p>` : nothing}
      <a class="btn" href="${setup.base}/ecran" target="_blank">${desk.parts.icon("presentation")} ${desk.say("project")}</a>
      ${desk.isClosed
        ? html`<button class="btn" type="button" @click=${() => desk.order("reopen")}>${desk.say("reopen")}</button>`
        : html`<button class="btn only-wide" type="button" @click=${() => desk.askToClose()}>${desk.say("close")}</button>`}
    </div>
    <hr class="seam" />
  </header>`;
}

function tabs(desk: Desk, elsewhere: Elsewhere): TemplateResult {
  const found = elsewhere.count ? ` (${elsewhere.count})` : "";
  const names: [Part, string][] = [
    ["live", desk.say("tab.live")],
    ["agenda", desk.say("tab.agenda")],
    ["elsewhere", desk.say("tab.elsewhere") + found],
  ];
  return html`<nav class="tabs" aria-label=${desk.say("tabs")}>
    ${names.map(([part, name]) => html`<button type="button" aria-current=${desk.part === part ? "true" : nothing} @click=${() => desk.show({ part })}>${name}</button>`)}
  </nav>`;
}

function live(desk: Desk, pieces: Pieces): TemplateResult {
  return html`<section class="live" aria-labelledby="flux">
    <div class="live-head">
      <h2 id="flux" tabindex="-1">${desk.say("live")}</h2>
      ${panels(desk)}
    </div>
    ${notices(desk)} ${desk.panel === "stream" ? html`${strip(desk)} ${pieces.doubles.draw()} ${stream(desk)}` : nothing}
    ${desk.panel === "groups" ? seating(desk) : nothing} ${desk.panel === "entry" ? pieces.entry.draw() : nothing}
    ${desk.panel === "results" ? results(desk) : nothing}
  </section>`;
}

function panels(desk: Desk): TemplateResult {
  const names: Panel[] = ["stream", "groups", "entry"];
  if (desk.setup.steps.some((step) => step.vote)) names.push("results");
  return html`<div class="switch" role="group" aria-label=${desk.say("panels")}>
    ${names.map((panel) => html`<button type="button" aria-pressed=${desk.panel === panel ? "true" : "false"} @click=${() => desk.show({ panel })}>${desk.say(`panel.${panel}`)}</button>`)}
  </div>`;
}

// ---------- what went wrong, or is over ----------

function notices(desk: Desk): TemplateResult {
  const waiting = desk.box.waiting.length;
  if (desk.live.link !== "away" && waiting === 0) troubledSince = 0;
  else if (troubledSince === 0) troubledSince = Date.now();
  const isAway = troubledSince > 0 && Date.now() - troubledSince > patience;
  const refused = desk.box.refused.filter(({ order }) => order.order !== "post-line");
  return html`<div class="notices" role="status">
    ${isAway ? notice(desk, "warning", desk.say("away"), waiting === 0 ? desk.say("away.nothing") : desk.count("away.waiting", waiting)) : nothing}
    ${desk.isClosed ? notice(desk, "info", desk.say("closed"), html`${desk.say("closed.next")} <a href="${desk.setup.base}/compte-rendu">${desk.say("closed.minutes")}</a>`) : nothing}
    ${refused.map(({ order, code, message }) =>
      notice(
        desk,
        "danger",
        desk.say("refused"),
        html`<p data-refusal=${code}>${message}</p>
          <button class="btn btn--quiet" type="button" @click=${() => desk.box.forget(order.id)}>${desk.say("refused.seen")}</button>`,
      ),
    )}
  </div>`;
}

const notice = (desk: Desk, tone: string, title: string, content: TemplateResult | string): TemplateResult =>
  html`<div class="notice notice--${tone}">
    ${desk.parts.icon(tone === "warning" ? "cloud-off" : "circle-alert")}<strong>${title}</strong>
    <div>${content}</div>
  </div>`;

function toast(desk: Desk): TemplateResult {
  const { text, undo } = desk.toast!;
  const back = (): void => {
    undo!();
    desk.hush();
  };
  return html`<p class="toast">
    <span>${text}</span>${undo ? html`<button class="btn" type="button" @click=${back}>${desk.parts.icon("undo-2")} ${desk.say("undo")}</button>` : nothing}
  </p>`;
}
