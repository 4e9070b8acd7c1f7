// Markdown in a note of a merge request, near to what GitLab shows: its sizes and colors, written anew, since GitLab
// publishes no style sheet for it alone.
import { markdownAsHtml } from "./github-markdown.mjs";

const style = `
:root { color-scheme: light dark }
body {
  margin: 0; padding: 16px; background: light-dark(#fff, #18171d); color: light-dark(#3a383f, #dcdcde);
  font: 14px/1.5 "GitLab Sans", -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", sans-serif
}
.note { max-width: 990px; border: 1px solid light-dark(#dcdcde, #4c4b51); border-radius: 8px }
.note header { padding: 12px 16px 0; color: light-dark(#626168, #a4a3a8) }
.note header b { color: light-dark(#18171d, #ececef) }
.md { padding: 8px 16px 16px; overflow-wrap: break-word }
.md h2 { margin: 24px 0 16px; font-size: 1.375em; line-height: 1.3 }
.md h3 { margin: 24px 0 16px; font-size: 1.25em; line-height: 1.3 }
.md > :first-child { margin-top: 0 }
.md p, .md ul, .md details { margin: 0 0 16px }
.md ul { padding-left: 24px }
.md a { color: light-dark(#0b5cad, #63a6e9) }
.md code { padding: 2px 4px; border-radius: 4px; background: light-dark(#ececef, #333238); font-size: 90% }
.md table { display: block; width: max-content; max-width: 100%; overflow-x: auto; border-collapse: collapse }
.md th, .md td { padding: 10px 16px; border: 1px solid light-dark(#dcdcde, #4c4b51); text-align: start }
.md th { border-bottom-width: 2px }
`;
const heads = { "zh-TW": "已留言", en: "commented" };

/** @returns the page with the note, as the job of docs/gitlab.md writes it */
export function notePage(text, locale) {
  // A slash at the beginning of a line is a command of GitLab.
  const body = `<!-- isms-evidence -->\n${text.replace(/^(\s*)\//gm, "$1&#47;")}`;
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>note</title><style>${style}</style><div class="note"><header><b>project_1_bot</b> ${heads[locale]}</header><div class="md">${markdownAsHtml(body)}</div></div></html>`;
}
