import { html, nothing, render, type TemplateResult } from "lit";
import { Outbox, type Order } from "../live/outbox";
import { Parts } from "../live/parts";
import type { Setup } from "../live/setup";
import { LiveStream } from "../live/stream";
import { Announcer } from "./announcer";
import { correctionOf, type Draft, Drafts } from "./drafts";
import { Own, type Told } from "./own";
import { Scene } from "./scene";
import { load, keep } from "./storage";
import { calm } from "./calm";
import { says } from "./say";
import { earlier, groups } from "./slips";
import { myself } from "./myself";
import { notices } from "./notices";
import { step } from "./step";
import { votes } from "./vote";

/** What only this page is told besides. */
export interface More extends Told {
  limit: number;
  colleges: string[];
  when: string;
  place: string;
  language: string;
  follow: string;
  minutes: string;
}

/** How many characters are left when one is told so. */
export const tellsFrom = 200;

const second = 1_000;
const patience = 3_000;

/** A participant's screen: it follows the workshop, and sends what is typed as soon as the network lets it. */
export class Phone {
  readonly parts: Parts;
  readonly stream: LiveStream;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly own: Own;
  readonly more: More;
  readonly announcer: Announcer;
  scene: Scene;
  draft: Draft = { text: "", kind: "", prompt: 0 };
  /** Why what is in the field was not sent; empty when nothing is wrong with it. */
  problem = "";
  /** Whether lists are shown whole. */
  showsAll = false;
  isOffline = false;

  private key = "";
  private isShown = false;
  private isDrawing = false;
  private awaySince: number | null = Date.now();
  private known = new Set<string>();
  private echoes = new Set<string>();
  private group: number | null = null;
  private place = "";

  constructor(
    readonly setup: Setup,
    private readonly root: HTMLElement,
    private readonly brand: Node | null,
    region: HTMLElement,
  ) {
    this.more = setup.more as unknown as More;
    this.parts = new Parts(setup);
    this.drafts = new Drafts(setup.base);
    this.announcer = new Announcer(this.parts, region, () => this.readsLines);
    this.stream = new LiveStream(setup.base, "telephone", () => this.changed());
    this.outbox = new Outbox(setup.base, "vue=telephone", () => this.changed(), (order, seq) => this.confirmed(order, seq));
    this.own = new Own(
      setup.base,
      this.more,
      () => this.outbox.waiting,
      () => this.outbox.refused,
    );
    this.scene = new Scene(setup, this.stream.workshop, this.own);
  }

  start(): void {
    this.stream.start();
    addEventListener("online", () => this.changed());
    addEventListener("offline", () => this.changed());
    addEventListener("storage", (event) => this.heardOtherTab(event));
    setInterval(() => this.tick(), second);
  }

  /** Where what is being typed is kept. */
  get draftKey(): string {
    return this.key;
  }

  /** Whether she says which question she answers. */
  get chooses(): boolean {
    return (this.scene.step?.prompts.length ?? 0) > 1 && this.scene.prompt === null;
  }

  get readsLines(): boolean {
    return load(`maillage${this.setup.base}/reads`, { lines: true }).lines;
  }

  set readsLines(wanted: boolean) {
    keep(`maillage${this.setup.base}/reads`, { lines: wanted });
    this.draw();
  }

  // ---------- what is typed ----------

  /** Each keystroke. */
  type(change: Partial<Draft>): void {
    this.tellLimit(this.draft.text.trim().length, (change.text ?? this.draft.text).trim().length);
    this.draft = { ...this.draft, ...change };
    this.problem = "";
    this.drafts.set(this.key, this.draft);
    this.draw();
  }

  /** Sends what is in the field; it stays there when that cannot be. */
  say(): boolean {
    const [text, asked] = [this.draft.text.trim(), this.scene.step];
    this.problem = this.whyNot(text);
    if (this.problem || !asked) {
      this.draw();
      return false;
    }
    const { agenda, sitting } = this.stream.workshop;
    const prompt = asked.prompts.length > 1 ? (this.scene.prompt ?? this.draft.prompt) : undefined;
    this.send({ order: "post-line", kind: this.draft.kind, text, prompt, step: asked.id, round: agenda.round, sitting });
    this.drafts.drop(this.key);
    this.draft = { ...this.draft, text: "" };
    this.draw();
    return true;
  }

  /** Gives an order: kept here first, then sent. */
  send(order: Omit<Order, "id">): void {
    const { agenda } = this.stream.workshop;
    const sent = this.outbox.send(order as Order);
    this.own.note(sent, agenda.step ?? "", this.stream.clock.now());
    this.draw();
  }

  /** Puts words back into the field; those that were there are put aside. */
  resume(words: Draft): void {
    this.drafts.putAside(this.draft);
    const columns = this.scene.step?.columns ?? [];
    const kind = columns.some((column) => column.kind === words.kind) ? words.kind : this.draft.kind;
    this.type({ ...words, kind });
    document.querySelector<HTMLTextAreaElement>("#idee")?.focus();
  }

  /** A refused order was seen to. */
  dismiss(id: string): void {
    this.own.forget(id);
    this.outbox.forget(id);
  }

  /** Begins the correction of a line with words that were refused. */
  correct(line: string, text: string): void {
    this.drafts.set(correctionOf(line), { text, kind: "", prompt: 0 });
    this.draw();
  }

  // Read aloud when it begins to matter and when it is too much, not at each keystroke.
  private tellLimit(before: number, after: number): void {
    const left = this.more.limit - after;
    if (after > before && before <= this.more.limit - tellsFrom && left < tellsFrom && left >= 0) this.announcer.say(this.parts.say("say.left", left));
    if (before <= this.more.limit && left < 0) this.announcer.say(this.parts.say("say.over", -left));
  }

  private whyNot(text: string): string {
    const { parts, scene, more } = this;
    if (text === "") return parts.say("say.empty");
    if (text.length > more.limit) return parts.say("say.over", text.length - more.limit);
    const most = scene.step?.columns.find((column) => column.kind === this.draft.kind)?.max;
    const prompt = scene.prompt ?? this.draft.prompt;
    return most && scene.said(this.draft.kind, prompt) >= most ? parts.say("say.full", most) : "";
  }

  private confirmed(order: Order, seq: number): void {
    this.own.confirm(order.id, seq);
    if (order.order === "post-line") this.announcer.say(this.parts.say("done.said"));
  }

  // Another tab of this browser typed, sent or was answered.
  private heardOtherTab(event: StorageEvent): void {
    if (this.drafts.isOurs(event.key) && document.activeElement?.id !== "idee") this.draft = { ...this.draft, ...this.drafts.get(this.key) };
    this.draw();
  }

  // ---------- what happens ----------

  private changed(): void {
    if (this.stream.workshop.seq === 0) return; // the server's page is as good, until there is something to say
    this.watchNetwork();
    this.draw();
  }

  /** A stream that is taken up again at once is no news; a network that stays away is. */
  private watchNetwork(): void {
    this.awaySince = this.stream.link === "away" ? (this.awaySince ?? Date.now()) : null;
    const isAway = this.awaySince !== null && Date.now() - this.awaySince >= patience;
    const isOffline = !navigator.onLine || this.outbox.isCutOff || isAway;
    if (isOffline === this.isOffline) return;
    this.isOffline = isOffline;
    this.announcer.say(this.parts.say(isOffline ? "offline" : "online"));
    if (!isOffline) void this.outbox.flush();
  }

  private tick(): void {
    if (!this.isShown) return;
    this.watchNetwork();
    this.announcer.tick(this.stream.workshop.agenda, this.stream.clock);
    if (!document.hidden) this.draw();
  }

  /** Draws once, however much changed meanwhile. */
  draw(): void {
    if (this.isDrawing || this.stream.workshop.seq === 0) return;
    this.isDrawing = true;
    setTimeout(() => {
      this.isDrawing = false;
      this.show();
    });
  }

  private show(): void {
    this.scene = new Scene(this.setup, this.stream.workshop, this.own);
    this.follow();
    this.listen();
    if (this.isShown) render(this.page(), this.root);
    else this.takeOver();
  }

  /** A step or a round that begins has a draft of its own; what was being typed stays with the one before. */
  private follow(): void {
    const [{ agenda }, now] = [this.stream.workshop, this.scene.step];
    const place = `${agenda.phase} ${agenda.step} ${agenda.round}`;
    if (place === this.place) return;
    const isFirst = this.place === "";
    this.place = place;
    this.problem = "";
    this.showsAll = false;
    this.key = now && now.rounds > 1 ? `${now.id}#${agenda.round}` : (now?.id ?? "");
    const empty = { text: "", kind: now?.columns[0]?.kind ?? "", prompt: 0 };
    this.draft = { ...empty, ...this.drafts.get(this.key) };
    if (!isFirst) this.tellStep();
  }

  private tellStep(): void {
    const [{ parts }, { agenda }, now] = [this, this.stream.workshop, this.scene.step];
    if (agenda.phase === "closed") this.announcer.say(parts.say("announce.closed"));
    else if (now) this.announcer.say(parts.say(agenda.round > 1 ? "announce.round" : "announce.step", this.question(now.title)));
  }

  /** The question of the moment, or another sentence when there is none. */
  question(otherwise: string): string {
    const { step: now, prompt } = this.scene;
    return (prompt !== null && now?.prompts[prompt]?.text) || otherwise;
  }

  /** Tells those who do not see the screen what came. */
  private listen(): void {
    const [{ workshop }, isFirst] = [this.stream, !this.isShown];
    const lines = [...this.scene.ours, ...this.scene.others].filter((line) => !line.mine);
    const fresh = lines.filter((line) => !this.known.has(line.id));
    const sent = workshop.echoes.filter((echo) => !this.echoes.has(echo.id));
    const isMoved = workshop.group !== this.group && workshop.group !== null;
    for (const line of lines) this.known.add(line.id);
    for (const echo of workshop.echoes) this.echoes.add(echo.id);
    this.group = workshop.group;
    if (isFirst) return;
    this.announcer.lines(fresh.length);
    for (const echo of sent) this.announcer.say(this.parts.say("announce.echo", echo.title));
    if (isMoved) this.announcer.say(this.parts.say("announce.group", workshop.group!));
  }

  // ---------- drawing ----------

  /** Replaces the server's page by this one: what was typed meanwhile, the focus and the caret stay. */
  private takeOver(): void {
    const field = this.root.querySelector<HTMLTextAreaElement>("#idee");
    const [isFocused, caret] = [field !== null && document.activeElement === field, field?.selectionStart ?? 0];
    if (field?.value) this.takeTyped(field);
    for (const other of this.root.querySelectorAll<HTMLTextAreaElement>("details[open] textarea")) {
      this.drafts.set(correctionOf(other.id.slice("c-".length)), { text: other.value, kind: "", prompt: 0 });
    }
    this.problem = this.root.querySelector("[data-refusal]")?.textContent?.trim() ?? "";
    this.root.replaceChildren();
    this.isShown = true;
    render(this.page(), this.root);
    if (!isFocused) return;
    const mine = this.root.querySelector<HTMLTextAreaElement>("#idee");
    mine?.focus({ preventScroll: true });
    mine?.setSelectionRange(caret, caret);
  }

  private takeTyped(field: HTMLTextAreaElement): void {
    const chosen = (name: string): string | undefined => field.form?.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value;
    if (this.draft.text !== field.value) this.drafts.putAside(this.draft);
    this.draft = { text: field.value, kind: chosen("genre") ?? this.draft.kind, prompt: Number(chosen("question") ?? this.draft.prompt) };
    this.drafts.set(this.key, this.draft);
  }

  private page(): TemplateResult {
    const { workshop } = this.stream;
    const people = workshop.groups.find((group) => group.number === workshop.group)?.people;
    const { parts } = this;
    return html`<header class="ptop">
        ${this.brand}
        <p><b>${workshop.group === null ? parts.say("room") : parts.say("group", workshop.group)}</b><br />${this.setup.title}</p>
        <a class="btn btn--quiet" href="#vous" aria-label=${parts.count(people === undefined ? "people.room" : "people.group", people ?? workshop.people)}
          >${parts.icon("users-round")} ${people ?? workshop.people}</a
        >
      </header>
      <hr class="seam" />
      <main id="contenu" tabindex="-1">${notices(this)} ${this.scene.step ? this.now() : calm(this)} ${earlier(this)} ${myself(this)}</main>`;
  }

  private now(): TemplateResult {
    const now = this.scene.step!;
    return html`${step(this)} ${now.vote ? votes(this) : nothing} ${says(this)} ${groups(this)}`;
  }
}

