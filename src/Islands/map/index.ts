// The catalogue's page, made more comfortable: the map beside the list, and choices that apply at once.
import { followChoices, searchIn } from "./choices";

const column = document.querySelector<HTMLElement>(".mapcol");
let changed = () => {};
followChoices(() => changed());

// MapLibre is the heaviest thing of the site: it comes after the page, and only once there is a map to see.
async function show(column: HTMLElement): Promise<void> {
  try {
    const { showMap } = await import("./map");
    changed = showMap(column, searchIn);
  } catch {
    column.querySelector(".map-wait")!.textContent = column.dataset.textFailed ?? "";
  }
}

if (column) {
  const waiting = new ResizeObserver(() => {
    if (column.offsetParent === null) return;
    waiting.disconnect();
    void show(column);
  });
  waiting.observe(column);
}
