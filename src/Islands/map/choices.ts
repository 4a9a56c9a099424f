// A choice of a facet applies at once: the page is asked for as the form would, and what changed is put in its place.

const page = () => document.getElementById("catalogue");

function addressOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") fields.append(name, value);
  }
  const query = fields.toString();
  return query === "" ? form.action : `${form.action}?${query}`;
}

/** Keeps open what the reader opened, and the focus where it was. */
function keepPlaces(old: Element, fresh: Element): void {
  for (const details of fresh.querySelectorAll<HTMLDetailsElement>("details[data-facet]")) {
    const before = old.querySelector<HTMLDetailsElement>(`details[data-facet="${details.dataset.facet}"]`);
    if (before) details.open = before.open;
  }
}

function focusAgain(name: string | null, value: string | null): void {
  if (name === null || value === null) return;
  const fields = document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${CSS.escape(name)}"]`);
  [...fields].find((field) => field.value === value)?.focus({ preventScroll: true });
}

/** The zone looked in is a field of the form, too. */
function keepZone(fresh: Document): void {
  const form = document.getElementById("chercher");
  form?.querySelector('input[name="zone"]')?.remove();
  const zone = fresh.querySelector('#chercher input[name="zone"]');
  if (zone) form?.append(zone);
}

function put(fresh: Document): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  const [name, value] = [focused?.name ?? null, focused?.value ?? null];
  for (const part of fresh.querySelectorAll<HTMLElement>("[data-swap]")) {
    const old = document.querySelector<HTMLElement>(`[data-swap="${part.dataset.swap}"]`);
    if (!old) continue;
    if (part.dataset.swap === "carte") {
      for (const attribute of part.attributes) old.setAttribute(attribute.name, attribute.value);
      continue;
    }
    keepPlaces(old, part);
    // The element itself stays: it may be the target of the address, which opens the drawer.
    old.replaceChildren(...part.childNodes);
  }
  keepZone(fresh);
  document.title = fresh.title;
  focusAgain(name, value);
  tell();
}

/** How many are left, for those who do not see the list change. */
function tell(): void {
  const said = document.querySelector("[data-said]");
  if (said) said.textContent = document.querySelector(".browse .count")?.textContent?.trim() ?? "";
}

async function go(address: string, changed: () => void, remember: boolean): Promise<void> {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !fresh.getElementById("catalogue") || !fresh.getElementById("resultats")) {
    location.assign(address);
    return;
  }
  if (remember) history.pushState(null, "", address + location.hash);
  put(fresh);
  changed();
}

const SEARCHED = "zone-chosen";

/** Asks for what lies in a zone, given by its sides. */
export function searchIn(zone: string): void {
  const form = document.querySelector<HTMLFormElement>("form#chercher");
  if (!form) return;
  let field = form.querySelector<HTMLInputElement>('input[name="zone"]');
  if (!field) {
    field = Object.assign(document.createElement("input"), { type: "hidden", name: "zone" });
    form.append(field);
  }
  field.value = zone;
  form.dispatchEvent(new Event(SEARCHED));
}

/** Follows the choices of the facets; `changed` is called when the page shows something else. */
export function followChoices(changed: () => void): void {
  const form = document.querySelector<HTMLFormElement>("form#chercher");
  if (!form || !page()) return;
  let shown = location.pathname + location.search;
  const ask = () => {
    const address = addressOf(form);
    shown = new URL(address).pathname + new URL(address).search;
    go(address, changed, true).catch(() => location.assign(address));
  };
  form.addEventListener(SEARCHED, ask);
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.type === "checkbox" && field.form === form) ask();
  });
  addEventListener("popstate", () => {
    // A link within the page moves through history, too, but asks for nothing new.
    if (location.pathname + location.search === shown) return;
    shown = location.pathname + location.search;
    void go(location.href, changed, false).catch(() => location.reload());
  });
}
