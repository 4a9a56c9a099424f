import { html, nothing, type TemplateResult } from "lit";
import type { Asked, Desk } from "./desk";
import type { Keys } from "./keys";
import type { Line } from "../live/frames";
import { isSaid } from "./progress";
import { nameOf } from "./groups";

/** What is asked before something is done. One dialog for all: closing it, by any way, does nothing. */
export function dialogs(desk: Desk, keys: Keys): TemplateResult {
  const close = (event: Event): void => {
    if (event.target === event.currentTarget) desk.show({ asked: null });
  };
  return html`<dialog class="dialog ask" aria-labelledby="demande" @close=${close}>${desk.asked ? body(desk, desk.asked, keys) : nothing}</dialog>`;
}

function body(desk: Desk, asked: Asked, keys: Keys): TemplateResult {
  switch (asked.what) {
    case "hide":
      return hide(desk, asked.line);
    case "correct":
      return correct(desk, asked.line);
    case "merge":
      return merge(desk, asked.line);
    case "person":
      return person(desk, asked.id);
    case "keys":
      return shortcuts(desk, keys);
    case "sure":
      return sure(desk, asked);
  }
}

function frame(desk: Desk, title: string, content: TemplateResult, yes: TemplateResult | typeof nothing, done: (data: FormData) => void): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    desk.show({ asked: null });
    done(data);
  };
  return html`<form @submit=${submit}>
    <div class="dialog-body"><h2 id="demande">${title}</h2>${content}</div>
    <div class="dialog-actions"><button class="btn" type="button" @click=${() => desk.show({ asked: null })}>${desk.say(yes === nothing ? "dialog.close" : "dialog.no")}</button>${yes}</div>
  </form>`;
}

const button = (text: string): TemplateResult => html`<button class="btn btn--primary" type="submit">${text}</button>`;

function sure(desk: Desk, asked: Extract<Asked, { what: "sure" }>): TemplateResult {
  return frame(desk, asked.title, html`<p>${asked.text}</p>`, button(asked.yes), () => asked.act());
}

function hide(desk: Desk, line: Line): TemplateResult {
  const reasons = ["same", "name", "hurts", "aside"].map((reason) => desk.say(`hide.${reason}`));
  const put = (event: Event): void => {
    const field = document.querySelector<HTMLInputElement>("#raison")!;
    field.value = (event.currentTarget as HTMLElement).textContent!.trim();
    field.focus();
  };
  return frame(
    desk,
    desk.say("hide.title"),
    html`<p class="soft"><q>${line.text}</q></p>
      <div class="field">
        <label for="raison">${desk.say("hide.reason")}</label>
        <input class="input" id="raison" name="raison" required maxlength=${desk.setup.more.longestReason as number} autocomplete="off" autofocus aria-describedby="raison-aide" />
        <p class="hint" id="raison-aide">${desk.say("hide.kept")}</p>
      </div>
      <div class="cluster reasons">${reasons.map((reason) => html`<button class="chip" type="button" @click=${put}>${reason}</button>`)}</div>`,
    button(desk.say("line.hide")),
    (data) => desk.hide(line, String(data.get("raison"))),
  );
}

function correct(desk: Desk, line: Line): TemplateResult {
  return frame(
    desk,
    desk.say("correct.title"),
    html`<div class="field">
      <label for="corrige">${desk.say("correct.words")}</label>
      <textarea class="textarea" id="corrige" name="corrige" required maxlength=${desk.setup.more.longestLine as number} rows="3" autofocus .value=${line.text ?? ""}></textarea>
    </div>`,
    button(desk.say("dialog.save")),
    (data) => desk.correct(line, String(data.get("corrige"))),
  );
}

function merge(desk: Desk, line: Line): TemplateResult {
  const others = [...desk.workshop.lines.values()]
    .filter((other) => other.id !== line.id && other.kind === line.kind && isSaid(other) && other.text != null && !other.secret)
    .sort((one, other) => Number(other.step === line.step) - Number(one.step === line.step) || other.at - one.at);
  return frame(
    desk,
    desk.say("merge.title"),
    html`<p><span class="kind kind--tag" data-kind=${line.kind}>${desk.parts.icon(desk.setup.kinds[line.kind]!.icon)}<span>${line.text}</span></span></p>
      <fieldset class="others">
        <legend class="fine soft">${desk.say(others.length === 0 ? "merge.none" : "merge.which")}</legend>
        ${others.map((other) => html`<label class="check"><input type="checkbox" name="autre" value=${other.id} /><span>${other.text}</span><span class="n">${other.group === null ? nothing : desk.say("group", other.group)}</span></label>`)}
      </fieldset>`,
    others.length === 0 ? nothing : button(desk.say("near.merge")),
    (data) => {
      const chosen = data.getAll("autre").map(String);
      if (chosen.length > 0) desk.merge(line.id, chosen);
    },
  );
}

function person(desk: Desk, id: string): TemplateResult {
  const someone = desk.workshop.participants.get(id);
  if (!someone) return html`${nothing}`;
  return frame(
    desk,
    nameOf(desk, someone),
    html`<p>${desk.parts.college(someone.college)}</p>
      <div class="field">
        <label for="groupe">${desk.say("person.group")}</label>
        <select class="select" id="groupe" name="groupe">
          ${someone.group === null ? html`<option value="" selected>${desk.say("groups.loose")}</option>` : nothing}
          ${desk.workshop.groups.map(({ number }) => html`<option value=${number} ?selected=${number === someone.group}>${desk.say("group", number)}</option>`)}
        </select>
      </div>
      <label class="check"><input type="checkbox" name="fixe" ?checked=${someone.pinned} /><span>${desk.say("person.pin")}</span></label>`,
    button(desk.say("dialog.save")),
    (data) => {
      const group = Number(data.get("groupe"));
      if (group > 0 && group !== someone.group) desk.order("move-participant", { participant: id, group });
      if (data.has("fixe") !== someone.pinned) desk.order("pin-participant", { participant: id, on: data.has("fixe") });
    },
  );
}

function shortcuts(desk: Desk, keys: Keys): TemplateResult {
  return frame(
    desk,
    desk.say("keys"),
    html`<label class="check"><input type="checkbox" .checked=${keys.areOn} @change=${(event: Event) => (keys.areOn = (event.target as HTMLInputElement).checked)} /><span>${desk.say("keys.on")}</span></label>
      <p class="hint">${desk.say("keys.hint")}</p>
      <dl class="keylist">${keys.list.map(([key, what]) => html`<div><dt><kbd>${key === " " ? desk.say("keys.space") : key.toUpperCase()}</kbd></dt><dd>${desk.say(`keys.${what}`)}</dd></div>`)}</dl>`,
    nothing,
    () => undefined,
  );
}
