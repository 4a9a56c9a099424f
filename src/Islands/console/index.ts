// The facilitator's console: what the page shows without scripts, drawn anew at each change of the workshop.
import { render } from "lit";
import { page } from "./page";
import { Desk } from "./desk";
import { Doubles } from "./doubles";
import { Elsewhere } from "./elsewhere";
import { Entry } from "./entry";
import { Keys } from "./keys";
import { Announcer } from "./announcer";

const root = document.querySelector<HTMLElement>("#console")!;
const second = 1_000;
let isDrawing = false;

/** Draws soon, however often it is asked to. */
function redraw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(draw);
}

const desk = new Desk(redraw);
const doubles = new Doubles(desk, redraw);
const elsewhere = new Elsewhere(desk, redraw);
const entry = new Entry(desk, redraw);
const keys = new Keys(desk);
const announcer = new Announcer(desk);
let isFirst = true;
let shownStep = "";

function draw(): void {
  isDrawing = false;
  if (!desk.workshop.isKnown) return; // what the server wrote stays until there is news
  if (isFirst) root.replaceChildren();
  isFirst = false;
  doubles.look();
  elsewhere.look();
  entry.look();
  announcer.look();
  render(page(desk, { doubles, elsewhere, entry, keys }), root);
  openDialog();
  followStep();
}

/** A long agenda scrolls by itself to the step that begins. */
function followStep(): void {
  const step = `${desk.workshop.agenda.step}`;
  const column = root.querySelector<HTMLElement>(".ag");
  const now = root.querySelector<HTMLElement>(".agenda > .now");
  if (step === shownStep || !column || !now) return;
  shownStep = step;
  column.scrollTop = now.offsetTop + now.offsetHeight > column.clientHeight ? now.offsetTop - column.clientHeight / 4 : 0;
}

function openDialog(): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog.ask");
  if (!dialog) return;
  if (desk.asked && !dialog.open) dialog.showModal();
  if (!desk.asked && dialog.open) dialog.close();
}

desk.live.start();
setInterval(redraw, second);
document.addEventListener("keydown", (event) => keys.press(event));
addEventListener("scroll", redraw, { passive: true });
