import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { readDocuments } from "../../src/yaml/read-documents.ts";
import { readItem, withUnreadItems } from "../../src/yaml/unread-items.ts";
import { createRandom, damage, pick } from "../support/damage.ts";
import { exampleFiles } from "../support/example-files.ts";

/** The documents as their parts say; null where some of it has to be read with the rest of the file. */
function putTogether(bytes: Buffer): readonly JsonObject[] | null {
  const documents = withUnreadItems(bytes, "records")?.map(({ rest, items }) => {
    const records = items.map((lines) => readItem(lines, "records"));
    return records.includes(undefined) ? null : { ...rest, records: records.flatMap((one) => [one ?? null]) };
  });
  return documents?.every((document) => document !== null) ? documents : null;
}

function readWhole(bytes: Buffer): unknown {
  const read = readDocuments(bytes, "a.yaml");
  return read.kind === "documents" ? read.documents : null;
}

const evidence = Object.entries(exampleFiles("city-hospital")).flatMap(([path, bytes]) =>
  path.startsWith("evidence/") && path.endsWith(".yaml") ? [bytes] : [],
);

const split: [name: string, text: string, items: string[]][] = [
  ["lists at the column of the key", "a: 1\nrecords:\n- b: 2\n- c: 3\nd: 4\n", ["- b: 2\n", "- c: 3\n"]],
  [
    "comments and blank lines with the item before",
    "a: 1\nrecords:\n  # one\n\n  - b: 2\n\n  # two\n  - c: 3\n# end\n",
    ["  # one\n\n  - b: 2\n\n  # two\n", "  - c: 3\n"],
  ],
  ["documents", "---\na: 1\nrecords:\n  - b: 2\n---\na: 2\nrecords:\n- c: 3\n", ["  - b: 2\n", "- c: 3\n"]],
  [
    "texts of several lines with hyphens",
    "a: 1\nrecords:\n  - b: |\n      - x\n      # y\n\n  - c: 3",
    ["  - b: |\n      - x\n      # y\n\n", "  - c: 3"],
  ],
];

const whole: [name: string, text: string][] = [
  ["no list", "a: 1\nrecords: []\n"],
  ["an empty value", "a: 1\nrecords:\nb: 2\n"],
  ["two lists", "a: 1\nrecords:\n  - b: 1\nrecords:\n  - b: 2\n"],
  ["the number that stands for the list", "a: 1\nrecords:\n  - b: 1\nrecords: 0\n"],
  ["a document without the list", "a: 1\nrecords:\n  - b: 1\n---\na: 2\n"],
  ["a document without anything", "a: 1\nrecords:\n  - b: 1\n---\n# c\n"],
  ["a marker in a quoted text", "a: 'x\n---\ny'\nrecords:\n  - b: 1\n"],
  ["a marker in an item", "a: 1\nrecords:\n  - b: |\n      x\n---\n      y\n"],
  ["a comment at the margin between items", "a: 1\nrecords:\n  - b: 1\n# c\n  - b: 2\n"],
  ["a list in a text of several lines", "a: |\n  x\n\nb: 'y\nrecords:\n  - b: 1\n  z'\n"],
  ["a byte order mark", "a: 1\nrecords:\n  - b: 1\n\ufeffc: 2\n"],
  ["an anchor of another item", "a: 1\nrecords:\n  - &x { b: 1 }\n  - *x\n"],
  ["a text that goes on at the column of the items", 'a: 1\nrecords:\n  - b: "x\n  - c: y"\n'],
  ["items further right than the first", "a: 1\nrecords:\n  - b: 1\n    - c: 2\n"],
  ["items further left than the first", "a: 1\nrecords:\n    - b: 1\n  - c: 2\n"],
];

describe("withUnreadItems", () => {
  test.each(split)("splits %s", (_name, text, items) => {
    const bytes = Buffer.from(text);
    expect(withUnreadItems(bytes, "records")?.flatMap((document) => document.items.map(String))).toEqual(items);
    expect(putTogether(bytes)).toEqual(readWhole(bytes));
  });

  test.each(whole)("leaves a file with %s whole", (_name, text) => {
    expect(putTogether(Buffer.from(text))).toBeNull();
  });

  test("splits nearly all evidence that people write", () => {
    const parts = evidence.filter((bytes) => bytes.includes("\nrecords:\n")).map(putTogether);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter((part) => part === null)).toEqual([]);
  });

  test("says what the whole file says whenever it splits, for damaged documents of all kinds", () => {
    const random = createRandom(20261129);
    let compared = 0;
    for (let round = 0; round < 3000; round++) {
      const bytes = damage(pick(evidence, random), evidence, random);
      const document = putTogether(bytes);
      if (document === null) continue;
      compared++;
      expect(document, bytes.toString()).toEqual(readWhole(bytes));
    }
    expect(compared).toBeGreaterThan(600);
  });
});
