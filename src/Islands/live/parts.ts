import { html, nothing, svg, type TemplateResult } from "lit";
import { inWords, isOne } from "./counts";
import { minutes } from "./clock";
import type { Setup } from "./setup";

const halfSecond = 500;

/** What every screen of a workshop draws in the same way. */
export class Parts {
  constructor(private readonly setup: Setup) {}

  /** A sentence of the page with its blanks filled. */
  say(key: string, ...values: (string | number)[]): string {
    return (this.setup.words[key] ?? key).replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ""));
  }

  icon(name: string): TemplateResult {
    return html`<svg class="i" aria-hidden="true" focusable="false"><use href="${this.setup.icons}#${name}"></use></svg>`;
  }

  /** A kind of contribution: its icon and its name. */
  kind(slug: string): TemplateResult {
    const word = this.setup.kinds[slug]!;
    return html`<span class="kind" data-kind=${slug}>${this.icon(word.icon)}${word.name}</span>`;
  }

  college(slug: string | null | undefined): TemplateResult | typeof nothing {
    const word = slug ? this.setup.colleges[slug] : undefined;
    return word
      ? html`<span class="college" data-college=${slug!}><span class="disc" data-college=${slug!}>${this.icon(word.icon)}</span><span class="name">${word.name}</span></span>`
      : nothing;
  }

  /** A college where there is no room for its name: read aloud all the same. */
  disc(slug: string): TemplateResult {
    const word = this.setup.colleges[slug]!;
    return html`<span class="disc" data-college=${slug} title=${word.name}>${this.icon(word.icon)}<span class="vh">${word.name}</span></span>`;
  }

  /**
   * The ring that empties.
   * @param left Milliseconds left; null without deadline.
   * @param total Milliseconds of the whole round.
   */
  timer(left: number | null, total: number): TemplateResult | typeof nothing {
    if (left === null) return nothing;
    const part = Math.max(0, Math.min(1, left / total));
    const clock = minutes(left);
    return html`<span class="timer" role="timer" aria-label=${this.say(left < -halfSecond ? "timer.over" : "timer.left", clock)}>
      <svg viewBox="0 0 72 72" aria-hidden="true">
        ${svg`<circle class="track" cx="36" cy="36" r="31" pathLength="100" /><circle class="left" cx="36" cy="36" r="31" pathLength="100" stroke-dasharray="${part * 100} 100" />`}
      </svg>
      <span aria-hidden="true">${clock}</span>
    </span>`;
  }

  /** A sentence with a number in it, from the keys "key.one" and "key.many". */
  count(key: string, number: number, ...rest: (string | number)[]): string {
    return this.say(`${key}.${isOne(number) ? "one" : "many"}`, inWords(number), ...rest);
  }

  /** How many lines there are, and how many are wanted. */
  quota(kind: string, said: number, min: number, max: number | null, sentence: unknown, bounds: string): TemplateResult {
    const places = max ?? Math.max(min, said);
    const marks = Array.from({ length: Math.min(places, 12) }, (_, at) => (at < said ? "on" : at < min ? "" : "opt"));
    return html`<div class="quota" data-kind=${kind}>
      <p>${sentence}</p>
      <ol aria-hidden="true">
        ${marks.map((mark) => html`<li class=${mark}></li>`)}
      </ol>
      <p class="mm">${bounds}</p>
    </div>`;
  }

  /** The time of day of a line. */
  time(at: number): string {
    const time = new Date(at);
    const minute = String(time.getMinutes()).padStart(2, "0");
    return document.documentElement.lang === "fr" ? `${time.getHours()}\u00a0h\u00a0${minute}` : `${String(time.getHours()).padStart(2, "0")}:${minute}`;
  }
}
