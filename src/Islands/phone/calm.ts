import { html, type TemplateResult } from "lit";
import type { Phone } from "./phone";

/** Before the first step, and after the last. */
export function calm({ parts, more, stream }: Phone): TemplateResult {
  return stream.workshop.agenda.phase === "closed"
    ? html`<section class="calm">
        <h1>${parts.say("closed")}</h1>
        <p>${parts.say("closed.text")}</p>
        <p class="cluster">
          <a class="btn btn--primary" href=${more.follow}>${parts.say("closed.follow")}</a> <a class="btn" href=${more.minutes}>${parts.say("closed.minutes")}</a>
        </p>
      </section>`
    : html`<section class="calm">
        <h1>${parts.say("waiting")}</h1>
        <p>${parts.say("waiting.text")}</p>
        <p class="soft">${parts.say("waiting.when", more.when)} ${more.place}</p>
      </section>`;
}
