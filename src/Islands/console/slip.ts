import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Line } from "../live/frames";

const fresh = 5_000;

/** A line as facilitators see it; the one that is selected shows what can be done with it. */
export function slip(desk: Desk, line: Line): TemplateResult {
  const isSelected = desk.selected === line.id;
  const select = (): void => desk.show({ selected: line.id });
  return html`<article class="slip ${desk.live.clock.now() - line.at < fresh ? "slip--new" : ""}" data-kind=${line.kind} data-state=${line.state} data-line=${line.id} tabindex="-1" aria-current=${isSelected ? "true" : nothing} @click=${select}>
    <p class="slip-head">
      ${desk.parts.kind(line.kind)}
      <span class="fine muted">${desk.time(line.at)}</span>
    </p>
    <p class="words">${line.text ?? desk.say("line.erased")}</p>
    <p class="slip-foot">
      ${line.group === null ? nothing : html`<span>${desk.say("group", line.group)}</span>`} ${desk.parts.college(line.college)}
      ${line.name ? html`<span>${line.name}</span>` : nothing}
      ${line.text == null ? nothing : html`<button class="more" type="button" aria-expanded=${isSelected ? "true" : "false"} aria-label=${desk.say("line.act", line.text)} @click=${(event: Event) => toggle(desk, line, event)}>${desk.parts.icon("ellipsis")}</button>`}
    </p>
    ${flags(desk, line)} ${line.reason ? html`<p class="fine soft">${desk.say("line.reason")} ${line.reason}</p>` : nothing} ${same(desk, line)}
    ${isSelected && line.text != null ? acts(desk, line) : nothing}
  </article>`;
}

function toggle(desk: Desk, line: Line, event: Event): void {
  event.stopPropagation();
  desk.show({ selected: desk.selected === line.id ? null : line.id });
}

function flags(desk: Desk, line: Line): TemplateResult | typeof nothing {
  const told = [line.state === "held" && "held", line.state === "hidden" && "hidden", line.carried && "carried", line.pinned && "pinned"].filter(Boolean) as string[];
  const icons: Record<string, string> = { held: "clock", hidden: "eye-off", carried: "megaphone", pinned: "pin" };
  return told.length === 0 ? nothing : html`<ul class="plain flags">${told.map((flag) => html`<li>${desk.parts.icon(icons[flag]!)} ${desk.say(`flag.${flag}`)}</li>`)}</ul>`;
}

function same(desk: Desk, line: Line): TemplateResult | typeof nothing {
  const others = desk.sameAs(line);
  const split = (other: Line): void => {
    desk.order("split-line", { line: other.id });
    desk.tell(desk.say("did.split"), () => desk.order("merge-lines", { line: line.id, lines: [other.id] }));
  };
  return others.length === 0
    ? nothing
    : html`<ul class="plain same" aria-label=${desk.say("line.same")}>
        ${others.map(
          (other) => html`<li>
            <span><q>${other.text}</q>${other.group === null ? nothing : desk.say("near.group", other.group)}</span>
            <button class="btn btn--quiet" type="button" aria-label=${desk.say("line.split-this", other.text ?? "")} @click=${() => split(other)}>${desk.say("line.split")}</button>
          </li>`,
        )}
      </ul>`;
}

function acts(desk: Desk, line: Line): TemplateResult {
  if (line.state === "hidden") {
    return html`<div class="acts"><button class="btn" type="button" @click=${() => desk.showAgain(line)}>${desk.say("line.show")} <kbd>H</kbd></button></div>`;
  }
  return html`<div class="acts">
    ${line.state === "held" ? html`<button class="btn btn--primary" type="button" @click=${() => desk.letPass(line)}>${desk.say("line.let-pass")} <kbd>L</kbd></button>` : nothing}
    <button class="btn" type="button" @click=${() => desk.carry(line)}>${desk.say(line.carried ? "line.leave" : "line.carry")} <kbd>C</kbd></button>
    <button class="btn btn--quiet" type="button" @click=${() => desk.pin(line)}>${desk.say(line.pinned ? "line.unpin" : "line.pin")} <kbd>P</kbd></button>
    <button class="btn btn--quiet" type="button" @click=${() => desk.show({ asked: { what: "merge", line } })}>${desk.say("near.merge")} <kbd>G</kbd></button>
    <button class="btn btn--quiet" type="button" @click=${() => desk.show({ asked: { what: "hide", line } })}>${desk.say("line.hide")} <kbd>H</kbd></button>
    ${line.typed ? corrections(desk, line) : nothing}
  </div>`;
}

/** What facilitators wrote down for others they correct; what somebody said stays as it was said. */
const corrections = (desk: Desk, line: Line): TemplateResult =>
  html`<button class="btn btn--quiet" type="button" @click=${() => desk.show({ asked: { what: "correct", line } })}>${desk.say("line.correct")} <kbd>M</kbd></button>
    <button class="btn btn--quiet" type="button" @click=${() => desk.askToWithdraw(line)}>${desk.say("line.withdraw")}</button>`;
