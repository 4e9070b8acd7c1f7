// A pull request of the example hospital and the comment that it gets, as GitHub shows it: with GitHub's own style sheet.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { githubStyle, markdownAsHtml } from "./github-markdown.mjs";
import { inRepository } from "./in-repository.mjs";

const day = "2026-10-01";
const texts = {
  "zh-TW": { language: "zh-Hant-TW", head: "評論了這個 pull request" },
  en: { language: "en", head: "commented on this pull request" },
};

/**
 * The comment on a change that submits the missing checks of wireless networks and misspells the result of a restore
 * test, as Markdown.
 *
 * @param {{ root: string, locale: "zh-TW" | "en" }} options - root: the folder of the project
 */
export function commentMarkdown({ root, locale }) {
  const before = (folder) => cpSync(join(root, "examples/city-hospital-gaps"), folder, { recursive: true });
  const after = (folder) => {
    const operations = "evidence/t4-operations";
    for (const quarter of ["2025-q4", "2026-q1", "2026-q2", "2026-q3"]) {
      const path = `${operations}/O4.7.2-wireless-use-${quarter}.yaml`;
      cpSync(join(root, "examples/city-hospital", path), join(folder, path));
    }
    const tests = join(folder, `${operations}/O4.8.2-restore-tests-2026-q2.yaml`);
    writeFileSync(tests, readFileSync(tests, "utf8").replace("result: pass\n", "result: passed\n"));
  };
  const scope = ["--scope", "changed", "--base", "HEAD~1", "--fail-on", "never"];
  const words = ["check", "--as-of", day, ...scope, "--format", "markdown", "--locale", locale];
  const commits = [before, after].map((write) => ({ day, write }));
  return inRepository(commits, (cwd) =>
    execFileSync(process.execPath, [join(root, "dist/cli.js"), ...words], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

/** The comment as a page: the frame that GitHub puts around one, and the Markdown in GitHub's style sheet. */
export function commentPage(markdown, locale) {
  const { language, head } = texts[locale];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${head}</title>
<style>${githubStyle}
:root { color-scheme: light dark }
body { margin: 0; padding: 12px; background: light-dark(#fff, #0d1117) }
.comment { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; overflow: hidden }
.comment header {
  padding: 8px 16px; border-bottom: 1px solid light-dark(#d1d9e0, #3d444d); background: light-dark(#f6f8fa, #151b23);
  color: light-dark(#59636e, #9198a1); font: 14px -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", sans-serif
}
.comment header b { color: light-dark(#1f2328, #f0f6fc) }
.markdown-body { padding: 16px; font-size: 14px }
</style>
<div class="comment">
<header><b>github-actions</b> bot ${head}</header>
<article class="markdown-body">
${markdownAsHtml(markdown)}</article>
</div>
</html>
`;
}
