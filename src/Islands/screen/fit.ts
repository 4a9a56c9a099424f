import { counted } from "../live/counts";

/** A projector does not scroll: lists show as many lines as fit, and say how many more there are. */
export function fit(screen: HTMLElement): void {
  const lists = [...screen.querySelectorAll<HTMLElement>(".rlist")];
  for (const list of lists) for (const line of lines(list)) line.hidden = false;
  for (const list of lists) tellMore(list);
  if (matchMedia("(max-width: 60rem)").matches) return; // a phone or a tablet scrolls
  screen.classList.toggle("room--tight", false);
  screen.classList.toggle("room--tight", [...screen.querySelectorAll<HTMLElement>(".rgroups")].some((groups) => overflows(screen, (groups.nextElementSibling as HTMLElement | null) ?? groups)));
  for (const list of lists) {
    for (const line of lines(list).slice(1).reverse()) {
      if (!overflows(screen, list)) break;
      line.hidden = true;
      tellMore(list);
    }
  }
}

const lines = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("article")];

const overflows = (screen: HTMLElement, list: HTMLElement): boolean => {
  const main = screen.querySelector("main")!;
  const others = screen.querySelector<HTMLElement>(".rechoes")?.offsetHeight ?? 0;
  return list.getBoundingClientRect().bottom > main.getBoundingClientRect().bottom - others + 1;
};

function tellMore(list: HTMLElement): void {
  const more = list.querySelector<HTMLElement>(".rmore");
  if (!more) return;
  const left = Number(list.dataset.all) - lines(list).filter((line) => !line.hidden).length;
  more.hidden = left <= 0;
  more.textContent = left <= 0 ? "" : counted(more, left);
}
