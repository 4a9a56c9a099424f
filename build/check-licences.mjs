// Every package that the product or its tests use is under a licence that goes with AGPL-3.0-or-later.
import { existsSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { homedir } from "node:os";

const allowed = new Set([
  "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "ISC", "LO-2.0", "MIT", "MIT-0",
  "MPL-2.0", "OFL-1.1", "PostgreSQL", "Python-2.0", "Unlicense", "Zlib",
]);

// Packages whose files state no SPDX expression, and what their licence text says.
const read = JSON.parse(readFileSync("build/licences-read.json", "utf8"));
const problems = [];

function judge(name, version, licence) {
  const expression = licence || read[name] || "";
  const parts = expression.replace(/[()]/g, "").split(/ OR /i);
  const fits = parts.some((part) => part.split(/ AND | WITH /i).every((one) => allowed.has(one.trim())));
  if (!fits) problems.push(`${name} ${version}: licence '${expression || "unknown"}'`);
}

const packages = join(process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget/packages"));
const assets = execFileSync("find", ["src", "tests", "-name", "project.assets.json", "-not", "-path", "*/node_modules/*"], { encoding: "utf8" })
  .split("\n").filter(Boolean);
const nuget = new Set(assets.flatMap((file) => Object.entries(JSON.parse(readFileSync(file, "utf8")).libraries)
  .filter(([, library]) => library.type === "package").map(([id]) => id)));
for (const id of nuget) {
  const [name, version] = id.split("/");
  const specification = join(packages, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  if (!existsSync(specification)) continue;
  const text = readFileSync(specification, "utf8");
  judge(name, version, /<license type="expression">([^<]+)</.exec(text)?.[1]);
}

const locks = execFileSync("git", ["ls-files", "*package-lock.json"], { encoding: "utf8" }).split("\n").filter(Boolean);
for (const lock of locks) {
  for (const [path, entry] of Object.entries(JSON.parse(readFileSync(lock, "utf8")).packages)) {
    if (path) judge(path.replace(/^.*node_modules\//, ""), entry.version, entry.license);
  }
}

for (const problem of problems) console.error(problem);
console.log(`${nuget.size} NuGet packages and ${locks.length} npm lock files looked at`);
process.exit(problems.length ? 1 : 0);
