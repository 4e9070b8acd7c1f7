import { describe, expect, test } from "vitest";
import { privateFindings } from "../../src/evidence/private-findings.ts";
import { readEdited } from "../../src/yaml/edit-yaml.ts";
import { readDocuments } from "../../src/yaml/read-documents.ts";
import { samples } from "../support/private-samples.ts";

const [mobile = "", spaced = ""] = (samples["personal-mobile"] ?? []).filter((one) => /^09[\d-]+$/.test(one));

/** The findings, which are those that the places of all values lead to, and whether these had to be looked for. */
function findIn(text: string, path = "a.yaml") {
  const bytes = Buffer.from(text);
  const file = readDocuments(bytes, path);
  let looks = 0;
  const roots = () => {
    looks++;
    return file.kind === "documents" ? readEdited(text, path).roots : [];
  };
  const findings = privateFindings(bytes, { values: () => (file.kind === "documents" ? file.documents : []), roots });
  const isPlaced = looks > 0;
  expect(findings).toEqual(privateFindings(bytes, { roots }));
  return { pointers: findings.map(({ pointer }) => pointer), isPlaced };
}

describe("telephone numbers in the fields for them are found nowhere else, without looking for the places of values", () => {
  test.each([
    ["in a map", `phone: "${mobile}"\n`],
    ["without quotes", `phone: ${spaced}\n`],
    ["in several", `a: [{ phone: "${mobile}" }, { phone: '${spaced}' }]\n`],
    ["in several documents", `phone: "${mobile}"\n---\nphone: "${spaced}"\n`],
    ["in a block", `phone: |\n  ${spaced}\n`],
  ])("%s", (_, text) => {
    expect(findIn(text)).toEqual({ pointers: [], isPlaced: false });
  });

  test("in JSON", () => {
    expect(findIn(`{ "a": { "phone": "${mobile}" } }`, "a.json")).toEqual({ pointers: [], isPlaced: false });
  });
});

describe("they are found where else they are", () => {
  test.each([
    ["in a comment", `phone: "${mobile}" # ${mobile}\n`, [null]],
    ["in a comment, and escaped in the field", `phone: "\\x30${mobile.slice(1)}" # ${mobile}\n`, [null]],
    ["in a list below the field", `phone: ["${mobile}"]\n`, ["/phone/0"]],
    ["in a map below it", `phone: { a: "${mobile}" }\n`, ["/phone/a"]],
    ["in a field of another name", `"a/phone": "${mobile}"\n`, ["/a~1phone"]],
    ["in a key", `"${mobile}": 1\n`, [`/${mobile}`]],
    ["in a block that looks like the field", `a: |\n  phone: ${spaced}\n`, ["/a"]],
    ["beside the field", `phone: "${mobile}"\na: "${mobile}"\n`, ["/a"]],
    ["by an alias", `phone: &n "${mobile}"\na: *n\n`, []],
    ["twice in one field", `phone: "${mobile} ${spaced}"\n`, []],
    ["as a number", `phone: +886${mobile.replaceAll("-", "").slice(1)}\n`, []],
  ])("%s", (_, text, pointers) => {
    expect(findIn(text)).toEqual({ pointers, isPlaced: true });
  });

  test("in a file that cannot be read", () => {
    expect(findIn(`{ "phone": "${mobile}", }`, "a.json").isPlaced).toBe(true);
    expect(findIn(`phone: "${mobile}"\na: [\n`).isPlaced).toBe(true);
  });
});
