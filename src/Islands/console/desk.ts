import { Parts } from "../live/parts";
import { readSetup, type Setup, type Step } from "../live/setup";
import { LiveStream } from "../live/stream";
import { Outbox, type Order } from "../live/outbox";
import type { Line, Workshop } from "../live/frames";
import { Flow } from "./flow";
import { stepOf } from "./progress";

export type Panel = "stream" | "groups" | "entry" | "results";
export type Part = "live" | "agenda" | "elsewhere";

/** What a dialog asks. */
export type Asked =
  | { what: "hide"; line: Line }
  | { what: "correct"; line: Line }
  | { what: "merge"; line: Line }
  | { what: "person"; id: string }
  | { what: "sure"; title: string; text: string; yes: string; act: () => void }
  | { what: "keys" };

const toastLasts = 8_000;

/** What the console is looking at, and what it asks of the workshop. The workshop itself comes from the server only. */
export class Desk {
  readonly setup: Setup = readSetup();
  readonly parts = new Parts(this.setup);
  readonly live: LiveStream;
  readonly box: Outbox;
  readonly flow = new Flow();
  panel: Panel = "stream";
  part: Part = "live";
  selected: string | null = null;
  asked: Asked | null = null;
  areFiltersOpen = false;
  most = 60;
  toast: { text: string; undo?: () => void } | null = null;
  /** What is read aloud, and not shown. */
  aloud = "";

  private toastTimer = 0;

  constructor(private readonly redraw: () => void) {
    this.live = new LiveStream(this.setup.base, "console", redraw);
    this.box = new Outbox(this.setup.base, "vue=console", redraw);
  }

  get workshop(): Workshop {
    return this.live.workshop;
  }

  get step(): Step | undefined {
    return stepOf(this.setup, this.workshop.agenda.step);
  }

  get isClosed(): boolean {
    return this.workshop.agenda.phase === "closed";
  }

  get line(): Line | null {
    return (this.selected && this.workshop.lines.get(this.selected)) || null;
  }

  /** A sentence, as text. */
  say(key: string, ...values: (string | number)[]): string {
    return this.parts.say(key, ...values);
  }

  /** A sentence with a number in it. */
  count(key: string, number: number, ...rest: (string | number)[]): string {
    return this.parts.count(key, number, ...rest);
  }

  /** Sends an order; it waits in the browser when the network is away. */
  order(order: string, fields: Record<string, unknown> = {}): Order {
    return this.box.send({ order, ...fields });
  }

  /** Changes what is shown. */
  show(change: Partial<Pick<Desk, "panel" | "part" | "selected" | "asked" | "areFiltersOpen" | "most">>): void {
    Object.assign(this, change);
    this.redraw();
  }

  /** Says what was done, for a few seconds, with the way back. */
  tell(text: string, undo?: () => void): void {
    this.toast = undo ? { text, undo } : { text };
    clearTimeout(this.toastTimer);
    this.toastTimer = window.setTimeout(() => this.hush(), toastLasts);
    this.redraw();
  }

  hush(): void {
    this.toast = null;
    this.redraw();
  }

  /** The time of day, as people say it. */
  time(at: number): string {
    const french = document.documentElement.lang === "fr";
    const clock = new Intl.DateTimeFormat(french ? "fr" : "en-GB", { hour: french ? "numeric" : "2-digit", minute: "2-digit" }).format(at);
    return french ? clock.replace(":", "\u00a0h\u00a0").replace(/\u00a000$/, "") : clock;
  }

  // ---------- what facilitators do ----------

  advance(): void {
    const { step, workshop } = this;
    const isLast = step === this.setup.steps.at(-1) && workshop.agenda.round >= (step?.rounds ?? 1);
    if (step && isLast) return this.askToClose();
    this.order("advance");
    if (step) this.tell(this.say("did.next"), () => this.order("go-back"));
  }

  pauseOrResume(): void {
    this.order(this.workshop.agenda.left === null ? "pause" : "resume");
  }

  askToClose(): void {
    this.show({
      asked: {
        what: "sure",
        title: this.say("close"),
        text: this.say("close.sure"),
        yes: this.say("close"),
        act: () => {
          this.order("close");
          this.tell(this.say("did.close"), () => this.order("reopen"));
        },
      },
    });
  }

  askToStart(step: Step): void {
    const act = (): void => void this.order("start-step", { step: step.id });
    if (!this.step) return act();
    this.show({ asked: { what: "sure", title: this.say("jump.title"), text: this.say("jump.sure", step.title), yes: this.say("step.start"), act } });
  }

  askToFormGroups(): void {
    const act = (): void => void this.order("form-groups");
    if (this.workshop.groups.length === 0) return act();
    this.show({
      asked: { what: "sure", title: this.say("groups.again"), text: this.say("groups.again-sure"), yes: this.say("groups.again"), act },
    });
  }

  carry(line: Line): void {
    this.order("carry-line", { line: line.id, on: !line.carried });
    this.tell(this.say(line.carried ? "did.leave" : "did.carry"), () => this.order("carry-line", { line: line.id, on: line.carried }));
  }

  pin(line: Line): void {
    this.order("pin-line", { line: line.id, on: !line.pinned });
    this.tell(this.say(line.pinned ? "did.unpin" : "did.pin"), () => this.order("pin-line", { line: line.id, on: line.pinned }));
  }

  letPass(line: Line): void {
    this.order("let-pass", { line: line.id });
    this.tell(this.say("did.let-pass"));
  }

  hide(line: Line, reason: string): void {
    this.order("hide-line", { line: line.id, text: reason });
    this.tell(this.say("did.hide"), () => this.order("show-line", { line: line.id }));
  }

  correct(line: Line, text: string): void {
    const before = line.text ?? "";
    this.order("edit-line", { line: line.id, text });
    this.tell(this.say("did.correct"), () => this.order("edit-line", { line: line.id, text: before }));
  }

  askToWithdraw(line: Line): void {
    const act = (): void => {
      this.order("withdraw-line", { line: line.id });
      this.tell(this.say("did.withdraw"));
    };
    this.show({ asked: { what: "sure", title: this.say("withdraw.title"), text: this.say("withdraw.sure", line.text ?? ""), yes: this.say("line.withdraw"), act } });
  }

  showAgain(line: Line): void {
    this.order("show-line", { line: line.id });
    this.tell(this.say("did.show"));
  }

  merge(into: string, others: string[]): void {
    this.order("merge-lines", { line: into, lines: others });
    this.tell(this.count("did.merge", others.length + 1), () => others.forEach((line) => this.order("split-line", { line })));
  }

  /** Lines that another stands for. */
  sameAs(line: Line): Line[] {
    return [...this.workshop.lines.values()].filter((other) => other.into === line.id);
  }
}
