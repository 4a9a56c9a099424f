import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Participant } from "../live/frames";
import { progressOf, type ColumnCount, type GroupProgress } from "./progress";

const mostMarks = 12;

/** How far each group is, at one look. */
export function strip(desk: Desk): TemplateResult | typeof nothing {
  const { workshop } = desk;
  if (workshop.groups.length === 0) {
    if (workshop.people === 0 || desk.isClosed) return nothing;
    return html`<div class="card cluster between none">
      <p>${desk.say("groups.none")}</p>
      <button class="btn" type="button" @click=${() => desk.askToFormGroups()}>${desk.parts.icon("users-round")} ${desk.say("groups.form")}</button>
    </div>`;
  }
  return html`<div class="groups">${progressOf(desk.setup, workshop, desk.live.clock.now()).map((group) => card(desk, group))}</div>`;
}

function card(desk: Desk, group: GroupProgress): TemplateResult {
  return html`<article class="group ${group.quiet === null ? "" : "group--calme"}">
    <h3>${desk.say("group", group.number)}</h3>
    ${group.columns.filter(isWanted).map((column) => html`<div class="quota" data-kind=${column.kind}><ol aria-hidden="true">${marks(column)}</ol></div>`)}
    <p>
      ${group.quiet !== null
        ? html`<b>${desk.say("group.quiet", group.quiet)}</b>`
        : group.columns.length > 0
          ? group.columns.filter((column) => isWanted(column) || column.said > 0).map((column) => html`<span class="said">${desk.count(`count.${column.kind}`, column.said)}</span>`)
          : desk.count("people", group.people)}
    </p>
  </article>`;
}

// Marks need a mark to reach.
const isWanted = ({ min, max }: ColumnCount): boolean => min > 0 || max !== null;

function marks({ said, min, max }: ColumnCount): TemplateResult[] {
  const places = Math.min(mostMarks, max ?? Math.max(min, said));
  return Array.from({ length: places }, (_, at) => html`<li class=${at < said ? "on" : at < min ? "" : "opt"}></li>`);
}

/** Who sits with whom, and how to change it. */
export function seating(desk: Desk): TemplateResult {
  const { workshop } = desk;
  const people = [...workshop.participants.values()];
  const loose = people.filter((someone) => someone.group === null);
  return html`<div class="seating">
    <div class="cluster">
      <button class="btn" type="button" ?disabled=${workshop.locked || workshop.people === 0} @click=${() => desk.askToFormGroups()}>
        ${desk.parts.icon("refresh-cw")} ${desk.say(workshop.groups.length === 0 ? "groups.form" : "groups.again")}
      </button>
      <button class="btn" type="button" aria-pressed=${workshop.locked ? "true" : "false"} @click=${() => desk.order("lock-groups", { on: !workshop.locked })}>
        ${desk.parts.icon("lock")} ${desk.say(workshop.locked ? "groups.unlock" : "groups.lock")}
      </button>
    </div>
    ${workshop.locked ? html`<p class="fine soft">${desk.say("groups.locked")}</p>` : nothing}
    ${people.length === 0 ? html`<p class="card muted">${desk.say("groups.nobody")}</p>` : nothing}
    <div class="tables">
      ${workshop.groups.map((group) => table(desk, group.number, people.filter((someone) => someone.group === group.number)))}
      ${loose.length > 0 ? table(desk, null, loose) : nothing}
    </div>
    ${workshop.groups.length > 1 && !workshop.locked ? join(desk) : nothing}
  </div>`;
}

function table(desk: Desk, number: number | null, people: Participant[]): TemplateResult {
  const over = (event: DragEvent): void => {
    if (number !== null && event.dataTransfer?.types.includes("text/x-maillage-person")) {
      event.preventDefault();
      (event.currentTarget as HTMLElement).dataset.over = "";
    }
  };
  const leave = (event: DragEvent): void => void delete (event.currentTarget as HTMLElement).dataset.over;
  const drop = (event: DragEvent): void => {
    leave(event);
    const participant = event.dataTransfer?.getData("text/x-maillage-person");
    if (number === null || !participant) return;
    event.preventDefault();
    desk.order("move-participant", { participant, group: number });
  };
  return html`<section class="group table-of" @dragover=${over} @dragleave=${leave} @drop=${drop}>
    <h3>${number === null ? desk.say("groups.loose") : desk.say("group", number)} <span>${desk.count("people", people.length)}</span></h3>
    <ul class="plain">
      ${people.map((someone) => person(desk, someone))}
    </ul>
  </section>`;
}

function person(desk: Desk, someone: Participant): TemplateResult {
  const name = nameOf(desk, someone);
  const drag = (event: DragEvent): void => event.dataTransfer?.setData("text/x-maillage-person", someone.id);
  return html`<li>
    <button class="person" type="button" draggable="true" @dragstart=${drag} @click=${() => desk.show({ asked: { what: "person", id: someone.id } })}>
      ${someone.college ? desk.parts.disc(someone.college) : html`<span class="disc disc--none"></span>`}<span>${name}</span>${someone.pinned ? html`${desk.parts.icon("pin")}<span class="vh">${desk.say("person.pinned")}</span>` : nothing}
    </button>
  </li>`;
}

export const nameOf = (desk: Desk, someone: Participant): string =>
  someone.name ?? (someone.college ? desk.setup.colleges[someone.college]!.name : desk.say("person.no-name"));

function join(desk: Desk): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const [group, into] = [Number(data.get("de")), Number(data.get("vers"))];
    if (group === into) return desk.tell(desk.say("groups.join-two"));
    desk.show({
      asked: {
        what: "sure",
        title: desk.say("groups.join"),
        text: desk.say("groups.join-sure", group, into),
        yes: desk.say("groups.join"),
        act: () => void desk.order("merge-groups", { group, into }),
      },
    });
  };
  const choices = (selected: number): TemplateResult[] =>
    desk.workshop.groups.map(({ number }, at) => html`<option value=${number} ?selected=${at === selected}>${desk.say("group", number)}</option>`);
  return html`<form class="cluster join" @submit=${send}>
    <div class="field"><label for="de">${desk.say("groups.join-from")}</label><select class="select" id="de" name="de">${choices(1)}</select></div>
    <div class="field"><label for="vers">${desk.say("groups.join-into")}</label><select class="select" id="vers" name="vers">${choices(0)}</select></div>
    <button class="btn" type="submit">${desk.parts.icon("merge")} ${desk.say("groups.join")}</button>
  </form>`;
}
