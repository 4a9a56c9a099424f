// The review and the import form, made quicker: every act here is a form or a link that works without this script.
import { watchDrop } from "./drop";
import { Keys } from "./keys";
import { offsetsOf } from "./selection";

const review = (): HTMLElement | null => document.querySelector("[data-review]");
const current = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>("#courant form");
const isWriting = (): boolean => document.activeElement?.matches("input:not([type=radio]):not([type=checkbox]), textarea, select") ?? false;

/** Puts the page that the server answered in the place of this one, and the focus on its current extract. */
async function show(answer: Response, focus = true): Promise<void> {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector<HTMLElement>("[data-review]");
  const old = review();
  if (!fresh || !old) {
    location.assign(answer.url);
    return;
  }
  const said = fresh.querySelector("#dit");
  const sayings = said?.innerHTML ?? "";
  said?.replaceChildren();
  old.replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  history.replaceState(null, "", answer.url);
  keys.shown();
  const live = document.querySelector("#dit"); // filled once it stands in the page, so that screen readers hear it
  setTimeout(() => live && (live.innerHTML = sayings), 50);
  if (focus) {
    document.querySelector<HTMLElement>("#courant")?.focus({ preventScroll: true });
    document.querySelector(".ext[aria-current]")?.scrollIntoView({ block: "center" });
  }
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const data = new FormData(form, by);
  const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  await show(await fetch(form.action, { method: "POST", body }));
}

const visit = async (address: string | undefined): Promise<void> => {
  if (address) await show(await fetch(address));
};

function press(act: string): void {
  const form = current();
  if (act === "merge") {
    const said = form?.querySelectorAll<HTMLInputElement>("[name=pareil]");
    if (said?.[0] && ![...said].some((one) => one.checked)) said[0].checked = true;
  }
  const names: Record<string, string> = { accept: "retenir", merge: "fusionner", reject: "rejeter" };
  form?.querySelector<HTMLButtonElement>(`[name=acte][value=${names[act]}]`)?.click();
}

const keys = new Keys({
  next: () => void visit(review()?.dataset.next),
  previous: () => void visit(review()?.dataset.previous),
  accept: () => press("accept"),
  merge: () => press("merge"),
  reject: () => press("reject"),
  kind: () => document.querySelector<HTMLSelectElement>("#genre")?.focus(),
  undo: () => document.querySelector<HTMLFormElement>("[data-act=undo]")?.requestSubmit(),
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post" || !review()?.contains(form)) return;
  event.preventDefault();
  void send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.q, a.ext, nav a[href*=partie]");
  if (!link || !review()?.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (String(getSelection())) return event.preventDefault(); // words are being selected inside a highlight
  event.preventDefault();
  void visit(link.href);
});

document.addEventListener("keydown", (event) => {
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

/** Others review, too: what they decide appears, unless the person is writing. */
async function look(): Promise<void> {
  const desk = review();
  if (!desk || document.hidden || isWriting() || document.querySelector("#file details[open]")) return;
  const answer = await fetch(`${desk.dataset.review}/etat`);
  if (answer.ok && (await answer.text()) !== desk.dataset.cursor) await show(await fetch(location.href.replace(/&fait=[^#]*/, "")), false);
}

if (review()) {
  keys.shown();
  setInterval(() => void look().catch(() => undefined), 5000); // a lost network is no news: the next round tries again
}
watchDrop();
