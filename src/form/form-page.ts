import { readFile } from "node:fs/promises";
import { formMessagesFor } from "../messages/form.ts";
import { htmlDocument } from "../report/html/document.ts";
import { html, ownText } from "../report/html/markup.ts";
import { builtFolder } from "../source/built-folder.ts";
import type { FormSheet } from "./form-sheet.ts";
import { linkModules } from "./link-modules.ts";
import { writeSheet } from "./sheet-data.ts";
import { formStyles } from "./styles.ts";

/** The modules of the page in dist/: those of the validators, and the one that the build makes of src/form/browser. */
const pageModule = "page.js";

/**
 * One file for people without git: an offline page on which a document of the output is filled in.
 *
 * @returns HTML that needs nothing else
 */
export async function formPage(sheet: FormSheet): Promise<string> {
  const { title, locale, output, version } = sheet;
  return htmlDocument({
    locale,
    title: html`<title>${output} ${title[locale]}</title>`,
    generator: `isms-evidence ${version}`,
    styles: formStyles,
    runningHead: null,
    body: html`<div id="page"><noscript>${formMessagesFor(locale).noScript}</noscript></div>
<script type="application/json" id="sheet">${ownText(escapeData(sheet))}</script>`,
    script: await linkedScript(output),
  });
}

async function linkedScript(output: string): Promise<string> {
  const names = ["validator_shared.js", `${output}.js`, pageModule];
  const folderOf = (name: string) => (name === pageModule ? "form" : "validators");
  const texts = await Promise.all(
    names.map((name) => readFile(new URL(`${folderOf(name)}/${name}`, builtFolder), "utf8")),
  );
  const modules = new Map(names.map((name, index) => [name, texts[index] ?? ""]));
  const script = `(([validator,page])=>page.start(validator))(${linkModules([`${output}.js`, pageModule], (name) => modules.get(name) ?? "")});`;
  // It is the project's own, and would otherwise end where such a text begins.
  if (/<\/script|<script|<!--/i.test(script)) throw new Error(`the script of ${output} would end early`);
  return script;
}

/** JSON as data within HTML: names and titles come from evidence, and may hold what would end the element. */
function escapeData(sheet: FormSheet): string {
  return writeSheet(sheet).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
