// Names of the main towns, so that the reader knows where she is: HTML, for our own style brings no glyphs along.
import { Marker, type Map } from "maplibre-gl";
import type { Mark, Place } from "./pins";

type Town = [name: string, longitude: number, latitude: number];
type Box = { left: number; top: number; right: number; bottom: number };

const MOST = 14;
const LETTER = 7;
const LINE = 16;
const ROOM = 6;
const PIN = 18;

const overlap = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export class Towns {
  private towns: Town[] = [];
  private shown: Marker[] = [];
  private marks: Mark[] = [];

  constructor(
    private readonly map: Map,
    address: string,
  ) {
    // Without them the map is only a little barer.
    fetch(address)
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((towns: Town[]) => {
        this.towns = towns;
        this.draw(this.marks);
      })
      .catch(() => undefined);
  }

  /** Names the places of the pins, then the largest towns in sight, where that hides neither a pin nor another name; the server lists the largest first. */
  draw(marks: Mark[]): void {
    this.marks = marks;
    for (const old of this.shown) old.remove();
    this.shown = [];
    const taken: Box[] = marks.map(({ x, y }) => ({ left: x - PIN, top: y - PIN, right: x + PIN, bottom: y + PIN }));
    for (const { name, at } of marks) if (name) this.put(name, at, taken, PIN);
    for (const [name, longitude, latitude] of this.towns) {
      if (this.shown.length >= MOST) return;
      this.put(name, [longitude, latitude], taken);
    }
  }

  /** `beside` is how far the name stands from its place when a pin is there. */
  private put(name: string, at: Place, taken: Box[], beside = 0): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { x, y } = this.map.project(at);
    const start = x + beside;
    const box = { left: beside > 0 ? start : start - ROOM, top: y - LINE / 2 - ROOM, right: start + 10 + name.length * LETTER + ROOM, bottom: y + LINE / 2 + ROOM };
    if (box.left < 0 || box.top < 0 || box.right > clientWidth || box.bottom > clientHeight || taken.some((other) => overlap(box, other))) return;
    taken.push(box);
    const element = document.createElement("span");
    element.className = beside > 0 ? "town town--pinned" : "town";
    element.setAttribute("aria-hidden", "true");
    element.textContent = name;
    this.shown.push(new Marker({ element, anchor: "left", offset: [beside > 0 ? beside : -3, 0] }).setLngLat(at).addTo(this.map));
  }
}
