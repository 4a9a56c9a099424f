import { freshToken, tokenField } from "./token";

// The import form: files can be dropped on it, what is too large is said before it is sent, and a heap goes in several lots.
const megabytes = (bytes: number): string => (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 0 });

/** Files in the order chosen, as many at a time as one sending may hold. */
export function lotsOf(files: File[], most: number, atOnce: number): File[][] {
  const lots: File[][] = [];
  let room = 0;
  for (const file of files) {
    if (lots.length === 0 || file.size > room || lots[lots.length - 1]!.length === atOnce) {
      lots.push([]);
      room = most;
    }
    lots[lots.length - 1]!.push(file);
    room -= file.size;
  }
  return lots;
}

/** A form with the small fields of this one: the first lot carries the words pasted, the others say which import they go on with. */
function partOf(form: HTMLFormElement, lot: File[], following: string): FormData {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !(following && (name === "texte" || name === "titre"))) data.append(name, value);
  }
  if (following) data.append("suite", following);
  for (const file of lot) data.append("fichiers", file, file.name);
  return data;
}

function post(form: HTMLFormElement, data: FormData, told: (sent: number) => void): Promise<XMLHttpRequest> {
  return new Promise((done, lost) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (event) => told(event.loaded));
    request.addEventListener("load", () => done(request));
    request.addEventListener("error", () => lost(new Error("The line was cut.")));
    request.send(data);
  });
}

class Sending {
  private readonly bar: HTMLProgressElement;
  private readonly said: HTMLElement;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly files: File[],
  ) {
    this.bar = form.querySelector("[data-sent]")!;
    this.said = form.querySelector("[data-chosen]")!;
  }

  /** Sends lot after lot; ends on the page of the import, or on what the server answered instead. */
  async go(): Promise<void> {
    const total = this.files.reduce((sum, file) => sum + file.size, 0) || 1;
    const lots = lotsOf(this.files, Number(this.form.dataset.max), Number(this.form.dataset.atOnce));
    let [before, following, address] = [0, "", ""];
    for (const lot of lots.length > 0 ? lots : [[]]) {
      const data = partOf(this.form, lot, following);
      const send = (): Promise<XMLHttpRequest> => post(this.form, data, (sent) => this.tell(before + sent, total));
      let answer = await send();
      const token = answer.status === 400 ? await freshToken("[data-upload]") : null;
      if (token) {
        for (const field of this.form.querySelectorAll<HTMLInputElement>(`[name=${tokenField}]`)) field.value = token;
        data.set(tokenField, token);
        answer = await send();
      }
      const job = /\/sources\/importer\/([0-9a-f-]{36})$/.exec(answer.responseURL);
      if (!job) return this.show(answer);
      [following, address] = [job[1]!, answer.responseURL];
      before += lot.reduce((sum, file) => sum + file.size, 0);
    }
    location.assign(address);
  }

  private tell(sent: number, total: number): void {
    this.bar.hidden = false;
    this.bar.max = total;
    this.bar.value = Math.min(sent, total);
    this.said.textContent = this.form.dataset.sending!.replace("{0}", megabytes(this.bar.value)).replace("{1}", megabytes(total));
  }

  private show(answer: XMLHttpRequest): void {
    const page = new DOMParser().parseFromString(answer.responseText, "text/html").querySelector(".import-page");
    if (!page) return location.assign(answer.responseURL);
    document.querySelector(".import-page")!.replaceWith(document.adoptNode(page));
    watchDrop();
    document.querySelector<HTMLElement>(".import-page [data-refusals]")?.focus();
  }
}

/** Files among what was dropped; a folder gives those that lie in it, at any depth. */
async function filesOf(items: DataTransferItemList): Promise<File[]> {
  // What comes from another program than the file manager, such as a mail's attachment, is a file without an entry.
  const roots = [...items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return (await Promise.all(roots.map((root) => (root instanceof File ? [root] : root ? within(root) : [])))).flat();
}

async function within(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break; // a browser gives at most a hundred at a time
    found.push(...some);
  }
  return (await Promise.all(found.filter((one) => !one.name.startsWith(".")).map(within))).flat();
}

export function watchDrop(): void {
  const form = document.querySelector<HTMLFormElement>("[data-upload]");
  const zone = form?.querySelector<HTMLElement>("[data-drop]");
  const input = form?.querySelector<HTMLInputElement>("input[type=file]");
  if (!form || !zone || !input) return;

  // One file that is too large stays behind; it does not hold up the others.
  const chosen = (): { fit: File[]; leftOut: string } => {
    const files = [...(input.files ?? [])];
    const most = Number(form.dataset.max);
    const large = files.filter((file) => file.size > most).map((file) => file.name);
    return {
      fit: files.filter((file) => file.size <= most),
      leftOut: large.length > 0 ? form.dataset.leftOut!.replace("{1}", () => large.join(", ")) : "",
    };
  };
  const tell = (): void => {
    const { fit, leftOut } = chosen();
    input.setCustomValidity(fit.length === 0 ? leftOut : "");
    const names = fit.map((file) => file.name).join(", ");
    form.querySelector("[data-chosen]")!.textContent = [names, leftOut].filter((said) => said).join(" – ");
  };
  input.addEventListener("change", tell);
  if (input.files?.length) tell(); // chosen before this script came
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.dataset.over = "";
    });
  }
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => delete zone.dataset.over);
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const items = (event as DragEvent).dataTransfer?.items;
    if (!items) return;
    void filesOf(items).then((files) => {
      const dropped = new DataTransfer();
      for (const file of files) dropped.items.add(file);
      input.files = dropped.files;
      tell();
    });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
    button.disabled = true;
    new Sending(form, chosen().fit).go().catch(() => {
      button.disabled = false;
      form.querySelector("[data-chosen]")!.textContent = form.dataset.lost!;
    });
  });
}
