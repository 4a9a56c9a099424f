// The review and the import form, made quicker: every act here is a form or a link that works without this script.
import { watchDrop } from "./drop";
import { Keys } from "./keys";
import { offsetsOf } from "./selection";
import { freshToken, tokenField } from "./token";

const review = (): HTMLElement | null => document.querySelector("[data-review]");
const current = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>("#courant form");
const isWriting = (): boolean => document.activeElement?.matches("input:not([type=radio]):not([type=checkbox]), textarea, select") ?? false;

/** Puts the page that the server answered in the place of this one, and the focus on its current extract; false when it is another page. */
const show = async (answer: Response): Promise<boolean> => put(await answer.text(), answer.url, true);

// Side by side, the text comes to the extract; one above the other, the extract stays in view, under what is said of the last one.
const sideBySide = matchMedia("(min-width: 64rem)");
function lookAtCurrent(): void {
  document.querySelector<HTMLElement>("#courant")?.focus({ preventScroll: true });
  if (sideBySide.matches) document.querySelector(".ext[aria-current]")?.scrollIntoView({ block: "center" });
  else scrollTo(0, 0);
}

function put(html: string, address: string, focus: boolean): boolean {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.querySelector<HTMLElement>("[data-review]");
  const old = review();
  if (!fresh || !old) return false;
  const said = fresh.querySelector("#dit");
  const sayings = said?.innerHTML ?? "";
  said?.replaceChildren();
  old.replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  history.replaceState(null, "", address);
  keys.shown();
  const live = document.querySelector("#dit"); // filled once it stands in the page, so that screen readers hear it
  setTimeout(() => live && (live.innerHTML = sayings), 50);
  if (focus) lookAtCurrent();
  return true;
}

// One gesture after the other, each on the page that the one before brought.
let turn: Promise<void> = Promise.resolve();
let gestures = 0;
function inTurn(act: () => Promise<void> | void): void {
  gestures++;
  turn = turn.then(act).catch(tellOfSilence);
}

/** The network or the server is away: the page stays as it is, and says so. */
const tellOfSilence = (): void => tell(review()?.dataset.silence);

function tell(sentence: string | undefined): void {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.append(document.createElement("span"));
  toast.firstElementChild!.textContent = sentence ?? "";
  document.querySelector("#dit")?.replaceChildren(toast);
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const data = new FormData(form, by);
  const post = (): Promise<Response> =>
    fetch(form.action, { method: "POST", body: new URLSearchParams([...data].map(([name, value]) => [name, String(value)])) });
  let answer = await post();
  if (answer.status === 400) {
    data.set(tokenField, (await freshToken("[data-review]")) ?? "");
    answer = await post();
  }
  if (await show(answer)) return;
  // Her session has ended, or something broke: sent as without scripts, it brings the page that says so and keeps what she typed.
  form.dataset.leaves = "";
  form.requestSubmit(by);
}

const visit = async (address: string | undefined): Promise<void> => {
  if (address && !(await show(await fetch(address)))) location.assign(address);
};

function press(act: string): void {
  const form = current();
  if (act === "merge") {
    const said = [...(form?.querySelectorAll<HTMLInputElement>("[name=pareil]") ?? [])];
    if (!said[0]) return tell(review()?.dataset.nothingToMerge);
    if (!said.some((one) => one.checked)) said[0].checked = true;
  }
  const names: Record<string, string> = { accept: "retenir", merge: "fusionner", reject: "rejeter" };
  form?.querySelector<HTMLButtonElement>(`[name=acte][value=${names[act]}]`)?.click();
}

// A key decides about the extract that was there when it was pressed, never about the one that comes after.
function decide(act: string): void {
  const state = (): string => `${current()?.action} ${current()?.querySelector<HTMLInputElement>("[name=version]")?.value}`;
  const seen = state();
  inTurn(() => {
    if (seen === state()) press(act);
  });
}

const keys = new Keys({
  next: () => inTurn(() => visit(review()?.dataset.next)),
  previous: () => inTurn(() => visit(review()?.dataset.previous)),
  accept: () => decide("accept"),
  merge: () => decide("merge"),
  reject: () => decide("reject"),
  kind: () => document.querySelector<HTMLSelectElement>("#genre")?.focus(),
  undo: () => inTurn(() => document.querySelector<HTMLFormElement>("[data-act=undo]")?.requestSubmit()),
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post" || !review()?.contains(form) || "leaves" in form.dataset) return;
  event.preventDefault();
  inTurn(() => (form.isConnected ? send(form, event.submitter) : undefined)); // sent twice by a nervous finger: once is enough
});

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.q, a.ext, nav a[href*=partie]");
  if (!link || !review()?.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (String(getSelection())) return event.preventDefault(); // words are being selected inside a highlight
  event.preventDefault();
  inTurn(() => visit(link.href));
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement?.matches("#courant select")) document.querySelector<HTMLElement>("#courant")?.focus();
  if (review() && !isWriting() && !document.querySelector("dialog[open]")) keys.press(event);
});

// Words selected in the text go to the form that is open: the correction of the current extract, else a new one.
document.addEventListener("selectionchange", () => {
  const taken = offsetsOf(getSelection(), document.querySelector("#texte"));
  if (!taken) return;
  const correcting = document.querySelector("#courant details[open] [data-takes-selection]");
  const field = (correcting ?? document.querySelector("#oubli [data-takes-selection]")) as HTMLTextAreaElement | null;
  const position = field?.parentElement?.querySelector<HTMLInputElement>("[name=position]");
  if (!field || !position) return;
  field.value = taken.words;
  position.value = String(taken.start);
  if (!correcting) document.querySelector<HTMLDetailsElement>("#oubli")!.open = true;
});

document.addEventListener("input", (event) => {
  const field = event.target as HTMLElement;
  if (!field.matches("[data-takes-selection]")) return;
  field.parentElement!.querySelector<HTMLInputElement>("[name=position]")!.value = ""; // typed words are looked for by the server
});

/** Others review, too: what they decide appears, unless the person is writing or has gone on meanwhile. */
async function look(): Promise<void> {
  const desk = review();
  const before = gestures;
  const isBusy = (): boolean => document.hidden || isWriting() || document.querySelector("#file details[open]") !== null;
  const isAsBefore = (): boolean => review() === desk && gestures === before && !isBusy();
  if (!desk || isBusy()) return;
  const state = await fetch(`${desk.dataset.review}/etat`);
  if (!state.ok || (await state.text()) === desk.dataset.cursor || !isAsBefore()) return;
  const fresh = await fetch(location.href.replace(/&fait=[^#]*/, ""));
  const html = await fresh.text();
  await turn;
  if (isAsBefore()) put(html, fresh.url, false);
}

if (review()) {
  keys.shown();
  if (sideBySide.matches && new URLSearchParams(location.search).has("e")) lookAtCurrent();
  setInterval(() => void look().catch(() => undefined), 5000); // a lost network is no news: the next round tries again
}
watchDrop();
