import type { LineState } from "../live/frames";
import type { Order, Refused } from "../live/outbox";
import { keep, load } from "./storage";

/** A line that this participant said. */
export interface OwnLine {
  id: string;
  step: string;
  prompt: number | null;
  kind: string;
  text: string;
  at: number;
  state: LineState;
  secret: boolean;
  /** Whether something of it is not confirmed yet. */
  waiting?: boolean;
  /** The place of the journal that holds it, when this page learned of it after it was loaded. */
  seq?: number;
}

export interface Me {
  college: string | null;
  name: string;
  named: boolean;
}

interface Vote {
  step: string;
  line: string;
  dots: number;
  stance: string | null;
}

/** What only this participant's page is told, as it was when the page was made. */
export interface Told {
  seq: number;
  me: Me;
  mine: OwnLine[];
  votes: Vote[];
}

interface Sent {
  order: Order;
  step: string;
  at: number;
  seq?: number;
}

/**
 * What this participant said and voted: as the page told it, then what this browser sent since. Frames are the same for a whole group, so they do not say
 * whose a line is.
 */
export class Own {
  private readonly name: string;

  constructor(
    base: string,
    private readonly told: Told,
    private readonly waiting: () => Order[],
    private readonly refused: () => Refused[],
  ) {
    this.name = `maillage${base}/sent`;
    keep(
      this.name,
      this.sent().filter((one) => one.seq === undefined || one.seq > told.seq),
    );
  }

  /** Notes an order before it is sent. */
  note(order: Order, step: string, at: number): void {
    keep(this.name, [...this.sent(), { order, step, at }]);
  }

  /** The server has it. */
  confirm(id: string, seq: number): void {
    keep(
      this.name,
      this.sent().map((one) => (one.order.id === id ? { ...one, seq } : one)),
    );
  }

  /** The server would not take it. */
  forget(id: string): void {
    keep(
      this.name,
      this.sent().filter((one) => one.order.id !== id),
    );
  }

  /** Her lines by identity, and those that she took back. */
  lines(): { lines: Map<string, OwnLine>; withdrawn: Set<string> } {
    const lines = new Map(this.told.mine.map((line) => [line.id, line]));
    const withdrawn = new Set<string>();
    for (const { order, step, at, seq } of this.valid()) {
      const line = lines.get(String(order.line));
      if (order.order === "post-line" && !lines.has(order.id)) lines.set(order.id, posted(order, step, at, seq));
      else if (order.order === "edit-line" && line) lines.set(line.id, { ...line, text: String(order.text), waiting: seq === undefined, seq });
      else if (order.order === "withdraw-line" && line) {
        lines.delete(line.id);
        withdrawn.add(line.id);
      }
    }
    return { lines, withdrawn };
  }

  /** How many dots she has on the lines of a step. */
  dots(step: string): Map<string, number> {
    const dots = new Map(this.told.votes.filter((vote) => vote.step === step).map((vote) => [vote.line, vote.dots]));
    for (const { order, step: when } of this.valid()) {
      if (order.order === "place-dots" && when === step) dots.set(String(order.line), Number(order.dots));
    }
    return dots;
  }

  /** What she thinks of the lines of a step. */
  stances(step: string): Map<string, string | null> {
    const stances = new Map(this.told.votes.filter((vote) => vote.step === step).map((vote) => [vote.line, vote.stance]));
    for (const { order, step: when } of this.valid()) {
      if (order.order === "take-stance" && when === step) stances.set(String(order.line), (order.stance as string | null) ?? null);
    }
    return stances;
  }

  /** Lines that she let out of their group. */
  released(): Set<string> {
    return new Set(this.valid().flatMap(({ order }) => (order.order === "release-line" ? [String(order.line)] : [])));
  }

  me(): Me {
    const last = this.valid()
      .filter(({ order }) => order.order === "change-myself")
      .at(-1);
    return last ? { college: (last.order.college as string) || null, name: String(last.order.name), named: Boolean(last.order.on) } : this.told.me;
  }

  // An order that left the outbox without having been refused is on disk, even when another tab heard it.
  private valid(): Sent[] {
    const refused = new Set(this.refused().map((one) => one.order.id));
    const waiting = new Set(this.waiting().map((one) => one.id));
    return this.sent()
      .filter((one) => !refused.has(one.order.id))
      .map((one) => (waiting.has(one.order.id) ? { ...one, seq: undefined } : { ...one, seq: one.seq ?? this.told.seq }));
  }

  private sent(): Sent[] {
    return load<Sent[]>(this.name, []);
  }
}

const posted = (order: Order, step: string, at: number, seq: number | undefined): OwnLine => ({
  id: order.id,
  step,
  prompt: (order.prompt as number | undefined) ?? null,
  kind: String(order.kind),
  text: String(order.text),
  at,
  state: "shown",
  secret: false,
  waiting: seq === undefined,
  seq,
});
