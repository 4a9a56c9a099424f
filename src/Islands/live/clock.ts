/** The server's time, by this device's clock and how far it is from the server's. */
export class Clock {
  private offset = 0;

  /** The server says what time it is. */
  set(serverNow: number): void {
    this.offset = serverNow - Date.now();
  }

  now(): number {
    return Date.now() + this.offset;
  }

  /** Milliseconds until a deadline, or what was left when the step was paused; null when there is no deadline. */
  left(agenda: { endsAt: number | null; left: number | null }): number | null {
    return agenda.left ?? (agenda.endsAt === null ? null : agenda.endsAt - this.now());
  }
}

/** Minutes and seconds, as <c>12:40</c>; <c>+1:05</c> once the time is over. */
export function minutes(left: number): string {
  const seconds = Math.abs(Math.round(left / 1000));
  return `${left < -500 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
