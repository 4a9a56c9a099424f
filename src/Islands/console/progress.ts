import type { Agenda, Line, Workshop } from "../live/frames";
import { promptOf, type Setup, type Step } from "../live/setup";

// The same rules as the page's without scripts: src/Modules/Workshops/Facilitate/ConsoleReading.cs.
const minute = 60_000;

export const stepOf = (setup: Setup, id: string | null): Step | undefined => setup.steps.find((step) => step.id === id);

/** How long a round lasts, in milliseconds. */
export const roundOf = (step: Step): number => (step.minutes / step.rounds) * minute;

export const isSaid = (line: Line): boolean => !line.into && (line.state === "shown" || line.state === "held");

/** When each step began, or should begin; null for those that were passed over. */
export function timesOf(setup: Setup, agenda: Agenda, startsAt: number, now: number): (number | null)[] {
  const current = setup.steps.findIndex((step) => step.id === agenda.step);
  let at = startsAt;
  if (current >= 0) {
    const step = setup.steps[current]!;
    const end = agenda.left !== null ? now + agenda.left : (agenda.endsAt ?? now);
    at = Math.max(end, now) + roundOf(step) * (step.rounds - agenda.round);
  }
  return setup.steps.map((step, index) => {
    if (index <= current) return agenda.begun[step.id] ?? null;
    const planned = at;
    at += step.minutes * minute;
    return planned;
  });
}

export interface ColumnCount {
  kind: string;
  said: number;
  min: number;
  max: number | null;
}

export interface GroupProgress {
  number: number;
  people: number;
  columns: ColumnCount[];
  /** For how many minutes it has said nothing, when that is long; else null. */
  quiet: number | null;
}

export function progressOf(setup: Setup, workshop: Workshop, now: number): GroupProgress[] {
  const { agenda, sitting } = workshop;
  const step = stepOf(setup, agenda.step);
  const said = new Map<number, Line[]>();
  for (const line of workshop.lines.values()) {
    if (line.step !== agenda.step || line.sitting !== sitting || line.group === null || !isSaid(line)) continue;
    said.set(line.group, [...(said.get(line.group) ?? []), line]);
  }
  return workshop.groups.map(({ number, people }) => {
    const lines = said.get(number) ?? [];
    const columns = step ? columnsOf(step, lines, promptOf(step, number, agenda.round)) : [];
    return { number, people, columns, quiet: step ? quietOf(setup, step, agenda, columns, lines, now) : null };
  });
}

function columnsOf(step: Step, lines: Line[], prompt: number | null): ColumnCount[] {
  const times = prompt === null ? Math.max(1, step.prompts.length) : 1; // each prompt wants as many, where people choose it
  return step.columns.map(({ kind, min, max }) => ({
    kind,
    said: lines.filter((line) => line.kind === kind && (prompt === null || line.prompt === null || line.prompt === prompt)).length,
    min: min * times,
    max: max === null ? null : max * times,
  }));
}

function quietOf(setup: Setup, step: Step, agenda: Agenda, columns: ColumnCount[], lines: Line[], now: number): number | null {
  if (!agenda.open || agenda.endsAt === null || columns.every(({ said, min }) => said > 0 && said >= min)) return null;
  const begun = agenda.begun[step.id] ?? now;
  const round = agenda.endsAt - roundOf(step);
  const last = Math.max(begun, round < now ? round : begun, ...lines.map((line) => line.at));
  const minutes = Math.floor((now - last) / minute);
  return minutes >= (setup.more.quietAfter as number) ? minutes : null;
}
