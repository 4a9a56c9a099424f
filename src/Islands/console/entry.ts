import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import { promptOf } from "../live/setup";

interface Typed {
  at: number;
  kind: string;
  text: string;
  why: string | null;
}

const patience = 250;
const shown = 40;

/** Fast entry for a room on paper: one contribution a line, its column told by a key; the server reads it the same way for all. */
export class Entry {
  private text: string;
  private lines: Typed[] = [];
  private isAway = false;
  private group = "";
  private prompt = "0";
  private timer = 0;
  private asked = 0;
  private readonly place: string;
  /** Orders sent from here, with the line of the field that each was. */
  private readonly sent = new Map<string, string>();
  private readonly errors: { line: string; message: string }[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly redraw: () => void,
  ) {
    this.place = `maillage${desk.setup.base}/typed`;
    this.text = localStorage.getItem(this.place) ?? "";
    if (this.text) this.later();
  }

  /** What the workshop would not take comes back to the field. */
  look(): void {
    for (const { order, message } of this.desk.box.refused) {
      if (order.order !== "post-line") continue;
      const line = this.sent.get(order.id) ?? `${this.keyOf(order.kind as string)} ${order.text as string}`;
      this.desk.box.forget(order.id);
      this.errors.push({ line, message });
      this.write(this.text ? `${line}\n${this.text}` : line);
    }
  }

  private keyOf(kind: string): string {
    return (this.desk.setup.more.keys as Record<string, string>)[kind]!;
  }

  private write(text: string): void {
    this.text = text;
    localStorage.setItem(this.place, text);
    const field = document.querySelector<HTMLTextAreaElement>("#texte");
    if (field && field.value !== text) field.value = text;
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.read(), patience);
  }

  private async read(): Promise<void> {
    const [text, turn] = [this.text, ++this.asked];
    try {
      const answer = await fetch(`${this.desk.setup.base}/animer/apercu`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text }),
      });
      if (turn !== this.asked || !answer.ok) return;
      this.lines = (await answer.json()) as Typed[];
      this.isAway = false;
    } catch {
      this.isAway = true; // what is typed is kept; it is read again with the next key
    }
    this.redraw();
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    clearTimeout(this.timer);
    await this.read();
    if (this.isAway) return;
    const [good, typed] = [this.lines.filter((line) => line.why === null), this.text.split("\n")];
    this.errors.length = 0;
    for (const line of good) {
      const order = this.desk.order("post-line", {
        kind: line.kind,
        text: line.text,
        ...(this.group ? { group: Number(this.group) } : {}),
        ...(this.asksPrompt ? { prompt: Number(this.prompt) } : {}),
      });
      this.sent.set(order.id, `${this.keyOf(line.kind)} ${line.text}`);
    }
    const bad = this.lines.filter((line) => line.why !== null);
    for (const line of bad) this.errors.push({ line: typed[line.at - 1] ?? line.text, message: line.why! });
    this.write(bad.map((line) => typed[line.at - 1]).join("\n"));
    this.lines = [];
    if (good.length > 0) this.desk.tell(this.desk.count("entry.sent", good.length));
    document.querySelector<HTMLTextAreaElement>("#texte")?.focus();
  }

  private get asksPrompt(): boolean {
    const { step, workshop } = this.desk;
    return step !== undefined && step.prompts.length > 1 && promptOf(step, null, workshop.agenda.round) === null;
  }

  draw(): TemplateResult {
    const { desk } = this;
    const good = this.lines.filter((line) => line.why === null);
    const kinds = desk.step && desk.step.columns.length > 0 ? desk.step.columns.map((column) => column.kind) : Object.keys(desk.setup.kinds);
    const typing = (event: Event): void => this.write((event.target as HTMLTextAreaElement).value);
    const press = (event: KeyboardEvent): void => void (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.send(event));
    const takes = desk.step !== undefined && desk.step.columns.length > 0 && !desk.isClosed;
    return html`<form class="card stack entry" @submit=${(event: Event) => this.send(event)}>
      <h3>${desk.say("entry")}</h3>
      <p class="fine soft">${desk.say("entry.lead")}</p>
      <ul class="plain cluster keysof">
        ${kinds.map((kind) => html`<li><kbd>${this.keyOf(kind)}</kbd> ${desk.setup.kinds[kind]!.name}</li>`)}
      </ul>
      ${takes ? nothing : html`<p class="fine warn">${desk.say("entry.no-step")}</p>`}
      <div class="two">${this.groups()} ${this.asksPrompt ? this.prompts() : nothing}</div>
      <div class="field">
        <label for="texte">${desk.say("entry.text")}</label>
        <textarea class="textarea" id="texte" rows="6" spellcheck="true" .value=${this.text} @input=${typing} @keydown=${press} aria-describedby="lu"></textarea>
      </div>
      ${this.errors.length > 0 ? html`<ul class="plain errors" role="alert">${this.errors.map((error) => html`<li><q>${error.line}</q> ${error.message}</li>`)}</ul>` : nothing}
      ${this.preview(good)}
      <button class="btn btn--primary" type="submit" ?disabled=${good.length === 0 || !takes}>
        ${desk.parts.icon("send")} ${good.length === 0 ? desk.say("entry.send") : desk.count("entry.send-some", good.length)} <kbd>${desk.say("entry.send-key")}</kbd>
      </button>
    </form>`;
  }

  private preview(good: Typed[]): TemplateResult {
    const { desk } = this;
    const counts = new Map<string, number>();
    for (const line of good) counts.set(line.kind, (counts.get(line.kind) ?? 0) + 1);
    const told = [...counts].map(([kind, count]) => desk.count(`count.${kind}`, count)).join(", ");
    return html`<div id="lu" class="read" aria-live="polite">
      ${this.isAway ? html`<p class="fine warn">${desk.say("entry.away")}</p>` : nothing}
      ${told ? html`<p class="fine"><b>${desk.say("entry.read")}</b> ${told}</p>` : nothing}
      ${this.lines.length > 0
        ? html`<ol class="plain">
            ${this.lines.slice(0, shown).map((line) => html`<li>${desk.parts.kind(line.kind)}<span>${line.text}</span>${line.why ? html`<span class="why">${line.why}</span>` : nothing}</li>`)}
          </ol>`
        : nothing}
      ${this.lines.length > shown ? html`<p class="fine muted">${desk.count("entry.more", this.lines.length - shown)}</p>` : nothing}
    </div>`;
  }

  private groups(): TemplateResult | typeof nothing {
    const { desk } = this;
    if (desk.workshop.groups.length === 0) return nothing;
    return html`<div class="field">
      <label for="pour">${desk.say("entry.group")}</label>
      <select class="select" id="pour" @change=${(event: Event) => (this.group = (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${this.group === ""}>${desk.say("entry.room")}</option>
        ${desk.workshop.groups.map(({ number }) => html`<option value=${number} ?selected=${this.group === String(number)}>${desk.say("group", number)}</option>`)}
      </select>
    </div>`;
  }

  private prompts(): TemplateResult {
    return html`<div class="field">
      <label for="question">${this.desk.say("entry.prompt")}</label>
      <select class="select" id="question" @change=${(event: Event) => (this.prompt = (event.target as HTMLSelectElement).value)}>
        ${this.desk.step!.prompts.map((prompt, at) => html`<option value=${at} ?selected=${this.prompt === String(at)}>${prompt.text}</option>`)}
      </select>
    </div>`;
  }
}
