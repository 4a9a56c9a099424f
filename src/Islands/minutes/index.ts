// The page of minutes: printing needs a script, and the contents say where one is.

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-toc] a")];
const titles = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);

function mark(id: string): void {
  for (const link of links) {
    if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

const watch = new IntersectionObserver(
  (entries) => {
    const seen = entries.find((entry) => entry.isIntersecting);
    if (seen) mark(seen.target.id);
  },
  { rootMargin: "-10% 0px -75% 0px" },
);
for (const title of titles) watch.observe(title);
if (titles[0]) mark(titles[0].id);
