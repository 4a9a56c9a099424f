import { html, nothing, type TemplateResult } from "lit";
import type { Phone } from "./phone";

/** Who she is here, and what is read to her. */
export function myself(phone: Phone): TemplateResult {
  const { parts, own, stream } = phone;
  const me = own.me();
  return html`<section class="myself" id="vous" aria-labelledby="vous-titre">
    <h2 id="vous-titre">${parts.say("me")}</h2>
    <p>${me.college ? parts.college(me.college) : nothing} <span>${me.name || parts.say("me.unnamed")}</span></p>
    ${stream.workshop.agenda.phase === "closed"
      ? nothing
      : html`<details>
            <summary>${parts.say("me.change")}</summary>
            ${form(phone)}
          </details>
          <label class="check"
            ><input type="checkbox" .checked=${phone.readsLines} @change=${(event: Event) => (phone.readsLines = (event.target as HTMLInputElement).checked)} /><span
              class="fine"
              >${parts.say("me.announce")}</span
            ></label
          >`}
  </section>`;
}

function form(phone: Phone): TemplateResult {
  const { parts, own, setup, more } = phone;
  const me = own.me();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    phone.send({ order: "change-myself", college: String(typed.get("college") ?? ""), name: String(typed.get("nom") ?? ""), on: typed.has("accord") });
    const details = (event.target as Element).closest("details")!;
    details.open = false;
    details.querySelector("summary")!.focus();
  };
  return html`<form class="stack" @submit=${save}>
    ${more.colleges.length === 0
      ? nothing
      : html`<div class="field">
          <label for="college">${parts.say("me.college")}</label>
          <select class="select" id="college" name="college">
            <option value="">${parts.say("me.college.none")}</option>
            ${more.colleges.map((slug) => html`<option value=${slug} ?selected=${slug === me.college}>${setup.colleges[slug]!.name}</option>`)}
          </select>
        </div>`}
    <div class="field">
      <label for="nom">${parts.say("me.name")}</label>
      <input class="input" id="nom" name="nom" .defaultValue=${me.name} autocomplete="name" aria-describedby="nom-aide" />
      <p class="hint" id="nom-aide">${parts.say("me.name.help")}</p>
    </div>
    <label class="check"><input type="checkbox" name="accord" .defaultChecked=${me.named} /><span>${parts.say("me.named")}</span></label>
    <p><button class="btn" type="submit">${parts.say("me.save")}</button></p>
  </form>`;
}
