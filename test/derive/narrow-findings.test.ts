import { expect, test } from "vitest";
import { narrowFindings, narrowingTo } from "../../src/derive/narrow-findings.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";

const path = "evidence/assets.yaml";
const outputs = [
  { id: "O2.1.1", evidence: [{ path, id: null, date: null, records: 1, nil: false }] },
  { id: "O4.8.2", evidence: [] },
];

test.each<[string, boolean, Finding]>([
  ["a finding in the file", true, createFinding("records-or-nil", { both: true }, { output: "O2.1.1", path })],
  [
    "one in another file of the output",
    false,
    createFinding("records-or-nil", { both: true }, { output: "O2.1.1", path: "x" }),
  ],
  [
    "a lapse of an output that it proves",
    true,
    createFinding("evidence-missing", { event: false }, { output: "O2.1.1" }),
  ],
  ["a lapse of another output", false, createFinding("evidence-missing", { event: false }, { output: "O4.8.2" })],
  ["one of no output", false, createFinding("people-missing", {})],
  ["that the change could not be compared", true, createFinding("change-not-compared", { reason: "revision-unknown" })],
])("%s: %s", (_, isKept, finding) => {
  expect(narrowFindings([finding], narrowingTo([path], outputs))).toEqual(isKept ? [finding] : []);
});

test("without files nothing is narrowed", () => {
  expect(narrowingTo([], outputs)).toBe(null);
});
