// The catalogue's page, made more comfortable: the map beside the list, and choices that apply at once.
import { followChoices } from "./choices";

const column = document.querySelector<HTMLElement>(".mapcol");
if (column) {
  // MapLibre is the heaviest thing of the site: it comes after the page, and only where there is a map to see.
  const show = async () => {
    try {
      const { showMap } = await import("./map");
      followChoices(showMap(column));
    } catch {
      column.querySelector(".map")!.textContent = column.dataset.textFailed ?? "";
      followChoices(() => undefined);
    }
  };
  void show();
} else {
  followChoices(() => undefined);
}
