// The points of the tiles, as links and buttons: HTML, which a keyboard and a screen reader reach.
import { Marker, type Map } from "maplibre-gl";
import { PinCard, type Pinned } from "./card";
import { fill, isCalm } from "./words";

export type Place = [longitude: number, latitude: number];
/** What is drawn: where on the screen, and the name of its place when the list says it. */
export type Mark = { at: Place; x: number; y: number; name?: string };
type Cluster = { at: Place; count: number; x: number; y: number };

const TOO_CLOSE = 34;

export class Pins {
  private shown: Marker[] = [];
  private readonly card: PinCard;

  constructor(
    private readonly map: Map,
    private readonly column: HTMLElement,
  ) {
    this.card = new PinCard(map.getContainer(), column.dataset.textApproximate ?? "");
    map.on("click", () => this.card.hide());
    column.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.card.hide();
    });
    this.followList();
  }

  /** Draws what the tiles in sight hold, and answers it. */
  draw(): Mark[] {
    const seen = new Set<string>();
    const single: Marker[] = [];
    const many: Cluster[] = [];
    for (const feature of this.map.querySourceFeatures("fiches", { sourceLayer: "fiches" })) {
      if (feature.geometry.type !== "Point") continue;
      const at = feature.geometry.coordinates as Place;
      const { id, titre, n, approx } = feature.properties as { id?: string; titre?: string; n?: number; approx?: number };
      const key = id ?? keyOf(at);
      if (seen.has(key) || !this.map.getBounds().contains(at)) continue;
      seen.add(key);
      if (id) single.push(this.marker(this.pin({ id, title: titre ?? "", approximate: approx === 1 }), at));
      else many.push({ at, count: n ?? 0, ...this.map.project(at) });
    }
    const pins = [...single.sort(byNumber), ...together(many).map((cluster) => this.marker(this.cluster(cluster), cluster.at))];
    this.replace(pins);
    return pins.map(this.mark);
  }

  private mark = (pin: Marker): Mark => {
    const { lng, lat } = pin.getLngLat();
    const { x, y } = this.map.project([lng, lat]);
    return { at: [lng, lat], x, y, name: document.getElementById(`f-${pin.getElement().dataset.key}`)?.dataset.place };
  };

  private marker = (element: HTMLElement, at: Place): Marker => new Marker({ element }).setLngLat(at);

  /** The reader who has a pin in focus keeps it. */
  private replace(pins: Marker[]): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    for (const old of this.shown) old.remove();
    for (const pin of pins) pin.addTo(this.map);
    this.shown = pins;
    if (focused) pins.find((pin) => pin.getElement().dataset.key === focused)?.getElement().focus({ preventScroll: true });
  }

  private pin(pinned: Pinned): HTMLElement {
    const line = document.getElementById(`f-${pinned.id}`);
    const link = document.createElement("a");
    link.className = `pin${line ? "" : " pin--small"}${pinned.approximate ? " pin--approx" : ""}`;
    link.href = `/fiches/${pinned.id}`;
    link.dataset.key = pinned.id;
    const number = line?.dataset.no ?? "";
    const name = fill(this.column.dataset.textPin, number, pinned.title).replace(" ,", ",");
    link.setAttribute("aria-label", name + (pinned.approximate ? ` (${this.column.dataset.textApproximate})` : ""));
    link.append(dotOf(number));
    const select = (on: boolean) => {
      line?.classList.toggle("card--selected", on);
      if (on) this.card.show(pinned, line);
    };
    for (const event of ["mouseenter", "focus"]) link.addEventListener(event, () => select(true));
    for (const event of ["mouseleave", "blur"]) link.addEventListener(event, () => select(false));
    let wasShown = false;
    link.addEventListener("pointerdown", () => (wasShown = this.card.shows === pinned.id));
    link.addEventListener("click", (event) => {
      event.stopPropagation();
      if (wasShown || !matchMedia("(hover: none)").matches) return;
      event.preventDefault();
      select(true);
    });
    return link;
  }

  private cluster({ at, count }: Cluster): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `pin pin--many pin--${count < 10 ? "s" : count < 100 ? "m" : "l"}`;
    button.dataset.key = keyOf(at);
    button.setAttribute("aria-label", fill(this.column.dataset.textCluster, count));
    button.append(dotOf(count < 1000 ? String(count) : `${Math.round(count / 1000)} k`));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.map.easeTo({ center: at, zoom: Math.min(this.map.getZoom() + 2, 16), animate: !isCalm() });
    });
    return button;
  }

  /** Pointing at a line of the list shows its pin. */
  private followList(): void {
    const mark = (on: boolean) => (event: Event) => {
      const line = event.target instanceof Element ? event.target.closest<HTMLElement>("li[data-id]") : null;
      const pin = this.shown.find((marker) => marker.getElement().dataset.key === line?.dataset.id);
      pin?.getElement().classList.toggle("pin--on", on);
    };
    for (const [event, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]] as const) document.getElementById("resultats")?.addEventListener(event, mark(on));
  }
}

const keyOf = (at: Place) => `${at[0].toFixed(4)},${at[1].toFixed(4)}`;

function dotOf(text: string): HTMLElement {
  const dot = document.createElement("span");
  dot.className = "pin-dot num";
  dot.textContent = text;
  return dot;
}

const numberOf = (pin: Marker) => Number(pin.getElement().textContent || Number.MAX_SAFE_INTEGER);
const byNumber = (one: Marker, other: Marker) => numberOf(one) - numberOf(other);

/** Clusters of neighbouring cells whose discs would cover one another become one. */
function together(clusters: Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of [...clusters].sort((one, other) => other.count - one.count)) {
    const near = kept.find((other) => Math.hypot(other.x - cluster.x, other.y - cluster.y) < TOO_CLOSE);
    if (near) near.count += cluster.count;
    else kept.push({ ...cluster });
  }
  return kept;
}
