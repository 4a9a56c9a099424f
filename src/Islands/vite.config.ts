import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";

// Each folder with an index.ts is an island: one bundle, loaded only where it is used.
const islands = readdirSync(import.meta.dirname).filter((folder) => existsSync(resolve(import.meta.dirname, folder, "index.ts")));

export default defineConfig({
  base: "/assets/",
  publicDir: false,
  resolve: { alias: { "@fontsource-variable": resolve(import.meta.dirname, "node_modules/@fontsource-variable") } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsDir: ".",
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    target: ["chrome105", "firefox110", "safari15.4"],
    rollupOptions: {
      input: ["styles/site.css", "styles/workshops.css", ...islands.map((island) => `${island}/index.ts`)],
    },
  },
});
