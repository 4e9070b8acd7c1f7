// Which pages the site has, and where a link of one leads.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";

/** Pages outside of docs/ that guides link to, with their places on the site. */
const others = {
  "README.md": "index.html",
  "SECURITY.md": "security.html",
  "CONTRIBUTING.md": "contributing.html",
  "TESTS.md": "tests.html",
  "CHANGELOG.md": "changelog.html",
  "bench/README.md": "bench.html",
  "examples/README.md": "examples.html",
};

/** The Chinese of pages of which each language has a file of its own. */
const translations = { "README.md": "README.zh-TW.md" };

/**
 * Every page by its path from the root of the project, with its place below the folder of an edition.
 *
 * @returns {Map<string, string>}
 */
export function placesOfPages(root) {
  const guides = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => [
      `docs/${path}`,
      path === "README.md" ? "contents.html" : path.replace(/(?:README)?\.md$/, htmlName),
    ]);
  return new Map([...Object.entries(others), ...guides]);
}

const htmlName = (ending) => (ending === ".md" ? ".html" : "index.html");

/** The Markdown of a page in an edition, which is the whole page where there is no translation beside it. */
export function readPage(root, path, locale) {
  const translation = locale === "zh-TW" ? translations[path] : undefined;
  return { text: readFileSync(join(root, translation ?? path), "utf8"), isInOneLanguage: path in translations };
}

/**
 * Where links and pictures of a page lead on the site.
 *
 * @param {{ root: string, repository: string, places: Map<string, string>, page: string, files: Map<string, string> }} options -
 *   repository: the address of the source for what the site does not have; page: path of the page; locale: its edition; files: files to copy, by
 *   their place below the site, to which this adds
 * @returns {{ link: (href: string) => string, image: (source: string) => string, dead: string[] }} dead: what leads nowhere
 */
export function linksOf({ root, repository, places, page, locale, files }) {
  const dead = [];
  const home = dirname(places.get(page));
  // A page is in a folder of its edition, and perhaps in one below that.
  const up = home === "." ? "../" : "../../";
  const targetOf = (href) => {
    const [path, fragment] = href.split("#");
    const target =
      decodeURIComponent(path) === "" ? page : posix.normalize(posix.join(dirname(page), decodeURIComponent(path)));
    return { target, fragment: fragment === undefined ? "" : `#${fragment}` };
  };
  const copied = (target) => {
    const place = target.startsWith("docs/pictures/") ? `pictures/${basename(target)}` : `files/${target}`;
    files.set(place, target);
    return `${up}${encodeURI(place)}`;
  };
  const isThere = (target) => !target.startsWith("..") && existsSync(join(root, target));
  return {
    dead,
    image: (source) => {
      const { target } = targetOf(source);
      if (!/^https?:/i.test(source) && isThere(target)) return copied(target);
      dead.push(`${page} → ${source}`);
      return "";
    },
    link: (href) => {
      if (/^(?:https?|mailto):/i.test(href)) return href;
      const { target, fragment } = targetOf(href);
      if (page in translations && target === (locale === "en" ? translations[page] : page))
        return `${up}${locale === "en" ? "zh-TW" : "en"}/${places.get(page)}`;
      const original = Object.entries(translations).find(([, translation]) => translation === target)?.[0] ?? target;
      if (places.has(original))
        return `${posix.relative(home, places.get(original)) || basename(places.get(original))}${fragment}`;
      if (!isThere(target)) {
        dead.push(`${page} → ${href}`);
        return "#";
      }
      if (statSync(join(root, target)).isDirectory()) return `${repository}/tree/main/${encodeURI(target)}`;
      return copied(target);
    },
  };
}
