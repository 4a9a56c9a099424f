import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { correctionOf } from "./drafts";
import type { Phone } from "./phone";
import type { Shown } from "./scene";

const most = 60;

/** What was said in this step: by her group, by the others, and what was carried to plenary. */
export function groups(phone: Phone): TemplateResult {
  const { parts, scene, stream } = phone;
  const now = scene.step!;
  return html`${now.kind === "plenary" ? carried(phone) : nothing}
  ${now.columns.length === 0
    ? nothing
    : html`${list(phone, "notre-groupe", parts.say(stream.workshop.group === null ? "ours.room" : "ours"), scene.ours, scene.unread, true)}
      ${scene.others.length === 0 ? nothing : list(phone, "les-autres", parts.say("others"), scene.others, 0, false)}`}`;
}

function carried(phone: Phone): TemplateResult {
  const { parts, scene } = phone;
  const lines = scene.carried();
  return html`<section class="ours" aria-labelledby="pleniere">
    <h2 id="pleniere">${parts.say("carried")}</h2>
    <div class="stack">${repeat(lines, (line) => line.id, (line) => slip(phone, line))}</div>
    ${lines.length === 0 ? html`<p class="soft">${parts.say("carried.none")}</p>` : nothing}
  </section>`;
}

function list(phone: Phone, id: string, title: string, lines: Shown[], unread: number, isOurs: boolean): TemplateResult {
  const { parts } = phone;
  const shown = phone.showsAll ? lines : lines.slice(0, most);
  const all = (): void => {
    phone.showsAll = true;
    phone.draw();
  };
  return html`<section class="ours" aria-labelledby=${id}>
    <h2 id=${id}>${title} <span class="fine muted">${parts.count("ideas", lines.length)}</span></h2>
    <div class="stack">${repeat(shown, (line) => line.id, (line) => slip(phone, line))}</div>
    ${shown.length < lines.length
      ? html`<p class="fine muted">${parts.say("ideas.older", lines.length - shown.length)} <button class="linklike" type="button" @click=${all}>${parts.say("ideas.all")}</button></p>`
      : nothing}
    ${unread > 0 ? html`<p class="fine soft">${parts.count("unread", unread)}</p>` : lines.length === 0 && isOurs ? html`<p class="soft">${parts.say("ours.none")}</p>` : nothing}
  </section>`;
}

/** What she said in other steps. */
export function earlier(phone: Phone): TemplateResult | typeof nothing {
  const { parts, scene, stream } = phone;
  const isClosed = stream.workshop.agenda.phase === "closed";
  if (scene.earlier.length === 0) return nothing;
  return html`<details class="psaid" ?open=${isClosed}>
    <summary>${parts.say(isClosed ? "mine" : "mine.earlier")} <span class="fine muted">${parts.count("ideas", scene.earlier.length)}</span></summary>
    <div class="stack">${repeat(scene.earlier, (line) => line.id, (line) => slip(phone, line))}</div>
  </details>`;
}

function slip(phone: Phone, line: Shown): TemplateResult {
  const { parts } = phone;
  const said = marks(phone, line);
  return html`<article class="slip" data-kind=${line.kind} id="l-${line.id}">
    <p class="slip-head">${parts.kind(line.kind)}<span class="fine muted">${line.mine ? mine(phone, line) : parts.college(line.college)}</span></p>
    <p>${line.text}</p>
    ${said ? html`<p class="slip-foot">${said}</p>` : nothing}
    ${line.mine && phone.scene.step ? html`<div class="slip-acts">${edit(phone, line)} ${withdraw(phone, line)}</div>` : nothing}
    ${line.mayRelease ? release(phone, line) : nothing}
  </article>`;
}

function mine({ parts }: Phone, line: Shown): TemplateResult {
  const [icon, state] = line.waiting
    ? ["clock", parts.say("line.waiting")]
    : line.state === "held"
      ? ["clock", parts.say("line.held")]
      : line.state === "hidden"
        ? ["clock", parts.say("line.hidden")]
        : ["check", parts.say("line.received", parts.time(line.at))];
  return html`<span class="mine">${parts.say("line.mine")}</span> ${parts.icon(icon!)} ${state}`;
}

const marks = ({ parts }: Phone, line: Shown): string =>
  [
    line.name ?? "",
    line.prompt === null ? "" : parts.say("prompt", line.prompt + 1),
    line.secret ? parts.say("line.secret") : "",
    line.joined ? parts.say("line.joined") : "",
    line.pinned ? parts.say("line.pinned") : "",
    line.carried ? parts.say("line.carried") : "",
  ]
    .filter(Boolean)
    .join(" · ");

function edit(phone: Phone, line: Shown): TemplateResult {
  const { parts, drafts } = phone;
  const key = correctionOf(line.id);
  const kept = drafts.get(key);
  const text = kept?.text ?? line.text;
  const over = text.trim().length - phone.more.limit;
  const type = (event: InputEvent): void => {
    drafts.set(key, { text: (event.target as HTMLTextAreaElement).value, kind: "", prompt: 0 });
    phone.draw();
  };
  const close = (form: Element): void => {
    drafts.drop(key);
    form.closest("details")!.open = false;
    form.closest("details")!.querySelector("summary")!.focus();
    phone.draw();
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() === "" || over > 0) return;
    if (text.trim() !== line.text) phone.send({ order: "edit-line", line: line.id, text: text.trim() });
    close(event.target as Element);
  };
  return html`<details ?open=${kept !== undefined}>
    <summary>${parts.say("edit")}<span class="vh"> ${line.text}</span></summary>
    <form @submit=${save}>
      <label class="vh" for="c-${line.id}">${parts.say("edit.label")}</label>
      <textarea class="textarea" id="c-${line.id}" rows="3" .value=${live(text)} @input=${type}></textarea>
      <p class="problem" role="alert">${over > 0 ? parts.say("say.over", over) : text.trim() === "" ? parts.say("say.empty") : ""}</p>
      <p class="cluster">
        <button class="btn" type="submit">${parts.say("edit.save")}</button>
        <button class="btn btn--quiet" type="button" @click=${(event: Event) => close(event.target as Element)}>${parts.say("edit.cancel")}</button>
      </p>
    </form>
  </details>`;
}

const withdraw = (phone: Phone, line: Shown): TemplateResult =>
  asked(phone, line, "withdraw", "btn--danger", () => phone.send({ order: "withdraw-line", line: line.id }));

const release = (phone: Phone, line: Shown): TemplateResult =>
  html`<div class="slip-acts">${asked(phone, line, "release", "", () => phone.send({ order: "release-line", line: line.id }))}</div>`;

/** What cannot be undone is asked twice. */
function asked({ parts }: Phone, line: Shown, act: string, look: string, go: () => void): TemplateResult {
  return html`<details>
    <summary>${parts.say(act)}<span class="vh"> ${line.text}</span></summary>
    <p class="fine">${parts.say(`${act}.help`)}</p>
    <button class="btn ${look}" type="button" @click=${go}>${parts.say(`${act}.yes`)}</button>
  </details>`;
}
