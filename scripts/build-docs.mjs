// Writes the generated pages of docs/. Same input, same bytes.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readDocsData } from "./docs/data.mjs";
import { findingsPage } from "./docs/findings-page.mjs";
import { indexPage } from "./docs/index-page.mjs";
import { mappingPage } from "./docs/mapping-page.mjs";
import { outputPage } from "./docs/output-page.mjs";
import { policiesPage } from "./docs/policies-page.mjs";
import { rulePage, rulesIndexPage, rulesOf } from "./docs/rule-page.mjs";
import { taskPage } from "./docs/task-page.mjs";

const docsFolder = new URL("../docs/", import.meta.url);

/** Folders in which nothing but generated pages stands. */
export const generatedFolders = ["tasks", "outputs", "mappings", "rules"];

/** The generated pages, as text by path within docs/. */
export async function generateDocs() {
  const data = await readDocsData();
  return new Map([
    ["README.md", indexPage(data)],
    ["policies.md", policiesPage(data)],
    ["findings.md", findingsPage(data)],
    ...data.mappings.map((mapping) => [`mappings/${mapping.id}.md`, mappingPage(mapping, data)]),
    ["rules/README.md", rulesIndexPage(data)],
    ...rulesOf(data).map((rule) => [`rules/${rule.id}.md`, rulePage(rule, data)]),
    ...data.tasks.map((task) => [`tasks/${task.id}.md`, taskPage(task, data)]),
    ...[...data.outputs.keys()].map((id) => [`outputs/${id}.md`, outputPage(id, data)]),
  ]);
}

async function writeDocs() {
  const pages = await generateDocs();
  for (const folder of generatedFolders) {
    mkdirSync(new URL(`${folder}/`, docsFolder), { recursive: true });
    for (const name of readdirSync(new URL(`${folder}/`, docsFolder))) {
      if (!pages.has(`${folder}/${name}`)) rmSync(new URL(`${folder}/${name}`, docsFolder));
    }
  }
  for (const [path, text] of pages) writeFileSync(new URL(path, docsFolder), text);
  console.log(`${pages.size} pages in ${fileURLToPath(docsFolder)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeDocs();
