import { createHash } from "node:crypto";
import { languageChoice } from "../../messages/language-choice.ts";
import type { Locale } from "../../model/locale.ts";
import { html, type Markup, ownText } from "./markup.ts";
import base from "./style/base.css?raw";

export interface HtmlDocument {
  readonly locale: Locale;
  readonly title: Markup;
  readonly generator: string;
  /** The project's own style sheets, besides that of every page; later ones override earlier ones. */
  readonly styles: readonly string[];
  /** At the top of every printed page; null for a page without. */
  readonly runningHead: string | null;
  readonly body: Markup;
  /** The project's own script. */
  readonly script: string | null;
}

/** A page that works offline and alone: nothing is loaded, sent or framed, and no other style or script runs. */
export function htmlDocument(document: HtmlDocument): string {
  const { locale, title, generator, runningHead, body, script } = document;
  const head = runningHead === null ? [] : [`:root { --running-head: ${cssString(runningHead)}; }`];
  const styles = [compactStyle([base, ...document.styles].join("\n")), ...head];
  const scripts = script === null ? [] : [script];
  return html`<!doctype html>
<html lang="${languageChoice[locale].tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownText(contentSecurityPolicy(styles, scripts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${generator}">
${title}
${styles.map((text) => html`<style>${ownText(text)}</style>\n`)}</head>
<body>
${body}
${scripts.map((text) => html`<script>${ownText(text)}</script>\n`)}</body>
</html>
`.text;
}

function contentSecurityPolicy(styles: readonly string[], scripts: readonly string[]): string {
  const digests = (texts: readonly string[]) => texts.map((text) => `'${digest(text)}'`).join(" ");
  return [
    "default-src 'none'",
    `style-src ${digests(styles)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${digests(scripts)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Without what only people read: comments, and spaces beside signs. The project's own styles have none in strings. */
function compactStyle(style: string): string {
  return style
    .replace(/\/\*[^*]*\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/ ?([{};,])[ \n]?/g, "$1")
    .replace(/(?<=[{;])(-{0,2}[a-z][a-z-]*): /g, "$1:")
    .replaceAll(";}", "}");
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Everything but letters, digits and spaces is escaped: what it is made of cannot end the string or the element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
