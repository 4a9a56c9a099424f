// Where each commune lies: known when GeoNames has a place of that name in that département, else derived from neighbours.

const OVERSEAS = {
  GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988',
};

// Derived places are spread around their neighbours' centre, so that two communes never share one point.
const SPREAD_DEGREES = 0.012;
const FARTHEST_KM = 45; // no EPCI reaches farther from its middle
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Lower case, without accents, every sign a space. */
export const fold = (name) =>
  name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** From the code of each commune to [latitude, longitude, 1 when approximate], degrees as text. */
export function locate(communes, old, epciOf, cities) {
  const named = byNameAndDepartement(cities);
  const find = (name, departement) => named.get(departement + ' ' + fold(name));
  const known = new Map();
  for (const c of communes) {
    const place = find(c.nom, c.departement);
    if (place) known.set(c.code, place);
  }

  forgetTheImplausible(known, communes, epciOf);

  // A merged commune lies where its former communes do: near enough to help its neighbours, too far to be called known.
  const merged = groupBy(
    old.filter((o) => o.name !== ''),
    (o) => o.today,
  );
  const nearly = new Map(known);
  for (const c of communes.filter((commune) => !known.has(commune.code))) {
    const former = (merged.get(c.code) ?? []).map((o) => find(o.name, c.departement)).filter(Boolean);
    if (former.length > 0) nearly.set(c.code, mean(former));
  }

  const neighbourhoods = [
    (c) => (c.codesPostaux ?? []).map((postcode) => `${postcode} ${epciOf.get(c.code)}`),
    (c) => (epciOf.has(c.code) ? [epciOf.get(c.code)] : []),
    (c) => c.codesPostaux ?? [],
    (c) => [c.departement],
  ].map((keys) => ({ keys, places: placesByKey(communes, nearly, keys), used: new Map() }));

  return new Map(
    communes.map((c) => {
      if (known.has(c.code)) return [c.code, written(known.get(c.code), 0)];
      const place = nearly.get(c.code) ?? fromNeighbours(c, neighbourhoods);
      return [c.code, place ? written(place, 1) : ['', '', '']];
    }),
  );
}

// A hamlet may bear the name of a commune of the same département: a place far from all others of its EPCI is not believed.
function forgetTheImplausible(known, communes, epciOf) {
  const members = groupBy(
    communes.filter((c) => known.has(c.code) && epciOf.has(c.code) && !c.departement.startsWith('97')),
    (c) => epciOf.get(c.code),
  );
  for (const group of [...members.values()].filter((list) => list.length > 2)) {
    const middle = [0, 1].map((axis) => median(group.map((c) => known.get(c.code)[axis])));
    for (const c of group) if (kilometres(known.get(c.code), middle) > FARTHEST_KM) known.delete(c.code);
  }
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const kilometres = ([lat, lon], [otherLat, otherLon]) =>
  111.2 * Math.hypot(lat - otherLat, (lon - otherLon) * Math.cos((lat * Math.PI) / 180));

function byNameAndDepartement(cities) {
  const named = new Map();
  for (const city of cities) {
    const departement = city.country === 'FR' ? city.admin2 : OVERSEAS[city.country];
    const key = departement + ' ' + fold(city.name);
    if (departement && !named.has(key)) named.set(key, [Number(city.lat), Number(city.lng)]);
  }
  return named;
}

function placesByKey(communes, places, keys) {
  const found = new Map();
  for (const c of communes.filter((commune) => places.has(commune.code))) {
    for (const key of keys(c)) found.set(key, [...(found.get(key) ?? []), places.get(c.code)]);
  }
  return found;
}

function fromNeighbours(commune, neighbourhoods) {
  for (const { keys, places, used } of neighbourhoods) {
    const neighbours = keys(commune).flatMap((key) => places.get(key) ?? []);
    if (neighbours.length === 0) continue;
    const key = keys(commune).join();
    const turn = (used.get(key) ?? 0) + 1;
    used.set(key, turn);
    return beside(mean(neighbours), turn);
  }
  return null;
}

function beside([lat, lon], turn) {
  const radius = SPREAD_DEGREES * Math.sqrt(turn);
  const angle = turn * GOLDEN_ANGLE;
  return [lat + radius * Math.sin(angle), lon + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)];
}

const mean = (places) => [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);

const written = ([lat, lon], approximate) => [lat.toFixed(4), lon.toFixed(4), approximate];

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
