import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Desk } from "./desk";
import type { Filters } from "./flow";
import { slip } from "./slip";

const farDown = 60;
const more = 60;

/** What is said, as it comes: newest first, filtered, and still while somebody reads further down. */
export function stream(desk: Desk): TemplateResult {
  const all = desk.flow.matching(desk.workshop.lines.values());
  const readable = all.filter((line) => line.text !== undefined);
  const { shown, waiting } = desk.flow.divide(readable, !isFarDown());
  return html`${bar(desk)} ${desk.areFiltersOpen ? filters(desk) : nothing} ${waiting > 0 ? news(desk, waiting) : nothing}
    <div class="stream" id="lignes">
      ${repeat(
        shown.slice(0, desk.most),
        (line) => line.id,
        (line) => slip(desk, line),
      )}
    </div>
    ${shown.length === 0 ? html`<p class="card muted">${desk.say(desk.flow.isFiltered ? "stream.no-match" : "stream.nothing")}</p>` : nothing}
    ${shown.length > desk.most ? html`<p class="mt-4"><button class="btn" type="button" @click=${() => desk.show({ most: desk.most + more })}>${desk.count("stream.older", shown.length - desk.most)}</button></p>` : nothing}
    ${kept(desk, all.length - readable.length)}`;
}

// Whether new lines on top would move what is being read.
function isFarDown(): boolean {
  const list = document.querySelector("#lignes");
  return list !== null && list.getBoundingClientRect().top < -farDown;
}

function bar(desk: Desk): TemplateResult {
  const held = [...desk.workshop.lines.values()].filter((line) => line.state === "held" && line.text !== undefined).length;
  const count = Object.entries(desk.flow.filters).filter(([name, value]) => name !== "words" && value !== "").length;
  const hold = (): void => {
    desk.flow.isHeld = !desk.flow.isHeld;
    if (!desk.flow.isHeld) desk.flow.release();
    desk.show({});
  };
  return html`<div class="bar" role="search" aria-label=${desk.say("filters")}>
    <div class="search">
      ${desk.parts.icon("search")}
      <input class="input" id="cherche" type="search" autocomplete="off" aria-label=${desk.say("filter.words")} placeholder=${desk.say("filter.words")} .value=${desk.flow.filters.words} @input=${(event: Event) => filter(desk, "words", event)} />
    </div>
    <button class="btn" type="button" aria-expanded=${desk.areFiltersOpen ? "true" : "false"} aria-controls="filtres" @click=${() => desk.show({ areFiltersOpen: !desk.areFiltersOpen })}>
      ${desk.parts.icon("sliders-horizontal")} ${desk.say("filters")}${count > 0 ? ` (${count})` : ""}
    </button>
    <button class="btn btn--icon" type="button" aria-pressed=${desk.flow.isHeld ? "true" : "false"} aria-label=${desk.say("stream.hold")} title=${desk.say("stream.hold")} @click=${hold}>${desk.parts.icon(desk.flow.isHeld ? "play" : "pause")}</button>
    ${held > 0 && desk.flow.filters.state !== "held" ? html`<button class="btn inbox" type="button" @click=${() => setState(desk, "held")}>${desk.count("inbox", held)}</button>` : nothing}
  </div>`;
}

function setState(desk: Desk, state: string): void {
  desk.flow.filters.state = state;
  desk.flow.release();
  desk.show({ areFiltersOpen: true });
}

function filter(desk: Desk, name: keyof Filters, event: Event): void {
  desk.flow.filters[name] = (event.target as HTMLInputElement | HTMLSelectElement).value;
  desk.flow.release();
  desk.show({});
}

function filters(desk: Desk): TemplateResult {
  const { setup, workshop } = desk;
  const groups = [...new Set([...workshop.lines.values()].map((line) => line.group))].filter((group) => group !== null).sort((a, b) => a - b);
  const kinds = Object.entries(setup.kinds).filter(([kind]) => setup.steps.some((step) => step.columns.some((column) => column.kind === kind)));
  const clear = (): void => {
    desk.flow.filters = { kind: "", group: "", college: "", step: "", state: "", words: "" };
    desk.flow.release();
    desk.show({});
  };
  return html`<div class="filters" id="filtres">
    ${choice(desk, "kind", kinds.map(([kind, word]) => [kind, word.name]))}
    ${choice(desk, "group", groups.map((group) => [String(group), desk.say("group", group)]))}
    ${choice(desk, "college", Object.entries(setup.colleges).map(([college, word]) => [college, word.name]))}
    ${choice(desk, "step", setup.steps.filter((step) => step.columns.length > 0).map((step) => [step.id, step.title]))}
    ${choice(desk, "state", ["held", "hidden", "pinned", "carried"].map((state) => [state, desk.say(`flag.${state}`)]))}
    ${desk.flow.isFiltered ? html`<button class="btn btn--quiet" type="button" @click=${clear}>${desk.parts.icon("x")} ${desk.say("filter.clear")}</button>` : nothing}
  </div>`;
}

function choice(desk: Desk, name: keyof Filters, options: [string, string][]): TemplateResult {
  const now = desk.flow.filters[name];
  return html`<div class="field">
    <label for="par-${name}">${desk.say(`filter.${name}`)}</label>
    <select class="select" id="par-${name}" @change=${(event: Event) => filter(desk, name, event)}>
      <option value="" ?selected=${now === ""}>${desk.say(`filter.${name}.all`)}</option>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${now === value}>${text}</option>`)}
    </select>
  </div>`;
}

function news(desk: Desk, waiting: number): TemplateResult {
  const show = (): void => {
    desk.flow.release();
    desk.show({});
    document.querySelector("#flux")?.scrollIntoView({ block: "start" });
  };
  return html`<p class="news"><button class="btn btn--primary" type="button" @click=${show}>${desk.parts.icon("chevrons-up")} ${desk.count("stream.new", waiting)}</button></p>`;
}

// What groups keep to themselves is counted, never shown.
const kept = (desk: Desk, count: number): TemplateResult | typeof nothing =>
  count > 0 ? html`<p class="kept">${desk.parts.icon("lock")} ${desk.count("stream.kept", count)}</p>` : nothing;

