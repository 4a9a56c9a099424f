// Proposes territories while one is being typed. Without it the field is a plain text that the server reads.

interface Proposal {
  label: string;
  matched: string | null;
}

const PAUSE_MS = 120;

for (const field of document.querySelectorAll<HTMLInputElement>("[data-territory-field]")) {
  propose(field);
}

function propose(field: HTMLInputElement): void {
  const list = field.list;
  let pause = 0;
  let asked: AbortController | undefined;
  field.addEventListener("input", () => {
    window.clearTimeout(pause);
    asked?.abort();
    const typed = field.value.trim();
    if (!list || typed.length < 2 || isProposed(list, field.value)) return;
    asked = new AbortController();
    const { signal } = asked;
    pause = window.setTimeout(() => void fill(list, typed, signal), PAUSE_MS);
  });
}

const isProposed = (list: HTMLElement, value: string): boolean =>
  [...list.querySelectorAll("option")].some((option) => option.value === value);

async function fill(list: HTMLElement, typed: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await fetch(`/api/v1/territoires?q=${encodeURIComponent(typed)}&limit=8`, { signal });
    if (!answer.ok) return;
    const { items } = (await answer.json()) as { items: Proposal[] };
    list.replaceChildren(...items.map(option));
  } catch (error) {
    // Typed on meanwhile, or no network: what is typed stays, and the server reads it.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  }
}

function option({ label, matched }: Proposal): HTMLOptionElement {
  const proposed = document.createElement("option");
  proposed.value = label;
  // Browsers only show what resembles the text: a postcode or an old name must stand beside the name.
  if (matched) proposed.label = `${matched} → ${label}`;
  return proposed;
}
