import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Echo, Line } from "../live/frames";

interface Found {
  id: string;
  fiche: string;
  heading: string;
  sentence: string;
  marks: [number, number][];
  address: string;
  kind: string | null;
  here: boolean;
}

const asks = ["frein", "besoin"];
const patience = 300;

/** « Ce frein a déjà été levé ailleurs »: what the commons holds about the line that is selected. */
export class Elsewhere {
  private readonly known = new Map<string, Found[] | string>();
  private timer = 0;
  private line: Line | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly redraw: () => void,
  ) {}

  /** How many cases there are; null before anything was asked. */
  get count(): number | null {
    const found = this.found;
    return Array.isArray(found) ? found.length : null;
  }

  private get found(): Found[] | string | undefined {
    return this.line ? this.known.get(this.keyOf(this.line)) : undefined;
  }

  look(): void {
    const line = this.desk.line;
    if (line && asks.includes(line.kind) && line.text != null && !line.secret) {
      if (this.line && this.keyOf(this.line) === this.keyOf(line)) return;
      this.line = line;
      clearTimeout(this.timer);
      if (!this.known.has(this.keyOf(line))) this.timer = window.setTimeout(() => void this.ask(line), patience); // a key held down asks once
    }
  }

  private readonly keyOf = (line: Line): string => `${line.id} ${line.text}`;

  private async ask(line: Line): Promise<void> {
    try {
      const answer = await fetch(`${this.desk.setup.base}/animer/ailleurs?ligne=${line.id}`, { headers: { Accept: "application/json" } });
      const said = (await answer.json()) as Found[] | { message: string };
      this.known.set(this.keyOf(line), Array.isArray(said) ? said : said.message);
    } catch {
      this.line = null; // asked again when it is selected again
    }
    this.redraw();
  }

  draw(): TemplateResult {
    const { desk, line, found } = this;
    const isFound = Array.isArray(found) && found.length > 0;
    const title = line ? desk.say(`elsewhere.${isFound ? "lifted" : "ask"}.${line.kind}`) : desk.say("elsewhere.title");
    return html`<aside class="levee" aria-labelledby="leve">
      <div class="levee-head">
        <h2 id="leve">${title}</h2>
        ${line ? html`<p><span class="kind kind--tag" data-kind=${line.kind}>${desk.parts.icon(desk.setup.kinds[line.kind]!.icon)}<span class="cut">${line.text}</span></span></p>` : html`<p class="fine soft">${desk.say("elsewhere.choose")}</p>`}
        <div role="status">
          ${typeof found === "string" ? html`<p class="fine">${found}</p>` : nothing}
          ${line && found === undefined ? html`<p class="fine muted">${desk.say("elsewhere.asking")}</p>` : nothing}
          ${Array.isArray(found) && found.length === 0 ? html`<p class="fine soft">${desk.say("elsewhere.none")}</p>` : nothing}
        </div>
      </div>
      ${isFound ? html`<ol>${found.map((one) => this.case(one, line!))}</ol>` : nothing} ${this.sent()}
    </aside>`;
  }

  private case(one: Found, line: Line): TemplateResult {
    const { desk } = this;
    const isHere = line.sitting === desk.workshop.sitting && line.group !== null;
    return html`<li class="case">
      <h3><a href=${one.address} target="_blank">${one.heading}</a></h3>
      ${one.kind ? html`<p>${this.tag(one.kind)}</p>` : nothing}
      <p>${this.marked(one)}</p>
      <div class="cluster">
        ${this.sending(one, line, null, "presentation", desk.say("elsewhere.project"))}
        ${isHere ? this.sending(one, line, line.group, "send", desk.say("elsewhere.to-group", line.group!)) : nothing}
      </div>
    </li>`;
  }

  private readonly tag = (kind: string): TemplateResult =>
    html`<span class="kind kind--tag" data-kind=${kind}>${this.desk.parts.icon(this.desk.setup.kinds[kind]!.icon)}${this.desk.setup.kinds[kind]!.name}</span>`;

  private sending(one: Found, line: Line, group: number | null, icon: string, text: string): TemplateResult {
    const { desk } = this;
    const sent = desk.workshop.echoes.find((echo) => echo.line === line.id && echo.fiche === one.fiche && echo.group === group);
    const send = (): void => void desk.order("send-echo", { line: line.id, fiche: one.fiche, title: one.heading, text: one.sentence, group });
    return html`<button class="btn btn--quiet" type="button" aria-pressed=${sent ? "true" : "false"} @click=${() => (sent ? this.takeBack(sent) : send())}>
      ${desk.parts.icon(sent ? "check" : icon)} ${text}
    </button>`;
  }

  private readonly takeBack = (echo: Echo): void => void this.desk.order("clear-echo", { echo: echo.id });

  private *pieces(one: Found): Iterable<string | TemplateResult> {
    let at = 0;
    for (const [start, end] of one.marks) {
      yield one.sentence.slice(at, start);
      yield html`<mark>${one.sentence.slice(start, end)}</mark>`;
      at = end;
    }
    yield one.sentence.slice(at);
  }

  private readonly marked = (one: Found): TemplateResult => html`${[...this.pieces(one)]}`;

  // What is shown now, whichever line it is about.
  private sent(): TemplateResult | typeof nothing {
    const { desk } = this;
    const { echoes } = desk.workshop;
    if (echoes.length === 0) return nothing;
    return html`<section class="case sent" aria-labelledby="montres">
      <h3 id="montres">${desk.say("elsewhere.shown")}</h3>
      <ul class="plain">
        ${echoes.map(
          (echo) =>
            html`<li>
              <span>${echo.title}<span class="muted"> ${echo.group === null ? desk.say("elsewhere.on-screen") : desk.say("group", echo.group)}</span></span>
              <button class="btn btn--quiet btn--icon" type="button" aria-label=${desk.say("elsewhere.take-back-this", echo.title)} @click=${() => this.takeBack(echo)}>${desk.parts.icon("x")}</button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
