import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** `import text from "./page.css?raw"` imports the text of the file, as in the tests. */
export const rawText = {
  name: "raw-text",
  resolveId: (id, importer) => (id.endsWith("?raw") && importer ? resolve(dirname(importer), id) : null),
  load: (id) =>
    id.endsWith("?raw") ? `export default ${JSON.stringify(readFileSync(id.slice(0, -"?raw".length), "utf8"))};` : null,
};
