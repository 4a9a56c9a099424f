import type { Desk } from "./desk";

const warnings = [5, 1, 0];
const minute = 60_000;
const between = 8_000;

/** Says aloud what those who do not look at the screen would miss: the last minutes, and how much was said; never at each line. */
export class Announcer {
  private left: number | null = null;
  private step = "";
  private counted = -1;
  private toldAt = 0;

  constructor(private readonly desk: Desk) {}

  look(): void {
    this.minutes();
    this.lines();
  }

  private minutes(): void {
    const { agenda } = this.desk.workshop;
    const left = agenda.left === null ? this.desk.live.clock.left(agenda) : null;
    const step = `${agenda.step}/${agenda.round}`;
    const before = step === this.step ? this.left : null;
    const crossed = warnings.find((limit) => before !== null && left !== null && before > limit * minute && left <= limit * minute);
    if (crossed !== undefined) this.desk.aloud = this.desk.say(crossed === 0 ? "aloud.over" : "aloud.left", crossed);
    [this.left, this.step] = [left, step];
  }

  private lines(): void {
    const { size } = this.desk.workshop.lines;
    const now = Date.now();
    if (this.counted < 0) this.counted = size;
    if (this.desk.flow.isHeld || size <= this.counted || now - this.toldAt < between) return;
    this.desk.aloud = this.desk.count("stream.new", size - this.counted);
    [this.counted, this.toldAt] = [size, now];
  }
}
