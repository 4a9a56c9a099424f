// The import form: files can be dropped on it, and what is too large is said before it is sent.
export function watchDrop(): void {
  const form = document.querySelector<HTMLFormElement>("[data-upload]");
  const zone = form?.querySelector<HTMLElement>("[data-drop]");
  const input = form?.querySelector<HTMLInputElement>("input[type=file]");
  if (!form || !zone || !input) return;

  const tell = (): void => {
    const files = [...(input.files ?? [])];
    const tooLarge = files.some((file) => file.size > Number(form.dataset.max));
    input.setCustomValidity(tooLarge ? form.dataset.tooLarge! : "");
    form.querySelector("[data-chosen]")!.textContent = tooLarge ? form.dataset.tooLarge! : files.map((file) => file.name).join(", ");
  };
  input.addEventListener("change", tell);
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.dataset.over = "";
    });
  }
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => delete zone.dataset.over);
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = (event as DragEvent).dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    tell();
  });
}
