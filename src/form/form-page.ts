import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { formMessagesFor } from "../messages/form.ts";
import { html, ownText } from "../report/html/markup.ts";
import { builtFolder } from "../source/built-folder.ts";
import type { FormSheet } from "./form-sheet.ts";
import { linkModules } from "./link-modules.ts";
import css from "./page.css?raw";
import { writeSheet } from "./sheet-data.ts";

/** Without what only people read. */
const style = css.replace(/\/\*[^*]*\*\//g, "").replace(/\n\s*/g, "\n");

/** The modules of the page in dist/: those of the validators, and the one that the build makes of src/form/browser. */
const pageModule = "page.js";

/**
 * One file for people without git: an offline page on which a document of the output is filled in.
 *
 * @returns HTML that needs nothing else
 */
export async function formPage(sheet: FormSheet): Promise<string> {
  const script = `${await linkedScript(sheet.output)}`;
  const { title, locale, output, version } = sheet;
  return html`<!doctype html>
<html lang="${locale === "en" ? "en" : "zh-Hant-TW"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownText(policyFor(script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="isms-evidence ${version}">
<title>${output} ${title[locale]}</title>
<style>${ownText(style)}</style>
</head>
<body>
<div id="page"><noscript>${formMessagesFor(locale).noScript}</noscript></div>
<script type="application/json" id="sheet">${ownText(escapeData(sheet))}</script>
<script>${ownText(script)}</script>
</body>
</html>
`.text;
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

/** Nothing is loaded, sent or framed; only the page's own style and script are allowed. */
function policyFor(script: string): string {
  return [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    `script-src '${digest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** JSON as data within HTML: names and titles come from evidence, and may hold what would end the element. */
function escapeData(sheet: FormSheet): string {
  return writeSheet(sheet).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
