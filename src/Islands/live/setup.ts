/** A step of the kit, as screens need it. */
export interface Step {
  id: string;
  kind: string;
  title: string;
  minutes: number;
  rounds: number;
  prompts: { text: string; hints: string[] }[];
  columns: { kind: string; label: string; min: number; max: number | null }[];
  anonymity: string;
  visibility: string;
  moderation: string;
  confidential: boolean;
  vote: { on: string[]; dots: number; severalPerLine: boolean; secret: boolean } | null;
}

/** A word of the field: its name, and the icon that goes with it. */
export interface Word {
  name: string;
  icon: string;
}

/** What a page of a workshop tells its script once: what does not change while it is held. */
export interface Setup {
  base: string;
  title: string;
  icons: string;
  steps: Step[];
  kinds: Record<string, Word>;
  colleges: Record<string, Word>;
  /** The sentences of the page, by key. */
  words: Record<string, string>;
  /** What only this page needs. */
  more: Record<string, unknown>;
}

/** Reads what the page says in its data block. */
export const readSetup = (): Setup => JSON.parse(document.querySelector("#atelier")!.textContent!) as Setup;

/** Which prompt a group answers in a round, from 0: the same rule as the server's. Null when the one who speaks chooses. */
export function promptOf(step: Step, group: number | null, round: number): number | null {
  if (step.prompts.length === 0) return null;
  if (step.prompts.length === 1) return 0;
  return step.kind === "rotation" ? ((group ?? 1) - 1 + round - 1) % step.prompts.length : null;
}
