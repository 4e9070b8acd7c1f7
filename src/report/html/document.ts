import { createHash } from "node:crypto";
import { html, type Markup, ownText } from "./markup.ts";
import style from "./page.css?raw";

export interface HtmlDocument {
  /** The tag of its language, such as `zh-Hant-TW`. */
  readonly language: string;
  readonly title: Markup;
  /** At the top of every printed page. */
  readonly runningHead: string;
  readonly generator: string;
  readonly body: Markup;
  /** The project's own styles of some pages only. */
  readonly styles?: readonly string[];
  /** The project's own script. */
  readonly script: string | null;
}

/** A page that works offline and alone: nothing is loaded, sent or framed, and no other style or script runs. */
export function htmlDocument({
  language,
  title,
  runningHead,
  generator,
  body,
  styles: more = [],
  script,
}: HtmlDocument): string {
  const styles = [style, ...more, `:root { --running-head: ${cssString(runningHead)}; }`];
  const scripts = script === null ? [] : [script];
  return html`<!doctype html>
<html lang="${language}">
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

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Everything but letters, digits and spaces is escaped: what it is made of cannot end the string or the element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
