// The screen of the room, kept as the server draws it: news come by the stream, and the page is asked for again. There is one screen for a whole room, so
// that costs little, and what may be shown is decided in one place.
import "../styles/pages/screen.css";
import { counted } from "../live/counts";
import { LiveStream } from "../live/stream";
import { fit } from "./fit";
import { tick } from "./timer";

const fewest = 700;
const again = 5_000;
const screen = (): HTMLElement => document.querySelector<HTMLElement>("#ecran")!;
const { base, key } = screen().dataset;
const stream = new LiveStream(base!, "ecran", changed, key);
let shown = -1;
let isAsking = false;
let timer: number | undefined;

function changed(): void {
  const here = document.querySelector<HTMLElement>("[data-here]");
  if (here && stream.link === "stream") tellHere(here);
  if (stream.workshop.seq !== shown) timer ??= setTimeout(() => void refresh(), fewest);
}

function tellHere(here: HTMLElement): void {
  const sentence = counted(here, stream.here);
  if (here.textContent !== sentence) here.textContent = sentence;
}

/** Asks for the page again, and puts it in the place of this one; a network that is away leaves what is shown. */
async function refresh(): Promise<void> {
  timer = undefined;
  if (isAsking) return;
  isAsking = true;
  const { seq } = stream.workshop;
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (answer.ok) put(await answer.text());
    if (answer.ok) shown = seq;
    else timer ??= setTimeout(() => void refresh(), again);
  } catch {
    timer ??= setTimeout(() => void refresh(), again);
  } finally {
    isAsking = false;
  }
  if (stream.workshop.seq !== shown) timer ??= setTimeout(() => void refresh(), fewest);
}

function put(html: string): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.querySelector<HTMLElement>("#ecran");
  if (!fresh) return;
  const known = new Set([...screen().querySelectorAll("article[id]")].map((line) => line.id));
  const isSameStep = fresh.querySelector("h1")?.textContent === screen().querySelector("h1")?.textContent;
  screen().replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  if (isSameStep) for (const line of screen().querySelectorAll("article[id]")) line.classList.toggle("slip--new", !known.has(line.id));
  dress();
}

/** What only a script can do: lists that fit, a clock that goes, the whole screen. */
function dress(): void {
  screen().classList.add("room--live");
  const full = screen().querySelector<HTMLButtonElement>(".full");
  if (full && document.fullscreenEnabled) {
    full.hidden = document.fullscreenElement !== null;
    full.onclick = () => void document.documentElement.requestFullscreen().then(() => (full.hidden = true));
  }
  fit(screen());
  tick(screen(), stream.clock);
  changed();
}

async function stayAwake(): Promise<void> {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // a browser that saves its battery may refuse
  }
}

dress();
stream.start();
setInterval(() => tick(screen(), stream.clock), 250);
addEventListener("resize", () => fit(screen()));
void document.fonts.ready.then(() => fit(screen()));
void stayAwake();
document.addEventListener("visibilitychange", () => document.hidden || void stayAwake());
document.addEventListener("fullscreenchange", dress);
