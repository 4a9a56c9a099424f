// « Imprimer »: the same as the browser's own command, for those who look for a button.

export function offerPrinting(): void {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("button[data-print]")) window.print();
  });
}
