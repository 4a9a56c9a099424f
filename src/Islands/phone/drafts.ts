import { identity } from "../live/outbox";
import { keep, load } from "./storage";

/** Words that were typed and not sent. */
export interface Draft {
  text: string;
  kind: string;
  prompt: number;
}

const editing = "edit~";

/** What is being typed, kept at each keystroke: a draft for each step, one for each line being corrected, and those put aside. */
export class Drafts {
  private readonly name: string;

  constructor(base: string) {
    this.name = `maillage${base}/drafts`;
  }

  get(key: string): Draft | undefined {
    return this.all()[key];
  }

  set(key: string, draft: Draft): void {
    keep(this.name, { ...this.all(), [key]: draft });
  }

  drop(key: string): void {
    const { [key]: _, ...others } = this.all();
    keep(this.name, others);
  }

  /** Keeps words where no typing overwrites them. */
  putAside(draft: Draft): void {
    if (draft.text.trim()) this.set(`aside~${identity()}`, draft);
  }

  /** What was begun elsewhere than in this step, and is not a correction. */
  elsewhere(current: string): [string, Draft][] {
    return Object.entries(this.all()).filter(([key, draft]) => key !== current && !key.startsWith(editing) && draft.text.trim() !== "");
  }

  isOurs(storageKey: string | null): boolean {
    return storageKey === this.name;
  }

  private all(): Record<string, Draft> {
    return load<Record<string, Draft>>(this.name, {});
  }
}

/** Where the correction of a line is kept. */
export const correctionOf = (line: string): string => editing + line;
