// What the server tells the screens of a workshop: docs/live-protocol.md says what each field means.

export type Phase = "waiting" | "running" | "closed";
export type LineState = "shown" | "held" | "hidden" | "withdrawn";

export interface Agenda {
  phase: Phase;
  step: string | null;
  round: number;
  endsAt: number | null;
  left: number | null;
  open: boolean;
  revealed: string[];
  begun: Record<string, number>;
}

export interface Votes {
  step: string;
  college: string | null;
  dots: number;
  agree: number;
  disagree: number;
  pass: number;
}

export interface Line {
  id: string;
  step: string;
  round: number;
  group: number | null;
  sitting: number;
  kind: string;
  prompt: number | null;
  at: number;
  state: LineState;
  secret: boolean;
  pinned: boolean;
  carried: boolean;
  into?: string;
  text?: string | null;
  reason?: string | null;
  college?: string | null;
  name?: string;
  /** Consoles only: a facilitator wrote it down for others. */
  typed?: boolean;
  votes?: Votes[];
}

export interface Group {
  number: number;
  people: number;
  colleges: string[];
}

export interface Participant {
  id: string;
  college: string | null;
  name: string | null;
  group: number | null;
  pinned: boolean;
}

export interface Echo {
  id: string;
  line: string;
  fiche: string;
  group: number | null;
  title: string;
  sentence: string;
}

export interface Count {
  step: string;
  sitting: number;
  group: number | null;
  kind: string;
  lines: number;
  last: number;
}

export interface Frame {
  seq: number;
  from: number;
  agenda?: Agenda;
  people?: number;
  sitting?: number;
  locked?: boolean;
  group?: number | null;
  groups?: Group[];
  participants?: Participant[];
  echoes?: Echo[];
  lines?: Line[];
  gone?: string[];
  counts?: Count[];
}

/** A workshop as the frames that came so far leave it. */
export class Workshop {
  seq = 0;
  /** Whether any frame came yet: a workshop where nothing happened has none to tell. */
  isKnown = false;
  agenda: Agenda = { phase: "waiting", step: null, round: 1, endsAt: null, left: null, open: false, revealed: [], begun: {} };
  people = 0;
  sitting = 0;
  locked = false;
  group: number | null = null;
  groups: Group[] = [];
  participants = new Map<string, Participant>();
  echoes: Echo[] = [];
  lines = new Map<string, Line>();
  counts: Count[] = [];

  /** Takes a frame in; false when something is missing between this one and the last. */
  take(frame: Frame): boolean {
    if (frame.from > this.seq) return false;
    this.isKnown = true;
    if (frame.from > 0 && frame.seq <= this.seq) return true;
    if (frame.from === 0) this.forget();
    this.seq = frame.seq;
    this.agenda = frame.agenda ?? this.agenda;
    this.people = frame.people ?? this.people;
    this.sitting = frame.sitting ?? this.sitting;
    this.locked = frame.locked ?? this.locked;
    this.groups = frame.groups ?? this.groups;
    this.echoes = frame.echoes ?? this.echoes;
    this.counts = frame.counts ?? this.counts;
    if (frame.group !== undefined) this.group = frame.group;
    for (const someone of frame.participants ?? []) this.participants.set(someone.id, someone);
    for (const line of frame.lines ?? []) this.lines.set(line.id, line);
    for (const id of frame.gone ?? []) this.lines.delete(id);
    return true;
  }

  /** The lines of a step, in the order in which they were said. */
  linesOf(step: string | null): Line[] {
    return [...this.lines.values()].filter((line) => line.step === step).sort((one, other) => one.at - other.at);
  }

  private forget(): void {
    this.lines.clear();
    this.participants.clear();
    this.echoes = [];
    this.counts = [];
  }
}
