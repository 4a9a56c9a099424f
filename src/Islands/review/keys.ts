// Keys that can be changed and switched off; kept on the device, since they are nobody else's business.
const place = "maillage.review.keys";
const usual: Record<string, string> = { next: "j", previous: "k", accept: "a", merge: "f", reject: "r", kind: "g", undo: "z" };

export class Keys {
  private keys: Record<string, string>;
  private on: boolean;

  constructor(private readonly acts: Record<string, () => void>) {
    const kept = Keys.kept();
    this.keys = { ...usual, ...kept.keys };
    this.on = kept.on ?? true;
  }

  /** Does what the key stands for, if it stands for anything. */
  press(event: KeyboardEvent): void {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = Object.keys(this.keys).find((name) => this.keys[name] === event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    this.acts[act]?.();
  }

  /** Writes the keys where the page shows them, and listens to the settings. */
  shown(): void {
    document.documentElement.dataset.keys = this.on ? "on" : "off";
    for (const kbd of document.querySelectorAll<HTMLElement>("[data-shows]")) kbd.textContent = this.keys[kbd.dataset.shows!]!.toUpperCase();
    const dialog = document.querySelector<HTMLDialogElement>("#touches");
    const opener = document.querySelector<HTMLElement>("[data-opens=touches]");
    opener?.addEventListener("click", () => this.open(dialog!));
    dialog?.addEventListener("close", () => dialog.returnValue === "save" && this.keep(dialog));
  }

  private open(dialog: HTMLDialogElement): void {
    for (const name of Object.keys(usual)) Keys.field(dialog, name).value = this.keys[name]!.toUpperCase();
    Keys.field(dialog, "on").checked = this.on;
    dialog.returnValue = "";
    dialog.showModal();
  }

  private keep(dialog: HTMLDialogElement): void {
    for (const name of Object.keys(usual)) this.keys[name] = Keys.field(dialog, name).value.toLowerCase() || usual[name]!;
    this.on = Keys.field(dialog, "on").checked;
    localStorage.setItem(place, JSON.stringify({ keys: this.keys, on: this.on }));
    document.documentElement.dataset.keys = this.on ? "on" : "off";
    for (const kbd of document.querySelectorAll<HTMLElement>("[data-shows]")) kbd.textContent = this.keys[kbd.dataset.shows!]!.toUpperCase();
  }

  private static field(dialog: HTMLDialogElement, name: string): HTMLInputElement {
    return dialog.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  private static kept(): { keys?: Record<string, string>; on?: boolean } {
    try {
      return JSON.parse(localStorage.getItem(place) ?? "{}") as { keys?: Record<string, string>; on?: boolean };
    } catch {
      return {}; // storage is closed to us, or holds something else: the usual keys
    }
  }
}
