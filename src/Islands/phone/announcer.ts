import type { Clock } from "../live/clock";
import type { Agenda } from "../live/frames";
import type { Parts } from "../live/parts";

const minute = 60_000;
const thresholds: [number, string][] = [
  [5 * minute, "announce.5"],
  [minute, "announce.1"],
  [0, "announce.0"],
];
const grouping = 6_000;
const kept = 4_000;

/** What a screen reader is told, politely and seldom: new lines together, the timer three times, never over what is being typed. */
export class Announcer {
  private left: number | null = null;
  private deadline = "";
  private fresh = 0;
  private pending: number | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly region: HTMLElement,
    private readonly wantsLines: () => boolean,
  ) {}

  say(sentence: string): void {
    const line = document.createElement("p");
    line.textContent = sentence;
    this.region.append(line);
    setTimeout(() => line.remove(), kept);
  }

  /** Somebody else's lines came. */
  lines(count: number): void {
    if (count === 0 || !this.wantsLines()) return;
    this.fresh += count;
    this.pending ??= setTimeout(() => {
      this.say(this.parts.count("announce.new", this.fresh));
      this.fresh = 0;
      this.pending = undefined;
    }, grouping);
  }

  /** Each second. */
  tick(agenda: Agenda, clock: Clock): void {
    const left = agenda.phase === "running" && agenda.left === null ? clock.left(agenda) : null;
    const deadline = `${agenda.step} ${agenda.round} ${agenda.endsAt}`;
    const before = deadline === this.deadline ? this.left : null;
    if (left !== null && before !== null) {
      for (const [mark, sentence] of thresholds) if (before > mark && left <= mark) this.say(this.parts.say(sentence));
    }
    this.left = left;
    this.deadline = deadline;
  }
}
