import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Phone, tellsFrom } from "./phone";

/** What one says, in the step under way. */
export function says(phone: Phone): TemplateResult | typeof nothing {
  const { parts, scene, stream } = phone;
  const now = scene.step!;
  if (now.columns.length === 0) return now.vote || now.kind === "break" ? nothing : html`<p class="listen soft">${parts.say("say.listen")}</p>`;
  if (!stream.workshop.agenda.open) return html`<p class="notice">${parts.icon("pause")}<span>${parts.say("say.closed")}</span></p>`;
  return form(phone);
}

function form(phone: Phone): TemplateResult {
  const { parts, draft, more } = phone;
  const send = (event: Event): void => {
    event.preventDefault();
    if (!phone.say()) document.querySelector<HTMLElement>("#idee")?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return html`<form class="say" id="dire" @submit=${send} data-kind=${draft.kind} novalidate>
    ${prompts(phone)} ${kinds(phone)}
    <div class="post">
      <label class="vh" for="idee">${parts.say("say.label")}</label>
      <textarea
        class="textarea"
        id="idee"
        rows="3"
        placeholder=${parts.say(`ask.${draft.kind}`)}
        aria-describedby="idee-aide idee-reste idee-erreur"
        aria-invalid=${phone.problem ? "true" : "false"}
        .value=${live(draft.text)}
        @input=${(event: InputEvent) => phone.type({ text: (event.target as HTMLTextAreaElement).value })}
        @keydown=${press}
      ></textarea>
      <p class="problem" id="idee-erreur" role="alert">${phone.problem}</p>
      <p class="fine rest" id="idee-reste">${rest(phone)}</p>
      <button class="btn btn--primary btn--big btn--block" type="submit">${parts.say("say.send")} ${parts.icon("send")}</button>
      <p class="fine" id="idee-aide">${parts.say("say.limit", more.limit)} ${parts.say(who(phone))}</p>
    </div>
  </form>`;
}

// From 800 of 1,000 on.
function rest({ parts, draft, more, problem }: Phone): TemplateResult | typeof nothing {
  const left = more.limit - draft.text.trim().length;
  return left > tellsFrom || problem ? nothing : html`${left < 0 ? parts.say("say.over", -left) : parts.say("say.left", left)}`;
}

function who({ scene }: Phone): string {
  const now = scene.step!;
  if (now.confidential) return "say.confidential";
  if (now.visibility === "hidden") return "say.hidden";
  return now.moderation === "inbox" ? "say.inbox" : `say.${now.anonymity}`;
}

function prompts(phone: Phone): TemplateResult | typeof nothing {
  const { parts, scene, more, draft } = phone;
  if (!phone.chooses) return nothing;
  return html`<fieldset class="asked">
    <legend>${parts.say("say.prompt")}</legend>
    ${scene.step!.prompts.map(
      (prompt, at) =>
        html`<label class="check" lang=${more.language}
          ><input type="radio" name="question" value=${at} .checked=${live(draft.prompt === at)} @change=${() => phone.type({ prompt: at })} /><span>${prompt.text}</span></label
        >`,
    )}
  </fieldset>`;
}

function kinds(phone: Phone): TemplateResult {
  const { parts, scene, setup, draft } = phone;
  const { columns } = scene.step!;
  const many = columns.length > 2 ? "pkinds--many" : columns.length === 1 ? "pkinds--one" : "";
  return html`<fieldset class="pkinds ${many}">
    <legend class="vh">${parts.say("say.legend")}</legend>
    ${columns.map(
      ({ kind, label }) =>
        html`<label data-kind=${kind}
          ><input type="radio" name="genre" value=${kind} .checked=${live(draft.kind === kind)} @change=${() => phone.type({ kind })} /><span class="tab"
            ><span class="kind" data-kind=${kind}>${parts.icon(setup.kinds[kind]!.icon)}${label || parts.say(`one.${kind}`)}</span></span
          ></label
        >`,
    )}
  </fieldset>`;
}
