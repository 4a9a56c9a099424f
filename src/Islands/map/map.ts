// The map beside the list: our own vector tiles over the outlines of the départements, or over the style that the instance chose.
import { AttributionControl, LngLatBounds, Map, NavigationControl, setWorkerUrl, type StyleSpecification, type VectorTileSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "./map.css";
import { Pins } from "./pins";
import { Towns } from "./towns";
import { isCalm } from "./words";

setWorkerUrl(workerUrl);

const paper = { mer: ["background-color", "--color-surface"], terre: ["fill-color", "--kind-pratique-paper"], limites: ["line-color", "--color-border"] } as const;

const colour = (column: HTMLElement, name: string) => getComputedStyle(column).getPropertyValue(name).trim();

const ownBackground = (column: HTMLElement): StyleSpecification => ({
  version: 8,
  sources: { departements: { type: "geojson", data: column.dataset.outlines! } },
  layers: [
    { id: "mer", type: "background", paint: { "background-color": colour(column, paper.mer[1]) } },
    { id: "terre", type: "fill", source: "departements", paint: { "fill-color": colour(column, paper.terre[1]) } },
    { id: "limites", type: "line", source: "departements", paint: { "line-color": colour(column, paper.limites[1]), "line-opacity": 0.55, "line-width": 1 } },
  ],
});

const everywhere = new LngLatBounds([-5.2, 41.3], [9.6, 51.1]);
// Our own background knows départements and main towns only: closer than this, a lone place would stand on an empty sheet.
const fitOf = (column: HTMLElement) => ({ padding: 36, maxZoom: column.dataset.style ? 12 : 8 });

const zoneOf = (column: HTMLElement): LngLatBounds | null => {
  const sides = column.dataset.zone?.split(",").map(Number);
  return sides?.length === 4 && sides.every(Number.isFinite)
    ? new LngLatBounds([sides[0]!, sides[1]!], [sides[2]!, sides[3]!])
    : null;
};

const tilesOf = (column: HTMLElement) => new URL(column.dataset.tiles!, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}");

/** Shows the map; what it returns is to be called when the list shows something else. `search` asks for what lies in a zone. */
export function showMap(column: HTMLElement, search: (zone: string) => void): () => void {
  const container = column.querySelector<HTMLElement>(".map")!;
  const map = new Map({
    container,
    style: column.dataset.style || ownBackground(column),
    bounds: zoneOf(column) ?? everywhere,
    fitBoundsOptions: fitOf(column),
    maxZoom: 16,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    locale: { "NavigationControl.ZoomIn": column.dataset.textZoomIn!, "NavigationControl.ZoomOut": column.dataset.textZoomOut!, "Map.Title": column.dataset.textMap! },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  if (column.dataset.style) map.addControl(new AttributionControl({ compact: true }));
  const here = offerZone(map, column, search);
  map.on("load", () => {
    // The column may have got its width after the map was made.
    map.resize();
    map.fitBounds(zoneOf(column) ?? everywhere, { ...fitOf(column), animate: false });
    map.addSource("fiches", { type: "vector", tiles: [tilesOf(column)], maxzoom: 16 });
    // The layer draws nothing: it makes MapLibre load the tiles whose points become HTML.
    map.addLayer({ id: "fiches", type: "circle", source: "fiches", "source-layer": "fiches", paint: { "circle-opacity": 0, "circle-radius": 1 } });
    const pins = new Pins(map, column);
    const towns = column.dataset.style || !column.dataset.towns ? null : new Towns(map, column.dataset.towns);
    map.on("idle", () => {
      const marks = pins.draw();
      towns?.draw(marks);
      column.querySelector(".map-wait")?.remove();
    });
  });
  followTheme(map, column);
  return () => {
    here.hidden = true;
    (map.getSource("fiches") as VectorTileSource | undefined)?.setTiles([tilesOf(column)]);
    const zone = zoneOf(column);
    // Who searches in a zone has it before her eyes already.
    if (zone && column.dataset.chosen !== "1") map.fitBounds(zone, { ...fitOf(column), animate: !isCalm() });
  };
}

/** « Chercher dans cette zone »: offered once the reader moved the map. */
function offerZone(map: Map, column: HTMLElement, search: (zone: string) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn map-here";
  button.hidden = true;
  button.textContent = column.dataset.textHere ?? "";
  map.getContainer().prepend(button);
  map.on("moveend", (event) => {
    if ("originalEvent" in event && event.originalEvent) button.hidden = false;
  });
  button.addEventListener("click", () => {
    const bounds = map.getBounds();
    search([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((side) => side.toFixed(4)).join(","));
    map.getCanvas().focus({ preventScroll: true });
  });
  return button;
}

/** Our own background follows the reader's light or dark. */
function followTheme(map: Map, column: HTMLElement): void {
  if (column.dataset.style) return;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const [layer, [property, token]] of Object.entries(paper)) map.setPaintProperty(layer, property, colour(column, token));
  });
}
