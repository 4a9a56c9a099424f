// A drawer is a part of the page that its address (#id) opens, with or without scripts. With them, the keyboard stays in it while it
// covers the page, Escape closes it, and the focus goes back to what opened it.

const drawerOf = (hash: string): HTMLElement | null => {
  const part = document.getElementById(decodeURIComponent(hash.slice(1)));
  return part?.hasAttribute("data-drawer") ? part : null;
};

// Looked for again each time: what opened it may have been put anew meanwhile.
const openerOf = (id: string) => document.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"]`);

const covers = (drawer: HTMLElement) => getComputedStyle(drawer).position === "fixed";

/** Everything beside the drawer, up to the body. */
function* beside(drawer: HTMLElement): Iterable<HTMLElement> {
  for (let at: HTMLElement = drawer; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const other of at.parentElement.children) if (other !== at && other instanceof HTMLElement && !other.matches("script, style, [data-toasts]")) yield other;
  }
}

export function followDrawers(): void {
  let open: HTMLElement | null = null;

  const show = () => {
    const drawer = drawerOf(location.hash);
    if (open && open !== drawer) {
      document.querySelectorAll<HTMLElement>("[data-beside-drawer]").forEach((other) => {
        other.inert = false;
        delete other.dataset.besideDrawer;
      });
      document.documentElement.classList.remove("has-drawer");
      openerOf(open.id)?.focus();
    }
    open = drawer && covers(drawer) ? drawer : null;
    if (!open) return;
    for (const other of beside(open)) {
      if (other.inert) continue;
      other.inert = true;
      other.dataset.besideDrawer = "";
    }
    document.documentElement.classList.add("has-drawer");
    open.querySelector<HTMLElement>("[data-drawer-close]")?.focus();
  };

  // :target follows navigations only, so first to a part that does not exist; then the address is cleaned.
  const close = () => {
    location.hash = "ferme";
    history.replaceState(null, "", location.pathname + location.search);
  };

  addEventListener("hashchange", show);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) close();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-drawer-close]") : null;
    if (!link || !open) return;
    event.preventDefault();
    close();
  });
  show();
}
