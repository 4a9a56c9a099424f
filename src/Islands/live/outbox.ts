import { alone } from "./lock";

/** An order to the workshop, with the identity that makes it count once however often it is sent. */
export interface Order {
  id: string;
  order: string;
  [field: string]: unknown;
}

/** An order that the server would not take, and the sentence that says why. */
export interface Refused {
  order: Order;
  code: string;
  message: string;
}

const longestBackoff = 15_000;

/**
 * What was typed and is not confirmed yet, kept in the browser: it outlives a cut, a reload, a flat battery. Orders go one after the other, in the order
 * in which they were made; each leaves the box once the server says that it is on disk, or why it will not take it.
 */
export class Outbox {
  /** Whether the last order found no way to the server. */
  isCutOff = false;
  private flushing = false;
  private failures = 0;
  private readonly place: string;

  /**
   * @param base Where the workshop lies, as /ateliers/{id}.
   * @param query What tells the server which screen sends, as "vue=console".
   * @param changed Called after each change.
   * @param confirmed Told of each order that is on disk, and up to which place of the journal.
   */
  constructor(
    private readonly base: string,
    private readonly query: string,
    private readonly changed: () => void,
    private readonly confirmed: (order: Order, seq: number) => void = () => undefined,
  ) {
    // A box for each kind of screen: what a facilitator's console keeps must not be sent by the phone's page of the same browser.
    this.place = `maillage${base}/${query}`;
    addEventListener("online", () => void this.flush());
    addEventListener("storage", (event) => event.key?.startsWith(this.place) && changed());
    setTimeout(() => void this.flush());
  }

  get waiting(): Order[] {
    return read(`${this.place}/waiting`);
  }

  get refused(): Refused[] {
    return read(`${this.place}/refused`);
  }

  /** Keeps an order, and sends it as soon as it can go. */
  send(order: Omit<Order, "id"> & { id?: string; order: string }): Order {
    const kept: Order = { ...order, id: order.id ?? identity() };
    write(`${this.place}/waiting`, [...this.waiting, kept]);
    this.changed();
    void this.flush();
    return kept;
  }

  /** A refused order was seen to. */
  forget(id: string): void {
    write(
      `${this.place}/refused`,
      this.refused.filter((one) => one.order.id !== id),
    );
    this.changed();
  }

  /** Sends what waits; one tab at a time. */
  async flush(): Promise<void> {
    if (this.flushing) return;
    this.flushing = true;
    try {
      await alone(`${this.place}/outbox`, async () => {
        for (let next = this.waiting[0]; next; next = this.waiting[0]) {
          if (!(await this.deliver(next))) break;
        }
      });
    } finally {
      this.flushing = false;
    }
    if (this.waiting.length > 0) setTimeout(() => void this.flush(), this.pause());
  }

  private async deliver(order: Order): Promise<boolean> {
    try {
      const answer = await fetch(`${this.base}/ordres?${this.query}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(order),
      });
      this.isCutOff = false;
      if (answer.ok) {
        this.confirmed(order, ((await answer.json()) as { seq: number }).seq);
        return this.done(order);
      }
      if (answer.status === 429 || answer.status >= 500) return this.later();
      const { code, message } = (await answer.json()) as { code: string; message: string };
      write(`${this.place}/refused`, [...this.refused, { order, code, message }]);
      return this.done(order);
    } catch {
      this.isCutOff = true;
      this.changed();
      return this.later();
    }
  }

  private done(order: Order): boolean {
    this.failures = 0;
    write(
      `${this.place}/waiting`,
      this.waiting.filter((one) => one.id !== order.id),
    );
    this.changed();
    return true;
  }

  private later(): boolean {
    this.failures++;
    return false;
  }

  private pause(): number {
    const most = Math.min(longestBackoff, 1_000 * 2 ** Math.min(this.failures, 4));
    return most / 2 + Math.random() * (most / 2);
  }
}

/** A new identity. */
export function identity(): string {
  if (crypto.randomUUID) return crypto.randomUUID(); // secure pages only: a village hall's server may answer over plain HTTP
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function read<T>(name: string): T[] {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "[]") as T[];
  } catch {
    return []; // what somebody else put there is not ours
  }
}

function write(name: string, list: unknown[]): void {
  localStorage.setItem(name, JSON.stringify(list));
}
