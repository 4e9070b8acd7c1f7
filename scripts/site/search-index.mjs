import MiniSearch from "minisearch";
import { indexOptions } from "./index-options.mjs";

/** Longest text of a section that is shown with a result, in characters. */
const longestExcerpt = 90;

/**
 * The index of an edition as a script, which also works from a file: `fetch` does not.
 *
 * @param {readonly { place: string, title: string, sections: readonly { id: string, heading: string, text: string }[] }[]} pages
 */
export function indexScript(pages) {
  const index = new MiniSearch(indexOptions);
  let id = 0;
  for (const { place, title, sections } of pages)
    for (const section of sections)
      index.add({
        id: id++,
        place: section.id === "" ? place : `${place}#${encodeURIComponent(section.id)}`,
        title,
        heading: section.heading === title ? "" : section.heading,
        text: section.text,
        excerpt: [...section.text].slice(0, longestExcerpt).join(""),
      });
  return `globalThis.searchIndex = ${JSON.stringify(JSON.stringify(index)).replaceAll("<", "\\u003c")};\n`;
}
