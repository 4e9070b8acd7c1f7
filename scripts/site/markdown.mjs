// Markdown of the repository as HTML of the site. Of HTML in Markdown only what the pages use is let through.
import markdownIt from "markdown-it";
import { slugOf } from "./slug.mjs";

/** The HTML that pages may have, as it is written; comments are left out, all else is shown as text. */
const allowed = [/^<br ?\/?>$/, /^<a id="[\w.-]+">$/, /^<\/a>$/];
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const comment = /^<!--(?:(?!-->)[\s\S])*-->$/;
const picture =
  /^<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"<>]+)">\s*<img src="([^"<>]+)" width="(\d+)" alt="([^"<>]+)">\s*<\/picture>$/;

/**
 * A parser whose headings have ids as on GitHub.
 *
 * @returns {(text: string) => object[]} tokens
 */
export function parser() {
  const markdown = markdownIt({ html: true, linkify: false, typographer: false });
  return (text) => withIds(markdown.parse(text, {}));
}

function withIds(tokens) {
  const seen = new Map();
  for (const [index, token] of tokens.entries()) {
    // The alignment of a column, which would be a style within the page.
    if (/^t[hd]_open$/.test(token.type)) token.attrs = null;
    if (token.type !== "heading_open") continue;
    const slug = slugOf(tokens[index + 1].content);
    const earlier = seen.get(slug) ?? 0;
    seen.set(slug, earlier + 1);
    token.attrSet("id", earlier === 0 ? slug : `${slug}-${earlier}`);
  }
  return tokens;
}

/**
 * @param {object[]} tokens
 * @param {{ link: (href: string) => string, image: (source: string) => string }} places - where links and pictures lead
 */
export function renderTokens(tokens, { link, image }) {
  const markdown = markdownIt({ html: true });
  const { escapeHtml } = markdown.utils;
  const { rules } = markdown.renderer;
  const attributes = (token, name, change) =>
    token.attrs?.map(([key, value]) => [key, key === name ? change(value) : value]);
  rules.link_open = (all, index, options, _, self) =>
    self.renderToken(
      [Object.assign(Object.create(all[index]), { attrs: attributes(all[index], "href", link) })],
      0,
      options,
    );
  rules.image = (all, index) => {
    const { content, attrs } = all[index];
    const [, source] = attrs.find(([key]) => key === "src");
    return `<img src="${escapeHtml(image(source))}" alt="${escapeHtml(content)}" loading="lazy">`;
  };
  const html = (all, index) => {
    const content = all[index].content.trim();
    if (comment.test(content)) return "";
    if (allowed.some((one) => one.test(content))) return content;
    const [, dark, light, width, alt] = picture.exec(content) ?? [];
    if (dark === undefined) return escapeHtml(all[index].content);
    const [night, day] = [dark, light].map((source) => escapeHtml(image(source)));
    return `<picture><source media="(prefers-color-scheme: dark)" srcset="${night}"><img src="${day}" width="${width}" alt="${escapeHtml(alt)}"></picture>\n`;
  };
  Object.assign(rules, { html_block: html, html_inline: html });
  // A line that ends within Chinese is no space.
  rules.softbreak = (all, index) => {
    const [before, after] = [all[index - 1]?.content ?? "", all[index + 1]?.content ?? ""];
    return chinese.test(before.at(-1) ?? "") && chinese.test(after[0] ?? "") ? "" : "\n";
  };
  // What is wider than the screen scrolls by itself, also by keyboard.
  rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  rules.fence = (all, index) => {
    const { content, info } = all[index];
    const language = /^[a-z]+/.exec(info)?.[0] ?? "text";
    return `<pre tabindex="0"><code class="${language}">${escapeHtml(content)}</code></pre>\n`;
  };
  rules.code_block = rules.fence;
  return markdown.renderer.render(tokens, markdown.options, {});
}
