import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { readDocsData } from "../docs/data.mjs";
import { guidesByPurpose } from "../docs/guides.mjs";
import { editionOf } from "./editions.mjs";
import { parser, renderTokens } from "./markdown.mjs";
import { linksOf, placesOfPages, readPage } from "./pages.mjs";
import { indexScript } from "./search-index.mjs";
import { doorHtml, pageHtml } from "./template.mjs";

const locales = ["zh-TW", "en"];

/**
 * The site as values.
 *
 * @param {string} root - the folder of the project
 * @returns {Promise<{ texts: Map<string, string>, files: Map<string, string>, dead: string[] }>} texts by their place below the
 *   site; files to copy, with their paths below the root, by their places; links that lead nowhere
 */
export async function buildSite(root) {
  const repository = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).homepage.replace(/#.*$/, "");
  const purposes = guidesByPurpose(await readDocsData());
  const places = placesOfPages(root);
  const parse = parser();
  const texts = new Map([["index.html", doorHtml()]]);
  const files = new Map();
  const dead = [];
  for (const locale of locales) {
    const groups = purposes.map(({ title, guides }) => ({
      title: title[locale],
      pages: guides.map((guide) => ({ place: places.get(`docs/${guide.path}`), title: guide.title[locale] })),
    }));
    const indexed = [];
    for (const [path, place] of places) {
      const { text, isInOneLanguage } = readPage(root, path, locale);
      const whole = parse(text);
      const tokens = isInOneLanguage ? whole : editionOf(whole, locale);
      const links = linksOf({ root, repository, places, page: path, locale, files });
      const sections = sectionsOf(tokens);
      const title = titleOf(tokens) ?? path;
      const html = pageHtml({
        locale,
        place,
        title,
        body: renderTokens(tokens, links),
        headings: sections.filter(({ level }) => level === 2).map(({ id, heading }) => ({ id, text: heading })),
        groups,
        source: `${repository}/blob/main/${path}`,
        relative: (target) => posix.relative(posix.dirname(place), target),
      });
      texts.set(`${locale}/${place}`, html);
      indexed.push({ place, title, sections });
      dead.push(...links.dead);
    }
    texts.set(`assets/index.${locale}.js`, indexScript(indexed));
  }
  const anchors = anchorsOf(texts);
  for (const [place, text] of texts)
    if (place.endsWith(".html")) texts.set(place, withoutOtherAnchors(place, text, anchors));
  return { texts, files, dead: [...dead, ...[...texts].flatMap(([place, text]) => deadAnchors(place, text, anchors))] };
}

/** The title of a page, with what is in bold below it where the title is a code, as on the page of a rule. */
function titleOf(tokens) {
  const at = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  if (at === -1) return undefined;
  const title = headingText(tokens[at + 1]);
  const below = tokens[at + 4];
  const isName = below?.type === "inline" && /^\*\*[^*]+\*\*$/.test(below.content);
  return isName ? `${title} ${headingText(below)}` : title;
}

/** The headings of a page, each with the text below it. */
function sectionsOf(tokens) {
  const sections = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open")
      sections.push({
        id: token.tag === "h1" ? "" : token.attrGet("id"),
        level: Number(token.tag.slice(1)),
        heading: headingText(tokens[index + 1]),
        text: "",
      });
    // Where a page is belongs to no search.
    else if (
      token.type === "inline" &&
      !token.content.includes(" › ") &&
      tokens[index - 1].type !== "heading_open" &&
      sections.length > 0
    )
      sections.at(-1).text += `${sections.at(-1).text === "" ? "" : " "}${searchable(token)}`;
  }
  return sections;
}

const headingText = (inline) =>
  inline.children.map(({ type, content }) => (type === "text" || type === "code_inline" ? content : "")).join("");

const searchable = (inline) =>
  inline.children
    .map(({ type, content }) => (type === "text" || type === "code_inline" ? content : " "))
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The ids of each page, by its place. */
function anchorsOf(texts) {
  const ids = (text) => new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return new Map([...texts].filter(([place]) => place.endsWith(".html")).map(([place, text]) => [place, ids(text)]));
}

const fragments = / href="((?!https?:|mailto:)[^"#]*)#([^"]+)"/g;

/** The page and the id that a link with a fragment is about. */
function placeOf(from, path, fragment) {
  const page = path === "" ? from : posix.normalize(posix.join(posix.dirname(from), path));
  return { page, id: decodeURIComponent(fragment) };
}

/** A link to a place that only the other edition of a page has, such as the second half of it, leads to the page itself. */
function withoutOtherAnchors(place, text, anchors) {
  const locale = locales.find((one) => place.startsWith(`${one}/`));
  const other = locales.find((one) => one !== locale);
  return text.replaceAll(fragments, (whole, path, fragment) => {
    const { page, id } = placeOf(place, path, fragment);
    if (locale === undefined || anchors.get(page)?.has(id)) return whole;
    const isThere = anchors.get(`${other}/${page.slice(locale.length + 1)}`)?.has(id);
    return isThere ? ` href="${path || "#content"}"` : whole;
  });
}

function deadAnchors(from, text, anchors) {
  if (!from.endsWith(".html")) return [];
  return [...text.matchAll(fragments)].flatMap(([, path, fragment]) => {
    const { page, id } = placeOf(from, path, fragment);
    return anchors.get(page)?.has(id) ? [] : [`${from} → ${path}#${id}`];
  });
}
