import { Clock } from "./clock";
import { type Frame, Workshop } from "./frames";
import { alone } from "./lock";

/** Whether news come in: at once, by asking again and again, or not at all for now. */
export type Link = "stream" | "polling" | "away";

const firstByte = 5_000;
/** The server says something at least every twelve seconds; a network that was away may leave a connection that says nothing any more. */
const longestSilence = 30_000;
const streamAgain = 300_000;
const longestBackoff = 20_000;
const mostTries = 3;
const betweenTries = 500;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/**
 * Follows a workshop. Tabs of one browser share one connection: the one that holds the lock listens and passes frames on. Where streams are blocked
 * (no byte within five seconds) it asks again and again instead.
 */
export class LiveStream {
  readonly workshop = new Workshop();
  readonly clock = new Clock();
  link: Link = "away";
  /** How many people are connected; consoles and screens only. */
  here = 0;

  private readonly channel: BroadcastChannel;
  private failures = 0;
  private catching = false;
  /** Up to where frames came that could not be taken in. */
  private missed = 0;

  /**
   * @param base Where the workshop lies, as /ateliers/{id}.
   * @param view "telephone", "console" or "ecran".
   * @param changed Called after each change.
   * @param key What lets a screen without account in; empty otherwise.
   */
  constructor(
    private readonly base: string,
    private readonly view: string,
    private readonly changed: () => void,
    private readonly key = "",
  ) {
    this.channel = new BroadcastChannel(`maillage${base}/${view}`);
    this.channel.onmessage = (said: MessageEvent<Passed>) => this.hear(said.data);
  }

  start(): void {
    void this.catchUp();
    void alone(`maillage${this.base}/${this.view}`, () => this.listen());
    addEventListener("online", () => this.wake());
  }

  // ---------- the tab that listens ----------

  private async listen(): Promise<never> {
    let blockedUntil = 0;
    for (;;) {
      if (Date.now() < blockedUntil) await this.poll();
      else if ((await this.follow()) === "blocked") blockedUntil = Date.now() + streamAgain;
      if (this.failures > 0) await this.rest();
    }
  }

  /** Listens to the stream until it breaks. */
  private follow(): Promise<"blocked" | "broken"> {
    return new Promise((done) => {
      const source = new EventSource(this.address("flux"));
      let patience: ReturnType<typeof setTimeout>;
      const end = (how: "blocked" | "broken"): void => {
        clearTimeout(patience);
        source.close();
        this.tellLink("away");
        done(how);
      };
      const wait = (how: "blocked" | "broken", time: number): void => {
        clearTimeout(patience);
        patience = setTimeout(() => end(how), time);
      };
      const hearing = (): void => {
        wait("broken", longestSilence);
        this.failures = 0;
        this.tellLink("stream");
      };
      wait("blocked", firstByte);
      source.onmessage = (event) => {
        hearing();
        this.pass({ frame: JSON.parse(event.data as string) as Frame });
      };
      source.addEventListener("clock", (event) => {
        hearing();
        this.pass({ now: Number(event.data) });
      });
      source.addEventListener("here", (event) => this.pass({ here: Number(event.data) }));
      source.onerror = () => {
        this.failures++;
        end("broken");
      };
    });
  }

  private async poll(): Promise<void> {
    try {
      await this.ask(this.workshop.seq);
      this.failures = 0;
      this.tellLink("polling");
    } catch {
      this.failures++;
      this.tellLink("away");
    }
  }

  private async ask(after: number): Promise<void> {
    const answer = await fetch(this.address("suite", after), { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    const now = Number(answer.headers.get("Maillage-Now"));
    if (now) this.pass({ now });
    if (answer.status === 200) this.pass({ frame: (await answer.json()) as Frame });
  }

  /** Waits longer after each failure, and never as long as the others: a room whose network comes back does not come back at once. */
  private rest(): Promise<void> {
    const most = Math.min(longestBackoff, 500 * 2 ** Math.min(this.failures, 6));
    return new Promise((done) => {
      const timer = setTimeout(done, most / 2 + Math.random() * (most / 2));
      this.wake = () => {
        clearTimeout(timer);
        setTimeout(done, Math.random() * 1_000);
      };
    });
  }

  private wake: () => void = () => undefined;

  // ---------- every tab ----------

  private pass(said: Passed): void {
    this.channel.postMessage(said);
    this.hear(said);
  }

  private hear(said: Passed): void {
    if (said.now !== undefined) this.clock.set(said.now);
    if (said.here !== undefined) this.here = said.here;
    if (said.link !== undefined) this.link = said.link;
    if (said.frame && !this.workshop.take(said.frame)) {
      this.missed = Math.max(this.missed, said.frame.seq);
      void this.catchUp();
    }
    this.changed();
  }

  private tellLink(link: Link): void {
    if (link !== this.link) this.pass({ link });
  }

  /** Reads the whole of it, for a tab that just came or missed something; again when more was missed meanwhile. */
  private async catchUp(): Promise<void> {
    if (this.catching) return;
    this.catching = true;
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        await this.readAll();
        if (this.workshop.seq >= this.missed) break;
        await pause(betweenTries);
      }
    } catch {
      // The one that listens says that the network is away, and brings everything when it is back.
    } finally {
      this.catching = false;
    }
  }

  private async readAll(): Promise<void> {
    const answer = await fetch(this.address("suite", 0), { cache: "no-store" });
    if (answer.status !== 200) return;
    const [frame, now] = [(await answer.json()) as Frame, Number(answer.headers.get("Maillage-Now"))];
    // Slower than the stream, it may tell what is past: taken in, it would stay on the screen until the next frame.
    if (frame.seq >= this.workshop.seq) this.hear({ frame, now: now || undefined });
  }

  private address(what: "flux" | "suite", after = this.workshop.seq): string {
    const query = new URLSearchParams({ vue: this.view, apres: String(after) });
    if (this.key) query.set("cle", this.key);
    return `${this.base}/${what}?${query}`;
  }
}

interface Passed {
  frame?: Frame;
  now?: number;
  here?: number;
  link?: Link;
}
