// Markdown as GitHub shows it: with GitHub's own style sheet.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import markdownIt from "markdown-it";

export const githubStyle = readFileSync(
  createRequire(import.meta.url).resolve("github-markdown-css/github-markdown.css"),
  "utf8",
);

/** @param text - a report, which allows itself <details> and no other HTML */
export function markdownAsHtml(text) {
  return markdownIt({ html: true }).render(text);
}
