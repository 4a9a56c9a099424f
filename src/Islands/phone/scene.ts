import type { Line, LineState, Workshop } from "../live/frames";
import { promptOf, type Setup, type Step } from "../live/setup";
import type { Own, OwnLine } from "./own";

/** A line as this phone shows it. */
export interface Shown {
  id: string;
  step: string;
  kind: string;
  text: string;
  at: number;
  prompt: number | null;
  mine: boolean;
  waiting: boolean;
  state: LineState;
  joined: boolean;
  pinned: boolean;
  carried: boolean;
  secret: boolean;
  mayRelease: boolean;
  college: string | null;
  name: string | null;
}

/** What there is to show now: the workshop as frames leave it, with what this browser knows of its own. The same rules as the server's page. */
export class Scene {
  readonly step: Step | null;
  readonly number: number;
  readonly prompt: number | null;
  readonly ours: Shown[];
  readonly others: Shown[];
  readonly unread: number;
  readonly earlier: Shown[];
  private readonly own: Map<string, OwnLine>;
  private readonly withdrawn: Set<string>;
  private readonly released: Set<string>;

  constructor(
    private readonly setup: Setup,
    private readonly workshop: Workshop,
    own: Own,
  ) {
    const { lines, withdrawn } = own.lines();
    [this.own, this.withdrawn, this.released] = [lines, withdrawn, own.released()];
    const { agenda } = workshop;
    this.number = setup.steps.findIndex((step) => step.id === agenda.step) + 1;
    this.step = agenda.phase === "running" ? (setup.steps[this.number - 1] ?? null) : null;
    this.prompt = this.step && promptOf(this.step, workshop.group, agenda.round);
    const now = this.linesOfNow();
    const ours = now.filter((line) => this.own.has(line.id) || this.isOwnGroup(line));
    this.ours = [...this.unknownToOthers(), ...ours.map((line) => this.show(line))].filter((line) => line.text !== "").sort(newestFirst);
    this.others = now
      .filter((line) => !ours.includes(line) && line.text && !line.into)
      .map((line) => this.show(line))
      .sort(newestFirst);
    this.unread = now.filter((line) => !line.into && line.text == null && !this.own.has(line.id)).length;
    const shown = new Set(this.ours.map((line) => line.id));
    this.earlier = [...this.own.values()]
      .filter((line) => !shown.has(line.id))
      .map((line) => this.showOwn(line))
      .sort(newestFirst);
  }

  /** How many lines of a column this person's group has, as the limit counts them. */
  said(kind: string, prompt = this.prompt): number {
    if (!this.step) return 0;
    const known = this.linesOfNow().filter((line) => line.kind === kind && !line.into && (line.state === "shown" || line.state === "held"));
    const counted = known.filter((line) => (this.workshop.group === null ? this.own.has(line.id) : this.isSeatedHere(line)));
    const isAsked = (line: { prompt: number | null }): boolean => line.prompt === null || prompt === null || line.prompt === prompt;
    const coming = [...this.own.values()].filter((line) => line.kind === kind && this.isOfNow(line) && this.isComing(line));
    return [...counted, ...coming].filter(isAsked).length;
  }

  /** What is voted on. */
  ballots(): Shown[] {
    const vote = this.step?.vote;
    if (!vote) return [];
    return this.all()
      .filter((line) => line.state === "shown" && !line.into && !line.secret && line.text)
      .filter((line) => (vote.on.length === 0 ? line.carried : vote.on.includes(line.step)))
      .map((line) => this.show(line));
  }

  /** What was carried to plenary. */
  carried(): Shown[] {
    return this.all()
      .filter((line) => line.carried && line.state === "shown" && !line.into && line.text)
      .map((line) => this.show(line));
  }

  /** The words of a line, when they may be read here. */
  wordsOf(id: string): string | null {
    return this.own.get(id)?.text ?? this.workshop.lines.get(id)?.text ?? null;
  }

  raw(id: string): Line | undefined {
    return this.workshop.lines.get(id);
  }

  private all(): Line[] {
    return [...this.workshop.lines.values()].filter((line) => !this.withdrawn.has(line.id)).sort((one, other) => one.at - other.at);
  }

  private linesOfNow(): Line[] {
    return this.step ? this.all().filter((line) => this.isOfNow(line)) : [];
  }

  private isOfNow(line: { step: string; prompt: number | null }): boolean {
    return line.step === this.step?.id && (line.prompt === null || this.prompt === null || line.prompt === this.prompt);
  }

  private isOwnGroup = (line: Line): boolean => line.group === null || this.isSeatedHere(line);

  private isSeatedHere = (line: Line): boolean => line.group === this.workshop.group && line.sitting === this.workshop.sitting;

  /** Her lines of this step that no frame has brought yet. */
  private unknownToOthers(): Shown[] {
    return [...this.own.values()]
      .filter((line) => this.isOfNow(line) && !this.workshop.lines.has(line.id))
      .filter((line) => this.isComing(line) || line.seq === undefined) // those without a place came with the page, from other seats
      .map((line) => this.showOwn(line));
  }

  /** Whether it is on its way to the server, or from there to here. */
  private isComing = (line: OwnLine): boolean =>
    !this.workshop.lines.has(line.id) && (line.waiting === true || (line.seq ?? 0) > this.workshop.seq);

  private show(line: Line): Shown {
    const own = this.own.get(line.id);
    return {
      id: line.id,
      step: line.step,
      kind: line.kind,
      text: own?.waiting ? own.text : (line.text ?? own?.text ?? ""),
      at: line.at,
      prompt: line.prompt,
      mine: own !== undefined,
      waiting: own?.waiting ?? false,
      state: line.state,
      joined: line.into !== undefined,
      pinned: line.pinned,
      carried: line.carried,
      secret: line.secret && !this.released.has(line.id),
      mayRelease: line.secret && !this.released.has(line.id) && (own !== undefined || this.isSeatedHere(line)),
      college: line.college ?? null,
      name: line.name ?? null,
    };
  }

  private showOwn(line: OwnLine): Shown {
    const known = this.workshop.lines.get(line.id);
    if (known) return this.show(known);
    const isSecret = (line.secret || this.isConfidential(line.step)) && !this.released.has(line.id);
    return {
      ...line,
      mine: true,
      waiting: line.waiting ?? false,
      joined: false,
      pinned: false,
      carried: false,
      secret: isSecret,
      mayRelease: isSecret && !line.waiting,
      college: null,
      name: null,
    };
  }

  private isConfidential = (id: string): boolean => this.setup.steps.find((step) => step.id === id)?.confidential ?? true;
}

const newestFirst = (one: Shown, other: Shown): number => Number(other.waiting) - Number(one.waiting) || other.at - one.at;
