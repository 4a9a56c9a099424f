// The map beside the list: our own vector tiles over the outlines of the départements, or over the style that the instance chose.
import { AttributionControl, LngLatBounds, Map, Marker, NavigationControl, setWorkerUrl, type StyleSpecification, type VectorTileSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(workerUrl);

const ownBackground = (column: HTMLElement): StyleSpecification => {
  const colour = (name: string) => getComputedStyle(column).getPropertyValue(name).trim();
  return {
    version: 8,
    sources: { departements: { type: "geojson", data: column.dataset.outlines! } },
    layers: [
      { id: "mer", type: "background", paint: { "background-color": colour("--color-surface") } },
      { id: "terre", type: "fill", source: "departements", paint: { "fill-color": colour("--kind-pratique-paper") } },
      { id: "limites", type: "line", source: "departements", paint: { "line-color": colour("--color-border"), "line-opacity": 0.55, "line-width": 1 } },
    ],
  };
};

const everywhere = new LngLatBounds([-5.2, 41.3], [9.6, 51.1]);
const fit = { padding: 36, maxZoom: 11 };

const fill = (sentence: string | undefined, ...values: (string | number)[]) =>
  (sentence ?? "").replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ""));

const zoneOf = (column: HTMLElement): LngLatBounds | null => {
  const sides = column.dataset.zone?.split(",").map(Number);
  return sides?.length === 4 && sides.every(Number.isFinite)
    ? new LngLatBounds([sides[0]!, sides[1]!], [sides[2]!, sides[3]!])
    : null;
};

const tilesOf = (column: HTMLElement) => new URL(column.dataset.tiles!, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}");

/** Shows the map; what it returns is to be called when the list shows something else. */
export function showMap(column: HTMLElement): () => void {
  const map = new Map({
    container: column.querySelector<HTMLElement>(".map")!,
    style: column.dataset.style || ownBackground(column),
    bounds: zoneOf(column) ?? everywhere,
    fitBoundsOptions: fit,
    maxZoom: 16,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    locale: { "NavigationControl.ZoomIn": column.dataset.textZoomIn!, "NavigationControl.ZoomOut": column.dataset.textZoomOut!, "Map.Title": column.dataset.textMap! },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  if (column.dataset.style) map.addControl(new AttributionControl({ compact: true }));
  const pins = new Pins(map, column);
  map.on("load", () => {
    // The column may have got its width after the map was made.
    map.resize();
    map.fitBounds(zoneOf(column) ?? everywhere, { ...fit, animate: false });
    map.addSource("fiches", { type: "vector", tiles: [tilesOf(column)], maxzoom: 16 });
    // The layer draws nothing: it makes MapLibre load the tiles whose points become HTML, which a keyboard and a screen reader reach.
    map.addLayer({ id: "fiches", type: "circle", source: "fiches", "source-layer": "fiches", paint: { "circle-opacity": 0, "circle-radius": 1 } });
    map.on("idle", () => pins.draw());
  });
  return () => {
    (map.getSource("fiches") as VectorTileSource | undefined)?.setTiles([tilesOf(column)]);
    const zone = zoneOf(column);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (zone) map.fitBounds(zone, { ...fit, animate: !calm });
  };
}

/** The points of the tiles, as links and buttons. */
class Pins {
  private shown: Marker[] = [];

  constructor(
    private readonly map: Map,
    private readonly column: HTMLElement,
  ) {}

  draw(): void {
    const seen = new Set<string>();
    const pins: Marker[] = [];
    for (const feature of this.map.querySourceFeatures("fiches", { sourceLayer: "fiches" })) {
      if (feature.geometry.type !== "Point") continue;
      const at = feature.geometry.coordinates as [number, number];
      const properties = feature.properties as { id?: string; titre?: string; n?: number; approx?: number };
      const key = properties.id ?? `${at[0].toFixed(4)},${at[1].toFixed(4)}`;
      if (seen.has(key) || !this.map.getBounds().contains(at)) continue;
      seen.add(key);
      const element = properties.id ? this.pin(properties.id, properties.titre ?? "", properties.approx === 1) : this.cluster(properties.n ?? 0, at);
      pins.push(new Marker({ element }).setLngLat(at));
    }
    this.replace(pins);
  }

  /** The reader who has a pin in focus keeps it. */
  private replace(pins: Marker[]): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    for (const old of this.shown) old.remove();
    for (const pin of pins) pin.addTo(this.map);
    this.shown = pins;
    if (focused) pins.find((pin) => pin.getElement().dataset.key === focused)?.getElement().focus({ preventScroll: true });
  }

  private pin(id: string, title: string, approximate: boolean): HTMLElement {
    const line = document.getElementById(`f-${id}`);
    const link = document.createElement("a");
    link.className = `pin${line ? "" : " pin--small"}${approximate ? " pin--approx" : ""}`;
    link.href = `/fiches/${id}`;
    link.dataset.key = id;
    const number = line?.dataset.no ?? "";
    link.setAttribute("aria-label", fill(this.column.dataset.textPin, number, title).replace(" ,", ",") + (approximate ? ` (${this.column.dataset.textApproximate})` : ""));
    const dot = document.createElement("span");
    dot.className = "pin-dot num";
    dot.textContent = number;
    const name = document.createElement("span");
    name.className = "pin-name";
    name.textContent = title; // text, never markup: people wrote it
    link.append(dot, name);
    if (line) {
      const select = (on: boolean) => line.classList.toggle("card--selected", on);
      for (const [event, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]] as const) link.addEventListener(event, () => select(on));
    }
    return link;
  }

  private cluster(count: number, at: [number, number]): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `pin pin--many pin--${count < 10 ? "s" : count < 100 ? "m" : "l"}`;
    button.dataset.key = `${at[0].toFixed(4)},${at[1].toFixed(4)}`;
    button.setAttribute("aria-label", fill(this.column.dataset.textCluster, count));
    const dot = document.createElement("span");
    dot.className = "pin-dot num";
    dot.textContent = count < 1000 ? String(count) : `${Math.round(count / 1000)} k`;
    button.append(dot);
    button.addEventListener("click", () => this.map.easeTo({ center: at, zoom: Math.min(this.map.getZoom() + 2, 16), animate: !matchMedia("(prefers-reduced-motion: reduce)").matches }));
    return button;
  }
}
