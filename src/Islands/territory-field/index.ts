// Proposes territories while one is being typed: a combobox with a list (ARIA 1.2). Without it the field is a plain text that the server reads.
// Where several may be named, one a line, it proposes for the line being typed; such a field stays a text box, which may point at a list, too.

interface Proposal {
  label: string;
  matched: string | null;
}

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;

class Proposals {
  private readonly list = document.createElement("ul");
  private readonly said: HTMLElement | null;
  private pause = 0;
  private asked: AbortController | undefined;
  private at = -1;

  constructor(private readonly field: HTMLInputElement | HTMLTextAreaElement) {
    const id = `${field.id}-propositions`;
    this.list.id = id;
    this.list.className = "combo-list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.said = field.parentElement!.querySelector("[data-proposals-said]");
    this.list.setAttribute("aria-label", this.said?.dataset.list ?? "");
    field.after(this.list);
    for (const [name, value] of Object.entries({ "aria-autocomplete": "list", "aria-controls": id })) field.setAttribute(name, value);
    if (field instanceof HTMLInputElement) field.setAttribute("role", "combobox");
    this.tellOpen(false);
    field.addEventListener("input", () => this.ask());
    field.addEventListener("keydown", (event: Event) => this.press(event as KeyboardEvent));
    field.addEventListener("blur", () => this.close());
    // Before the field loses the focus.
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.choose(option);
    });
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  /** The line being typed: where it begins and ends. */
  private get line(): [start: number, end: number] {
    const { value, selectionStart } = this.field;
    const at = selectionStart ?? value.length;
    const end = value.indexOf("\n", at);
    return [value.lastIndexOf("\n", at - 1) + 1, end < 0 ? value.length : end];
  }

  // A text box of several lines neither opens nor closes for ARIA.
  private tellOpen(open: boolean): void {
    if (this.field instanceof HTMLInputElement) this.field.setAttribute("aria-expanded", String(open));
  }

  private ask(): void {
    window.clearTimeout(this.pause);
    this.asked?.abort();
    const typed = this.field.value.slice(...this.line).trim();
    if (typed.length < LEAST_LETTERS) {
      this.close();
      return;
    }
    this.asked = new AbortController();
    const { signal } = this.asked;
    this.pause = window.setTimeout(() => void this.fetch(typed, signal), PAUSE_MS);
  }

  private async fetch(typed: string, signal: AbortSignal): Promise<void> {
    try {
      const answer = await fetch(`/api/v1/territoires?q=${encodeURIComponent(typed)}&limit=8`, { signal });
      if (!answer.ok) return;
      const { items } = (await answer.json()) as { items: Proposal[] };
      if (document.activeElement === this.field) this.show(items);
    } catch (error) {
      // Typed on meanwhile, or no network: what is typed stays, and the server reads it.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }

  private show(proposals: Proposal[]): void {
    this.list.replaceChildren(...proposals.map((proposal, number) => this.option(proposal, number)));
    this.list.hidden = proposals.length === 0;
    this.tellOpen(proposals.length > 0);
    this.point(-1);
    if (this.said) this.said.textContent = proposals.length === 0 ? (this.said.dataset.none ?? "") : (this.said.dataset.some ?? "").replace("{0}", String(proposals.length));
  }

  private option({ label, matched }: Proposal, number: number): HTMLElement {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.dataset.label = label;
    const name = document.createElement("span");
    name.textContent = label;
    option.append(name);
    if (matched) {
      // A postcode or an old name: why this one is proposed.
      const why = document.createElement("small");
      why.textContent = matched;
      option.append(why);
    }
    return option;
  }

  private press(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing) return;
    const { options } = this;
    const move = { ArrowDown: this.at + 1, ArrowUp: this.at < 0 ? options.length - 1 : this.at - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.point(move >= options.length ? -1 : move);
    } else if (event.key === "Enter" && options[this.at]) {
      event.preventDefault();
      this.choose(options[this.at]!);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  private point(at: number): void {
    this.at = at;
    this.options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    const pointed = this.options[at];
    if (pointed) {
      this.field.setAttribute("aria-activedescendant", pointed.id);
      pointed.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  private choose(option: HTMLElement): void {
    this.field.setRangeText(option.dataset.label ?? "", ...this.line, "end");
    this.close();
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private close(): void {
    window.clearTimeout(this.pause);
    this.asked?.abort();
    this.list.hidden = true;
    this.tellOpen(false);
    this.point(-1);
  }
}

// A class is known only from here on.
for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-territory-field]")) new Proposals(field);
