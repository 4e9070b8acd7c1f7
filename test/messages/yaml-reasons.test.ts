import { expect, test } from "vitest";
import { yamlReason as english } from "../../src/messages/en/yaml-reasons.ts";
import { yamlReason as chinese } from "../../src/messages/zh-tw/yaml-reasons.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

/** What people type, each with a fault that the parser names in its own words. */
const faults = [
  "unit: a: b\n",
  "unit: @a\n",
  "a: 1\n b: 2\n",
  "a:\n  - b: 1\n   - c: 2\n",
  'unit: "a\ndate: b\n',
  "a:\n\t- b\n",
  "a: [b c: d e]\nf: [g\n",
  "a: [b,, c]\n",
  'a: "C:\\Users"\n',
  "a: 1\n- b\n",
  "date:2026-01-01\nb: 1\n",
  "PK\u0003\u0004\n",
  "note: *重要*\n",
  "note: * 重要\n",
  "note: & 其他\n",
  "note: !重要\n",
  "note: !!python/object:os.system x\n",
  "note: |重要\n",
  "note: |-- a\n",
  "%note a\nb: 1\n",
];

test.each(faults)("%j has a reason with words of its own in both languages", (text) => {
  const reasons = readYaml(text).problems.flatMap((one) => (one.code === "yaml-syntax" ? [one.params.reason] : []));
  expect(reasons).toHaveLength(1);
  for (const reason of reasons) {
    expect(chinese(String(reason)), reason).toMatch(/\p{Script=Han}/u);
    expect(english(String(reason)), reason).not.toMatch(
      /scalar|collection|mapping|sequence entry|implicit|\b(?:alias|anchor|tag|chomping)\b/,
    );
  }
});
