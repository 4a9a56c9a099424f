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

async function copy(button: HTMLElement, address: string): Promise<void> {
  // Browsers give the clipboard to secure sites only; elsewhere the address is said, to be copied by hand.
  await navigator.clipboard.writeText(address);
  say(button.dataset.done ?? "");
}

/** Makes the buttons work, those that come later, too. */
export function offerCopies(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-copy]") : null;
    if (!button) return;
    const address = new URL(button.dataset.copy ?? "", location.href).href;
    copy(button, address).catch(() => say(address));
  });
}
