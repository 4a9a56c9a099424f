// Every back-quoted path and every relative link of the documentation exists.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).split("\n").filter(Boolean);
const roots = new Set(tracked.map((file) => file.split("/")[0]));
const built = ["out/", "data/", "node_modules", "wwwroot"]; // made by a build or a run, so not in the repository
const problems = [];

const exists = (path, from) =>
  [path, join(dirname(from), path)].some((candidate) => existsSync(candidate)) || built.some((folder) => path.startsWith(folder));

for (const file of tracked.filter((name) => name.endsWith(".md") && existsSync(name))) {
  const text = readFileSync(file, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
    const path = code.replace(/^\.\//, "").replace(/[:#].*$/, "");
    const looksLikePath = /^[\w.@-]+(\/[\w.@-]+)+\/?$/.test(path) && roots.has(path.split("/")[0]);
    if (looksLikePath && !exists(path, file)) problems.push(`${file}: \`${code}\` does not exist`);
  }
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const path = decodeURI(target.split("#")[0]);
    if (path && !/^[a-z]+:/.test(path) && !existsSync(join(dirname(file), path))) problems.push(`${file}: the link to ${target} leads nowhere`);
  }
}

for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
