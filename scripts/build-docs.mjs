// Writes the generated pages of docs/, and the files that other pages show. Same input, same bytes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { architecturePage } from "./docs/architecture-page.mjs";
import { commandsPage } from "./docs/commands-page.mjs";
import { readDocsData } from "./docs/data.mjs";
import { figuresPage } from "./docs/figures-page.mjs";
import { findingsPage } from "./docs/findings-page.mjs";
import { glossaryPage } from "./docs/glossary-page.mjs";
import { indexPage } from "./docs/index-page.mjs";
import { lawPage } from "./docs/law-page.mjs";
import { manPage, manPages } from "./docs/man-page.mjs";
import { mappingPage } from "./docs/mapping-page.mjs";
import { outputPage } from "./docs/output-page.mjs";
import { policiesPage } from "./docs/policies-page.mjs";
import { rulePage, rulesIndexPage } from "./docs/rule-page.mjs";
import { pagesWithFiles } from "./docs/shown-files.mjs";
import { taskPage } from "./docs/task-page.mjs";

const root = new URL("../", import.meta.url);
const docsFolder = new URL("docs/", root);

/** Folders that contain only generated pages. */
export const generatedFolders = ["tasks", "outputs", "mappings", "rules"];

/** The generated pages, as text by path within docs/. */
export async function generateDocs() {
  const data = await readDocsData();
  return new Map([
    ["README.md", indexPage(data)],
    ["commands.md", await commandsPage()],
    ["policies.md", policiesPage(data)],
    ["law.md", lawPage(data)],
    ["figures.md", figuresPage(data)],
    ["findings.md", findingsPage(data)],
    ["architecture.md", architecturePage()],
    ["glossary.md", glossaryPage()],
    ...data.frameworks.map((framework) => [`mappings/${framework.id}.md`, mappingPage(framework)]),
    ["rules/README.md", rulesIndexPage(data)],
    ...data.rules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule, data)]),
    ...[...data.tasks.values()].map((task) => [`tasks/${task.id}.md`, taskPage(task, data)]),
    ...[...data.outputs.values()].map((output) => [`outputs/${output.id}.md`, outputPage(output, data)]),
  ]);
}

/** The pages that are written by hand but for the files they show, as text by path from the root. */
export function generateShownFiles() {
  return pagesWithFiles((path) => readFileSync(new URL(path, root), "utf8"));
}

async function writeDocs() {
  for (const [path, text] of await generateShownFiles()) writeFileSync(new URL(path, root), text);
  for (const [locale, path] of Object.entries(manPages)) {
    mkdirSync(new URL("./", new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), await manPage(locale));
  }
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
