import { defineConfig } from "astro/config";

// What is kept from one build to the next would be shared by all the sites that share node_modules.
export default defineConfig({ site: "https://example.org", cacheDir: "./.astro-kept", vite: { cacheDir: "./.vite-kept" } });
