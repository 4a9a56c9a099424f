import type { Desk } from "./desk";
import type { Line } from "../live/frames";

const place = "maillage.console.keys";

/** One key, one gesture; off when somebody switches them off, and never while something is typed. */
export class Keys {
  private on = localStorage.getItem(place) !== "off";

  /** Each key with the end of the key of the sentence that tells what it does. */
  readonly list: [string, string][] = [
    ["j", "down"],
    ["k", "up"],
    ["c", "carry"],
    ["p", "pin"],
    ["h", "hide"],
    ["l", "let-pass"],
    ["m", "correct"],
    ["g", "merge"],
    [" ", "pause"],
    ["+", "extend"],
    ["n", "next"],
    ["o", "input"],
    ["s", "hold"],
    ["e", "entry"],
    ["t", "groups"],
    ["/", "search"],
    ["?", "keys"],
  ];

  private readonly acts: Record<string, () => void> = {
    j: () => this.move(1),
    k: () => this.move(-1),
    c: () => this.onLine((line) => line.state !== "hidden" && this.desk.carry(line)),
    p: () => this.onLine((line) => line.state !== "hidden" && this.desk.pin(line)),
    h: () => this.onLine((line) => (line.state === "hidden" ? this.desk.showAgain(line) : this.desk.show({ asked: { what: "hide", line } }))),
    l: () => this.onLine((line) => line.state === "held" && this.desk.letPass(line)),
    m: () => this.onLine((line) => (line.typed ? this.desk.show({ asked: { what: "correct", line } }) : this.desk.tell(this.desk.say("keys.not-typed")))),
    g: () => this.onLine((line) => this.desk.show({ asked: { what: "merge", line } })),
    " ": () => this.desk.pauseOrResume(),
    "+": () => this.desk.order("extend", { minutes: 2 }),
    n: () => this.desk.advance(),
    o: () => this.desk.order("set-input", { on: !this.desk.workshop.agenda.open }),
    s: () => this.hold(),
    e: () => this.go("entry", "#texte"),
    t: () => this.desk.show({ panel: this.desk.panel === "groups" ? "stream" : "groups" }),
    "/": () => this.go("stream", "#cherche"),
    "?": () => this.desk.show({ asked: { what: "keys" } }),
  };

  constructor(private readonly desk: Desk) {}

  get areOn(): boolean {
    return this.on;
  }

  set areOn(on: boolean) {
    this.on = on;
    localStorage.setItem(place, on ? "on" : "off");
  }

  press(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.desk.toast) this.desk.hush();
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || event.repeat || this.desk.asked) return;
    const target = event.target as HTMLElement;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === " " && target.closest("a, button, summary")) return; // there the space bar has a meaning of its own
    const act = this.acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private onLine(act: (line: Line) => unknown): void {
    const { line } = this.desk;
    if (line && line.text != null) act(line);
    else this.desk.tell(this.desk.say("keys.choose"));
  }

  private move(by: number): void {
    if (this.desk.panel !== "stream") this.desk.show({ panel: "stream" });
    const slips = [...document.querySelectorAll<HTMLElement>(".stream > .slip")];
    const at = slips.findIndex((slip) => slip.dataset.line === this.desk.selected);
    const slip = slips[Math.max(0, Math.min(slips.length - 1, at + by))];
    if (!slip) return;
    this.desk.show({ selected: slip.dataset.line! });
    requestAnimationFrame(() => {
      slip.focus({ preventScroll: true });
      slip.scrollIntoView({ block: "nearest" });
    });
  }

  private hold(): void {
    this.desk.flow.isHeld = !this.desk.flow.isHeld;
    if (!this.desk.flow.isHeld) this.desk.flow.release();
    this.desk.tell(this.desk.say(this.desk.flow.isHeld ? "did.hold" : "did.release"));
  }

  private go(panel: "entry" | "stream", field: string): void {
    this.desk.show({ panel, part: "live" });
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus()));
  }
}
