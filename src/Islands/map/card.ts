// What a pin stands for, over the foot of the map: shown while it is pointed at or in focus. On a touch screen, which points at nothing,
// the first touch shows it and its title is the link.

export interface Pinned {
  id: string;
  title: string;
  approximate: boolean;
}

export class PinCard {
  private readonly card = document.createElement("div");

  constructor(
    map: HTMLElement,
    private readonly approximateText: string,
  ) {
    this.card.className = "map-card";
    this.card.hidden = true;
    map.append(this.card);
  }

  get shows(): string | undefined {
    return this.card.hidden ? undefined : this.card.dataset.id;
  }

  show({ id, title, approximate }: Pinned, line: HTMLElement | null): void {
    this.card.dataset.id = id;
    const name = document.createElement("b");
    const link = document.createElement("a");
    link.href = `/fiches/${id}`;
    link.textContent = title; // text, never markup: people wrote it
    link.tabIndex = -1; // the pin itself is the keyboard's link
    name.append(link);
    this.card.replaceChildren(name);
    for (const part of line?.querySelectorAll("h2 + p, .ini-meta") ?? []) this.card.append(part.cloneNode(true));
    if (approximate && !line) this.note();
    this.card.hidden = false;
  }

  hide(): void {
    this.card.hidden = true;
  }

  private note(): void {
    const note = document.createElement("p");
    note.className = "muted";
    note.textContent = this.approximateText;
    this.card.append(note);
  }
}
