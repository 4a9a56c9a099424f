import { html, nothing, type TemplateResult } from "lit";
import type { Refused } from "../live/outbox";
import type { Phone } from "./phone";

/** What is kept on this phone and not sent: because the network is away, because it was refused, because a step went on. */
export function notices(phone: Phone): (TemplateResult | typeof nothing)[] {
  return [phone.isOffline ? offline(phone) : nothing, ...phone.outbox.refused.map((one) => refused(phone, one)), aside(phone)];
}

function offline({ parts, outbox }: Phone): TemplateResult {
  const ideas = outbox.waiting.filter((order) => order.order === "post-line").length;
  return html`<p class="notice notice--warning">
    ${parts.icon("cloud-off")}<span><b>${parts.say("offline")}</b> ${ideas > 0 ? parts.count("offline", ideas) : parts.say("offline.none")}</span>
  </p>`;
}

function refused(phone: Phone, { order, code, message }: Refused): TemplateResult {
  const { parts } = phone;
  const text = typeof order.text === "string" ? order.text : "";
  const resume = (): void => {
    phone.dismiss(order.id);
    if (order.order === "edit-line") phone.correct(String(order.line), text);
    else phone.resume({ text, kind: String(order.kind), prompt: Number(order.prompt ?? 0) });
  };
  return html`<section class="notice notice--danger kept" data-refusal=${code} aria-label=${parts.say("refused")}>
    ${parts.icon("circle-alert")}
    <div>
      ${text ? html`<p class="words">${text}</p>` : nothing}
      <p role="alert">${message}</p>
      <p class="cluster">
        ${text && canResume(phone, order.order) ? html`<button class="btn" type="button" @click=${resume}>${parts.say("refused.resume")}</button>` : nothing}
        <button class="btn btn--quiet" type="button" @click=${() => phone.dismiss(order.id)}>${parts.say("refused.forget")}</button>
      </p>
    </div>
  </section>`;
}

const canResume = ({ scene }: Phone, order: string): boolean => order === "edit-line" || (scene.step?.columns.length ?? 0) > 0;

function aside(phone: Phone): TemplateResult | typeof nothing {
  const { parts, drafts } = phone;
  const kept = drafts.elsewhere(phone.draftKey);
  if (kept.length === 0) return nothing;
  return html`<section class="notice kept" aria-label=${parts.say("aside")}>
    ${parts.icon("notebook-pen")}
    <div>
      <p>${parts.say("aside.text")}</p>
      ${kept.map(
        ([key, draft]) =>
          html`<p class="words">${draft.text}</p>
            <p class="cluster">
              ${canResume(phone, "post-line")
                ? html`<button
                    class="btn"
                    type="button"
                    @click=${() => {
                      drafts.drop(key);
                      phone.resume(draft);
                    }}
                  >
                    ${parts.say("refused.resume")}
                  </button>`
                : nothing}
              <button
                class="btn btn--quiet"
                type="button"
                @click=${() => {
                  drafts.drop(key);
                  phone.draw();
                }}
              >
                ${parts.say("refused.forget")}
              </button>
            </p>`,
      )}
    </div>
  </section>`;
}
