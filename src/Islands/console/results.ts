import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import type { Line, Votes } from "../live/frames";
import type { Step } from "../live/setup";

/** What was voted, by college. */
export function results(desk: Desk): TemplateResult {
  const steps = desk.setup.steps.filter((step) => step.vote && desk.workshop.agenda.begun[step.id] !== undefined).reverse();
  return steps.length === 0 ? html`<p class="card muted">${desk.say("results.none")}</p>` : html`${steps.map((step) => ofStep(desk, step))}`;
}

const votesOf = (step: Step, line: Line): Votes[] => line.votes?.filter((votes) => votes.step === step.id) ?? [];
const weigh = (votes: Votes[]): number => votes.reduce((sum, vote) => sum + vote.dots + vote.agree - vote.disagree, 0);

function ofStep(desk: Desk, step: Step): TemplateResult {
  const isSecret = step.vote!.secret && !desk.workshop.agenda.revealed.includes(step.id);
  const voted = [...desk.workshop.lines.values()].filter((line) => isVotedOn(step, line) && votesOf(step, line).length > 0);
  voted.sort((one, other) => weigh(votesOf(step, other)) - weigh(votesOf(step, one)));
  return html`<section class="results stack" aria-labelledby="votes-${step.id}">
    <h3 id="votes-${step.id}">${step.title}</h3>
    ${isSecret ? secret(desk, step) : voted.length === 0 ? html`<p class="card muted">${desk.say("results.nobody")}</p>` : table(desk, step, voted)}
  </section>`;
}

const isVotedOn = (step: Step, line: Line): boolean => (step.vote!.on.length === 0 ? line.carried : step.vote!.on.includes(line.step));

const secret = (desk: Desk, step: Step): TemplateResult =>
  html`<div class="card cluster between">
    <p>${desk.say("results.secret")}</p>
    <button class="btn btn--primary" type="button" @click=${() => desk.order("reveal", { step: step.id })}>${desk.say("reveal")}</button>
  </div>`;

function table(desk: Desk, step: Step, lines: Line[]): TemplateResult {
  const isDots = step.kind === "dots";
  const columns = isDots ? ["dots"] : ["agree", "disagree", "pass"];
  return html`<div class="cq">
    <table class="table table--stack" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${desk.say("results.line")}</th>
          ${columns.map((column) => html`<th role="columnheader" scope="col">${desk.say(`results.${column}`)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(
          (line) => html`<tr role="row">
            <td role="cell"><span class="kind" data-kind=${line.kind}>${desk.parts.icon(desk.setup.kinds[line.kind]!.icon)}<span class="vh">${desk.setup.kinds[line.kind]!.name}</span></span> ${line.text}</td>
            ${columns.map((column) => html`<td role="cell" data-label=${desk.say(`results.${column}`)}>${count(desk, votesOf(step, line), column as keyof Votes)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function count(desk: Desk, votes: Votes[], column: keyof Votes): TemplateResult {
  const some = votes.filter((vote) => (vote[column] as number) > 0);
  const all = some.reduce((sum, vote) => sum + (vote[column] as number), 0);
  return html`<b class="sum">${all}</b>${some.length === 0
      ? nothing
      : html`<ul class="plain by">
          ${some.map((vote) => html`<li>${vote.college ? desk.parts.disc(vote.college) : html`<span class="fine">${desk.say("results.no-college")}</span>`} ${vote[column]}</li>`)}
        </ul>`}`;
}
