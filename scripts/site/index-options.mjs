import { termsOf } from "./tokens.mjs";

/** How sections are indexed and found: the same when the index is built and when it is read. */
export const indexOptions = {
  fields: ["title", "heading", "text"],
  storeFields: ["place", "title", "heading", "excerpt"],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 4, heading: 2 },
    // The beginning of a page says what it is about; each of the many rules is also on the page of its output.
    boostDocument: (_id, _term, { place }) => (place.includes("#") ? 1 : 2) * (place.startsWith("rules/") ? 0.4 : 1),
    tokenize: termsOf,
    processTerm: (term) => term,
  },
};
