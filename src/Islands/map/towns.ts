// Names of the main towns, so that the reader knows where she is: HTML, for our own style brings no glyphs along.
import { Marker, type Map } from "maplibre-gl";

type Town = [name: string, longitude: number, latitude: number];
type Box = { left: number; top: number; right: number; bottom: number };

const MOST = 14;
const LETTER = 7;
const LINE = 16;
const ROOM = 6;

const overlap = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export class Towns {
  private towns: Town[] = [];
  private shown: Marker[] = [];

  constructor(
    private readonly map: Map,
    address: string,
  ) {
    // Without them the map is only a little barer.
    fetch(address)
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((towns: Town[]) => {
        this.towns = towns;
        this.draw([]);
      })
      .catch(() => undefined);
  }

  /** Shows the largest towns in sight that hide neither a pin nor one another; the server lists the largest first. */
  draw(pins: { x: number; y: number }[]): void {
    for (const old of this.shown) old.remove();
    this.shown = [];
    const taken: Box[] = pins.map(({ x, y }) => ({ left: x - 18, top: y - 18, right: x + 18, bottom: y + 18 }));
    const { clientWidth, clientHeight } = this.map.getContainer();
    for (const [name, longitude, latitude] of this.towns) {
      if (this.shown.length === MOST) return;
      const { x, y } = this.map.project([longitude, latitude]);
      const box = { left: x - ROOM, top: y - LINE / 2 - ROOM, right: x + 10 + name.length * LETTER + ROOM, bottom: y + LINE / 2 + ROOM };
      if (box.left < 0 || box.top < 0 || box.right > clientWidth || box.bottom > clientHeight || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      this.shown.push(this.name(name).setLngLat([longitude, latitude]).addTo(this.map));
    }
  }

  private name(name: string): Marker {
    const element = document.createElement("span");
    element.className = "town";
    element.setAttribute("aria-hidden", "true");
    element.textContent = name;
    return new Marker({ element, anchor: "left", offset: [-3, 0] });
  }
}
