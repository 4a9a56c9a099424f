import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Line } from "../live/frames";
import { isSaid } from "./progress";

interface Found {
  kind: string;
  lines: string[];
}

const between = 10_000;
const most = 2;

/** « Trois freins semblent dire la même chose »: the server's suggestions; one gesture refuses them, and this browser remembers. */
export class Doubles {
  private found: Found[] = [];
  private askedFor = "";
  private askedAt = 0;
  private readonly place: string;

  constructor(
    private readonly desk: Desk,
    private readonly redraw: () => void,
  ) {
    this.place = `maillage${desk.setup.base}/different`;
  }

  /** Asks again when the lines of the step changed; not more often than every few seconds. */
  look(): void {
    const { workshop } = this.desk;
    const lines = [...workshop.lines.values()].filter((line) => line.step === workshop.agenda.step && isSaid(line));
    const state = `${workshop.agenda.step} ${lines.length} ${lines.reduce((last, line) => Math.max(last, line.at), 0)}`;
    if (state === this.askedFor || Date.now() - this.askedAt < between) return;
    [this.askedFor, this.askedAt] = [state, Date.now()];
    if (lines.length < 2) this.found = [];
    else void this.ask();
  }

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(`${this.desk.setup.base}/animer/doublons`);
      if (answer.ok) this.found = (await answer.json()) as Found[];
      this.redraw();
    } catch {
      this.askedFor = ""; // the network is away: asked again when it is back
    }
  }

  draw(): TemplateResult | typeof nothing {
    const shown = this.found
      .map(({ kind, lines }) => ({ kind, lines: lines.map((id) => this.desk.workshop.lines.get(id)).filter((line) => line && isSaid(line)) as Line[] }))
      .filter(({ lines }) => lines.length > 1 && !this.isRefused(lines));
    return shown.length === 0 ? nothing : html`${shown.slice(0, most).map(({ kind, lines }) => this.near(kind, lines))}`;
  }

  private near(kind: string, lines: Line[]): TemplateResult {
    const { desk } = this;
    return html`<div class="near">
      <div>
        <p>${desk.parts.icon("layers")} <b>${desk.say(`near.${kind}`, lines.length, this.inWords(lines.length))}</b></p>
        <ul class="plain soft">
          ${this.texts(lines).map(([text, groups]) => html`<li><q>${text}</q>${groups.map((group) => desk.say("near.group", group))}</li>`)}
        </ul>
      </div>
      <div class="cluster">
        <button class="btn" type="button" @click=${() => desk.merge(lines[0]!.id, lines.slice(1).map((line) => line.id))}>${desk.say("near.merge")}</button>
        <button class="btn btn--quiet" type="button" @click=${() => this.refuse(lines)}>${desk.say("near.no")}</button>
      </div>
    </div>`;
  }

  // The same words are shown once, with the groups that said them.
  private texts(lines: Line[]): [string, number[]][] {
    const groups = new Map<string, number[]>();
    for (const { text, group } of lines) {
      const said = groups.get(text ?? "") ?? [];
      groups.set(text ?? "", group === null || said.includes(group) ? said : [...said, group]);
    }
    return [...groups];
  }

  // « Trois freins », not « 3 freins »: as one would say it aloud.
  private inWords(count: number): string {
    return this.desk.say("near.numbers").split(" ")[count] ?? String(count);
  }

  private pairs(lines: Line[]): string[] {
    const ids = lines.map((line) => line.id).sort();
    return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => `${one} ${other}`));
  }

  private isRefused(lines: Line[]): boolean {
    const kept = this.kept();
    return this.pairs(lines).every((pair) => kept.has(pair));
  }

  private refuse(lines: Line[]): void {
    localStorage.setItem(this.place, JSON.stringify([...this.kept(), ...this.pairs(lines)]));
    this.redraw();
  }

  private kept(): Set<string> {
    try {
      return new Set(JSON.parse(localStorage.getItem(this.place) ?? "[]") as string[]);
    } catch {
      return new Set(); // what somebody else put there is not ours
    }
  }
}
