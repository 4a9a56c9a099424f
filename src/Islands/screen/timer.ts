import { type Clock, minutes } from "../live/clock";

/** Lets the clock of the screen go on between two pages; a paused one stands still. */
export function tick(screen: HTMLElement, clock: Clock): void {
  for (const timer of screen.querySelectorAll<HTMLElement>(".rtimer[data-ends]")) {
    const left = Number(timer.dataset.ends) - clock.now();
    const text = minutes(left);
    const [ring, number, arc] = [timer.querySelector(".timer")!, timer.querySelector(".timer > span")!, timer.querySelector(".left")!];
    timer.classList.toggle("rtimer--over", left < 0);
    if (number.textContent === text) continue;
    number.textContent = text;
    ring.setAttribute("aria-label", (left < 0 ? timer.dataset.overLabel! : timer.dataset.leftLabel!).replace("{0}", text));
    arc.setAttribute("stroke-dasharray", `${100 * Math.max(0, Math.min(1, left / Number(timer.dataset.total)))} 100`);
  }
}
