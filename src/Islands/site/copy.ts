// « Copier le lien »: puts the absolute address of a quote or page on the clipboard, and says so.

const SHOWN_MS = 4000;

/** Says something once, for eyes and for screen readers. */
export function say(sentence: string): void {
  const place = document.querySelector("[data-toasts]");
  if (!place) return;
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = sentence;
  place.replaceChildren(toast);
  window.setTimeout(() => toast.remove(), SHOWN_MS);
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(new URL(button.dataset.copy ?? "", location.href).href);
  say(button.dataset.done ?? "");
}

/** Shows the buttons where a clipboard can be written. */
export function offerCopies(within: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const button of within.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button).catch(() => say(new URL(button.dataset.copy ?? "", location.href).href)));
  }
}
