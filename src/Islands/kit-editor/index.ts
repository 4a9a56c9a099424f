// Keeps the hours and the total of a kit right while one types. Without it the server works them out at each button, in the same words.

/** A form that says how hours and durations are written here. */
class KitClock {
  private readonly start: HTMLInputElement | null;

  constructor(private readonly form: HTMLFormElement) {
    this.start = form.querySelector("[data-start]");
    form.addEventListener("input", (event) => {
      if (event.target instanceof Element && event.target.matches("[data-minutes], [data-start]")) this.show();
    });
    if (form.querySelector("[data-unsaved]")) this.warnOfLoss();
  }

  private show(): void {
    const begins = this.minutesOfDay();
    // The steps of the editor, whose lengths may change; those of the agenda know how far from its beginning they are.
    let total = 0;
    for (const step of this.form.querySelectorAll<HTMLElement>("[data-kit-step]")) {
      this.say(step.querySelector("[data-hour]"), begins, total);
      total += lengthOf(step.querySelector<HTMLInputElement>("[data-minutes]"));
    }
    for (const hour of document.querySelectorAll<HTMLElement>("[data-hour-after]")) this.say(hour, begins, Number(hour.dataset.hourAfter));
    const sum = this.form.querySelector("[data-total]");
    if (sum) sum.textContent = this.duration(total);
  }

  private minutesOfDay(): number | null {
    const [hours, minutes] = (this.start?.value ?? "").split(":").map(Number);
    return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
  }

  private say(place: Element | null, begins: number | null, after: number): void {
    if (place) place.textContent = begins === null ? "" : this.fill("hour", (begins + after) % 1440);
  }

  private duration(minutes: number): string {
    if (minutes < 60) return (this.form.dataset.short ?? "").replace("{0}", String(minutes));
    return this.fill(minutes % 60 === 0 ? "whole" : "long", minutes);
  }

  private fill(pattern: "hour" | "long" | "whole", minutes: number): string {
    const words = this.form.dataset[pattern] ?? "";
    return words.replace("{0}", String(Math.floor(minutes / 60))).replace("{1}", String(minutes % 60).padStart(2, "0"));
  }

  // What was typed and not saved is not lost by a click beside it: the browser asks.
  private warnOfLoss(): void {
    const said = this.form.querySelector<HTMLElement>("[data-unsaved]")!;
    let changed = said.textContent !== "";
    this.form.addEventListener("input", (event) => {
      if (event.target instanceof Element && event.target.matches("[data-start]")) return;
      changed = true;
      said.textContent = said.dataset.unsaved ?? "";
    });
    this.form.addEventListener("submit", () => (changed = false));
    window.addEventListener("beforeunload", (event) => {
      if (changed) event.preventDefault();
    });
  }
}

function lengthOf(field: HTMLInputElement | null): number {
  const minutes = Number(field?.value);
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 480 ? minutes : 0;
}

// A class is known only from here on.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-kit-clock]")) new KitClock(form);
