import type { Line } from "../live/frames";

export interface Filters {
  kind: string;
  group: string;
  college: string;
  step: string;
  /** "", "held", "hidden", "pinned" or "carried". */
  state: string;
  words: string;
}

export const noFilters = (): Filters => ({ kind: "", group: "", college: "", step: "", state: "", words: "" });

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase();

/** Which lines the stream shows: those that match the filters, and no new ones while somebody reads further down or holds the stream. */
export class Flow {
  filters = noFilters();
  isHeld = false;
  private seen: Set<string> | null = null;

  get isFiltered(): boolean {
    return Object.values(this.filters).some((value) => value !== "");
  }

  /** Newest first. Lines that another stands for are shown under it; those that their group keeps are only counted. */
  matching(lines: Iterable<Line>): Line[] {
    const words = folded(this.filters.words.trim());
    return [...lines]
      .filter((line) => !line.into && this.matches(line, words))
      .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
  }

  /** Splits what matches into what is shown and what waits. */
  divide(lines: Line[], mayMove: boolean): { shown: Line[]; waiting: number } {
    if (this.seen === null || (mayMove && !this.isHeld)) this.seen = new Set([...(this.seen ?? []), ...lines.map((line) => line.id)]);
    const shown = lines.filter((line) => this.seen!.has(line.id));
    return { shown, waiting: lines.length - shown.length };
  }

  /** Shows what waits. */
  release(): void {
    this.seen = null;
  }

  private matches(line: Line, words: string): boolean {
    const { kind, group, college, step, state } = this.filters;
    return (
      (!kind || line.kind === kind) &&
      (!group || String(line.group) === group) &&
      (!college || line.college === college) &&
      (!step || line.step === step) &&
      (!state || line.state === state || (state === "pinned" && line.pinned) || (state === "carried" && line.carried)) &&
      (!words || folded(line.text ?? "").includes(words))
    );
  }
}
