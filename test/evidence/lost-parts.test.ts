import { expect, test } from "vitest";
import { lostDocument, lostText, outputsOfLost } from "../../src/evidence/lost-parts.ts";

const path = "evidence/o2.1.1-assets.yaml";

test.each([
  ["its text, before the name of its file", lostText("output: O4.8.2\nrecords: [\n"), path, ["O4.8.2"]],
  [
    "every document of its text",
    lostText("output: O4.8.2\n---\n{ output: 'O4.5.1', x: [\n"),
    path,
    ["O4.8.2", "O4.5.1"],
  ],
  ["the name of its file, where its text names none", lostText("records: ["), path, ["O2.1.1"]],
  ["none where neither does", lostText("records: ["), "evidence/assets.yaml", []],
  ["the code in a wrong one of a document", lostDocument("O4.8.2 ", ["O2.1.1"]), path, ["O4.8.2"]],
  ["the name of the file, before those of the others", lostDocument("backup", ["O4.5.1"]), path, ["O2.1.1"]],
  ["those of the other documents", lostDocument("backup", ["O4.5.1"]), "evidence/assets.yaml", ["O4.5.1"]],
  ["a longer number is no code", lostDocument("O4.8.21", ["O4.5.1"]), "evidence/o2.1.11.yaml", ["O4.5.1"]],
])("what is lost may be of %s", (_, part, file, outputs) => {
  expect(outputsOfLost(part, file)).toEqual(outputs);
});
