// Writes the report that each example must give, as examples/<name>/report.json.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, formats } from "../dist/index.js";

const exampleNames = ["starter", "small-school", "private-company", "city-hospital", "city-hospital-gaps"];
const exampleDay = "2026-10-01";

for (const name of exampleNames) {
  const folder = new URL(`../examples/${name}/`, import.meta.url);
  const report = await check({ folder: fileURLToPath(folder), asOf: exampleDay });
  const format = await formats.json();
  // The commit changes with every commit; everything else must not change.
  const text = format({ ...report, source: null }, { locale: "en", color: false, verbose: false });
  writeFileSync(new URL("report.json", folder), text);
}
