// The pages of docs/ have both languages. An edition of the site has one: what is in the other language is left out where a
// page has its translation, and stays where that is not sure.
import { languageOf, placeOfEnglish } from "./language.mjs";

/** A paragraph or item of this many characters may be a label in both languages. */
const longestLabel = 160;
const other = { "zh-TW": "en", en: "zh-TW" };

/**
 * The tokens of a page that an edition has.
 *
 * @param {readonly object[]} tokens - of markdown-it
 * @param {"zh-TW" | "en"} locale
 */
export function editionOf(tokens, locale) {
  const blocks = withEnglishTitle(blocksOf(tokens), locale);
  const english = blocks.findIndex((block) => isHeading(block, 2) && textOf(block) === "English");
  return (english === -1 ? editionOfMixed(blocks, locale) : editionOfHalves(blocks, english, locale)).flat();
}

/** A title in Chinese with the English in bold below it: the English edition has that one. */
function withEnglishTitle(blocks, locale) {
  const at = blocks.findIndex((block) => isHeading(block, 1));
  const [title, below] = blocks.slice(at, at + 2);
  const [, inline] = below ?? [];
  const isBold = inline?.type === "inline" && /^\*\*[^*]+\*\*$/.test(inline.content);
  if (
    at === -1 ||
    locale !== "en" ||
    !isBold ||
    languageOf(textOf(title)) !== "zh-TW" ||
    languageOf(textOf(below)) !== "en"
  )
    return blocks;
  const text = inline.children.filter(({ type }) => type === "text");
  return [...blocks.slice(0, at), [title[0], withChildren(title[1], text), title[2]], ...blocks.slice(at + 2)];
}

/** A page whose second half is the English of the first. */
function editionOfHalves(blocks, english, locale) {
  const first = blocks.findIndex((block) => isHeading(block, 2));
  // The English half is complete: of the introduction it needs the title, and what is in English.
  const intro = blocks
    .slice(0, first)
    .filter((block) => locale !== "en" || isHeading(block) || languageOfBlock(block) === "en");
  // The anchor that links to the English lead to is the last block before its heading.
  const middle = isAnchor(blocks[english - 1]) ? english - 1 : english;
  const halves = {
    "zh-TW": blocks.slice(first, middle),
    en: [...blocks.slice(middle, english), ...blocks.slice(english + 1).map(promoted)],
  };
  // Files that only the Chinese half shows, such as a workflow, are at the end of the English one.
  const codeOf = (all) => all.flat().filter(({ type }) => type === "fence");
  const shown = new Set(codeOf(halves.en).map(({ content }) => content));
  for (const fence of codeOf(halves["zh-TW"]))
    if (/^(?:yaml|json)/.test(fence.info) && !shown.has(fence.content)) halves.en.push([fence]);
  return [...editionOfMixed(intro, locale), ...halves[locale]];
}

/** A page, or the beginning of one, with Chinese and English in turns. */
function editionOfMixed(blocks, locale) {
  return sectionsOf(blocks).flatMap((section) => {
    const has = new Set(section.map(languageOfBlock));
    return section
      .filter((block) => !(has.has(locale) && languageOfBlock(block) === other[locale]))
      .map((block) => inOneLanguage(withoutPointer(block), locale));
  });
}

/** Blocks by the headings of the first two levels that they are below. */
function sectionsOf(blocks) {
  const sections = [[]];
  for (const block of blocks) {
    if (isHeading(block, 1) || isHeading(block, 2)) sections.push([block]);
    else sections.at(-1).push(block);
  }
  return sections;
}

function languageOfBlock(block) {
  const [{ type }] = block;
  if (!/^(?:heading|paragraph|bullet_list|ordered_list|table|blockquote)_open$/.test(type) || isHeading(block, 1))
    return null;
  const languages = new Set(inlinesOf(block).map((inline) => languageOf(textOf([inline]))));
  languages.delete(null);
  return languages.size === 1 ? [...languages][0] : null;
}

/** A block with the parts in the other language left out: items, lines and the second half of labels. */
function inOneLanguage(block, locale) {
  const items = block[0].type.endsWith("_list_open") ? itemsOf(block) : [];
  const kept = itemsIn(items, locale);
  const tokens = kept.length === items.length ? block : [block[0], ...kept.flat(), block.at(-1)];
  return tokens.map((token, index) => {
    if (token.type !== "inline") return token;
    const opening = tokens[index - 1]?.type ?? "";
    return inlineIn(token, locale, /^(?:heading|th|td)_open$/.test(opening));
  });
}

function itemsIn(items, locale) {
  const languages = items.map((item) => languageOf(textOf(item)));
  const count = (one) => languages.filter((language) => language === one).length;
  if (count(locale) !== count(other[locale])) return items;
  return items.filter((_, index) => languages[index] !== other[locale]);
}

function inlineIn(inline, locale, isLabel) {
  if (inline.content.includes(" › ")) return crumbsIn(inline, locale);
  const kept = linesIn(linesOf(inline.children), locale);
  const text = textOf([inline]);
  const halves = isLabel || /[。：！？]/.test(text) || (text.length < longestLabel && !/[，；]/.test(text));
  const lines = kept.map((line) => (halves ? { ...line, children: halfOf(line.children, locale) } : line));
  return withChildren(inline, joined(lines));
}

/** Cells alternate by `<br>`; the items of some lists have Chinese lines first and English ones after them. */
function linesIn(lines, locale) {
  const languages = lines.map(({ children }) => languageOf(outerText(children)));
  const indexes = (one) => languages.flatMap((language, index) => (language === one ? [index] : []));
  const [chinese, english] = [indexes("zh-TW"), indexes("en")];
  if (chinese.length === 0 || english.length === 0) return lines;
  const byBreaks = lines.every(({ before }) => before?.type !== "softbreak");
  if (byBreaks ? chinese.length !== english.length : !isChineseThenEnglish(lines, chinese, english)) return lines;
  return lines.filter((_, index) => languages[index] !== other[locale]);
}

/** What a line says outside of its labels in both languages, such as `**必填 required**`. */
function outerText(children) {
  return children
    .map(({ type, content, level }) => {
      if (type === "code_inline") return "";
      return level > 0 && placeOfEnglish(content) !== null ? "" : content;
    })
    .join("");
}

function isChineseThenEnglish(lines, chinese, english) {
  return chinese.at(-1) < english[0] && /[。：！？）]\s*$/.test(outerText(lines[chinese.at(-1)].children));
}

function linesOf(children) {
  const lines = [{ before: null, children: [] }];
  for (const child of children) {
    const isBreak = child.type === "softbreak" || child.type === "hardbreak" || /^<br/.test(child.content);
    if (isBreak && child.level === 0) lines.push({ before: child, children: [] });
    else lines.at(-1).children.push(child);
  }
  return lines;
}

const joined = (lines) =>
  lines.flatMap(({ before, children }, index) => (index === 0 ? children : [before, ...children]));

/** One half of a label such as `狀態 States`, or of the labels within; all of it where the halves are not sure. */
function halfOf(children, locale) {
  const { text, places } = flat(children);
  const place = placeOfEnglish(text);
  const isCut = ({ token, from, to }) => token.type === "code_inline" && from < place.end && place.end < to;
  if (place === null || places.some(isCut))
    return children.map((token) => (token.level > 0 ? half(token, locale) : token));
  const ranges =
    locale === "en"
      ? [
          [0, place.codes],
          [place.start, text.length],
        ]
      : [[0, place.end]];
  const isIn = (from, to) => ranges.some(([first, last]) => to > first && from < last);
  return places.flatMap(({ token, from, to, pair }) => {
    if (token.type !== "text") return isIn(pair.from, pair.to) ? [token] : [];
    const content = ranges.map(([first, last]) => text.slice(Math.max(from, first), Math.min(to, last))).join("");
    return content === "" ? [] : [withContent(token, content)];
  });
}

/** One half of a text that is a label by itself. */
function half(token, locale) {
  const place = token.type === "text" ? placeOfEnglish(token.content) : null;
  if (place === null) return token;
  const { content } = token;
  const chinese = content.slice(0, place.end);
  return withContent(token, locale === "en" ? content.slice(0, place.codes) + content.slice(place.start) : chinese);
}

/** The parts of a line that shows where a page is: `[目錄 Index](…) › T4 維運 Operation`. */
function crumbsIn(inline, locale) {
  const parts = (token) =>
    token.content.split(/(\s*›\s*)/).map((content) => half(withContent(token, content), locale).content);
  const children = inline.children.map((token) =>
    token.type === "text" ? withContent(token, parts(token).join("")) : token,
  );
  return withChildren(inline, children);
}

/** "The English text follows below." and its like, at the end of a paragraph: each edition has one language. */
function withoutPointer(block) {
  if (block[0].type !== "paragraph_open") return block;
  return block.map((token) => {
    if (token.type !== "inline") return token;
    const { text, places } = flat(token.children);
    const at = text.search(/\s*The English text follows/);
    if (at === -1) return token;
    const kept = places.filter(({ from, pair }) => Math.min(from, pair.from) < at);
    return withChildren(
      token,
      kept.map(({ token: one, from, to }) => (to > at ? withContent(one, text.slice(from, at)) : one)),
    );
  });
}

/** The text of an inline, and from where to where each of its tokens and the pair it belongs to reach. */
function flat(children) {
  let text = "";
  const places = children.map((token) => {
    const from = text.length;
    // Words of code belong to no language.
    if (token.type === "code_inline") text += "\u2063".repeat(token.content.length);
    else if (token.type === "text") text += token.content;
    else if (token.type === "softbreak") text += " ";
    return { token, from, to: text.length, pair: { from, to: text.length } };
  });
  const open = [];
  for (const place of places) {
    if (place.token.nesting === 1) open.push(place);
    if (place.token.nesting !== -1) continue;
    const start = open.pop();
    start.pair = place.pair = { from: start.from, to: place.to };
  }
  return { text, places };
}

const isAnchor = ([{ type }, inline]) => type === "paragraph_open" && /^<a id="[^"]*"><\/a>$/.test(inline.content);

function promoted(block) {
  if (!isHeading(block)) return block;
  const tag = `h${Number(block[0].tag.slice(1)) - 1}`;
  return block.map((token) => (token.type.startsWith("heading_") ? Object.assign(copy(token), { tag }) : token));
}

const isHeading = ([{ type, tag }], level) => type === "heading_open" && (level === undefined || tag === `h${level}`);
const inlinesOf = (tokens) => tokens.filter(({ type }) => type === "inline");
const copy = (token) => Object.assign(Object.create(Object.getPrototypeOf(token)), token);
const withChildren = (token, children) => Object.assign(copy(token), { children });
const withContent = (token, content) => Object.assign(copy(token), { content });

/** What a reader sees of tokens, without code. */
function textOf(tokens) {
  return inlinesOf(tokens)
    .map(({ children }) =>
      children
        .map(({ type, content }) => {
          if (type === "text") return content;
          return type === "softbreak" || type === "hardbreak" || type === "html_inline" ? " " : "";
        })
        .join(""),
    )
    .join(" ")
    .trim();
}

function blocksOf(tokens) {
  const blocks = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) blocks.push([]);
    blocks.at(-1).push(token);
  }
  return blocks;
}

function itemsOf(list) {
  const items = [];
  for (const token of list.slice(1, -1)) {
    if (token.type === "list_item_open" && token.level === 1) items.push([]);
    items.at(-1).push(token);
  }
  return items;
}
