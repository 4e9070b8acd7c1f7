import { readFileSync } from "node:fs";
import type { YardstickKind } from "../../../src/model/comparison.ts";
import type { Report } from "../../../src/model/report.ts";
import type { Files } from "./scene-repository.ts";

/** What a change does, and what has to be said of it. */
export interface Scene {
  readonly name: string;
  /** What is different from the usual repository before the change. */
  readonly before?: (files: Files) => void;
  readonly change: (files: Files) => void;
  /** What the target branch went on to meanwhile. */
  readonly meanwhile?: (files: Files) => void;
  readonly expected: Expected;
}

export interface Expected {
  /** Errors, as `OUTPUT CODE`. */
  readonly added?: readonly string[];
  readonly fixed?: readonly string[];
  readonly yardstick?: YardstickKind;
  readonly excused?: readonly string[];
  /** Errors that will be new once the change is merged. */
  readonly required?: readonly string[];
  /** Entries of the yardstick, as `DIRECTION PART NAME`. */
  readonly changes?: readonly string[];
  readonly problem?: string;
  /** `pass` unless errors are added. */
  readonly conclusion?: Report["conclusion"];
  /** The exit status when the change cannot be judged. */
  readonly status?: 2;
}

export const config = "isms-evidence.yaml";
const people = "people.yaml";
const policy = "policies/own.yaml";
export const procedure = "evidence/t4/procedure.yaml";
export const uses = "evidence/t4/uses.yaml";

const hospital = new URL("../../../examples/city-hospital/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, hospital), "utf8");

const usesHead = (id: string) => `output: O4.3.1
id: ${id}
unit: 資訊室
date: 2026-06-18
prepared_by: p-005
reviewed_by: p-004
approved_by: p-003
classification: sensitive
records:
`;
const use = (id: string, reviewed = "2026-06-12") => `  - use_id: ${id}
    use_case: transit
    asset_id: A-0001
    tool: nginx 1.28
    algorithm: AES-256-GCM
    key_length: 256
    protocol_version: TLS 1.3
    key_id: KEY-${id}
    data_classification: sensitive
    selection_reason: 防護需求等級高。
    approved_by: p-003
    last_review_date: ${reviewed}
`;

/** Two outputs with current evidence, a policy of their own, a roster; everything else lacks. */
export function usual(): Files {
  return new Map([
    [
      config,
      `version: 1
organization: { name: 市立醫院, level: C, government: true }
locale: en
policy: ${policy}
evidence: [evidence]
people: ${people}
`,
    ],
    [people, read(people)],
    [policy, "id: own\ntitle: { en: Own, zh-TW: 本院 }\nextends: csma-c\n"],
    [procedure, read("evidence/t4-operations/O4.2.1-account-procedure.yaml")],
    [uses, usesHead("uses") + use("EU-01") + use("EU-02")],
  ]);
}

const edit =
  (path: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const text = files.get(path) ?? "";
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to edit in ${path}: ${from}`);
    files.set(path, edited);
  };
const add =
  (path: string, text: string) =>
  (files: Files): void => {
    files.set(path, (files.get(path) ?? "") + text);
  };
const remove =
  (path: string) =>
  (files: Files): void => {
    files.delete(path);
  };
const move =
  (from: string, to: string) =>
  (files: Files): void => {
    files.set(to, files.get(from) ?? "");
    files.delete(from);
  };
const all =
  (...steps: ((files: Files) => void)[]) =>
  (files: Files): void => {
    for (const step of steps) step(files);
  };
const nothing = () => {};

const lapse = edit(procedure, "last_review_date: 2026-03-12", "last_review_date: 2024-03-12");
const renew = edit(procedure, "last_review_date: 2024-03-12", "last_review_date: 2026-09-12");
const stranger = edit(procedure, "prepared_by: p-006", "prepared_by: p-999");
const invalid = edit(uses, "key_length: 256", "key_length: long");
const reviews = (...days: string[]) =>
  add(uses, "") &&
  ((files: Files) => files.set(uses, usesHead("uses") + days.map((day, at) => use(`EU-0${at}`, day)).join("")));
const threeReviews = add(
  policy,
  `parameters:
  own_reviews: { value: 3, unit: count, stricter: larger, title: { en: Reviews, zh-TW: 審查次數 }, source: { text: { en: own, zh-TW: 本院 }, refs: [], date: 2026-01-01, verified: true } }
  own_period: { value: P1Y, unit: calendar-period, stricter: smaller, title: { en: Period, zh-TW: 期間 }, source: { text: { en: own, zh-TW: 本院 }, refs: [], date: 2026-01-01, verified: true } }
cadences:
  O4.3.1:
    requirements:
      - id: own-reviews
        title: { en: Reviews, zh-TW: 審查 }
        count: { at_least: own_reviews, per: own_period }
`,
);
const notApplicable = (...outputs: string[]) =>
  add(
    config,
    `not_applicable:\n${outputs
      .map(
        (output) =>
          `  - { output: ${output}, reason: 業務已裁撤, approved_by: p-001, approved_on: 2026-09-01, review_by: 2027-06-30 }\n`,
      )
      .join("")}`,
  );
const waiver = (finding: string, output: string) =>
  add(
    config,
    `waivers:\n  - { finding: ${finding}, output: ${output}, reason: 改版中, approved_by: p-001, approved_on: 2026-09-01, expires: 2026-12-31 }\n`,
  );
const person = (id: string, roles: string) =>
  add(people, `  - { id: ${id}, name: 新同仁, unit: 資訊室, roles: [${roles}], joined: 2026-08-01 }\n`);
const longGrace = add(
  policy,
  `windows:
  - { at_least: P12M, due_soon: P30D, grace: P3000D, reason: 人力不足 }
  - { at_least: P3M, due_soon: P14D, grace: P7D }
  - { at_least: P1M, due_soon: P7D, grace: P7D }
  - { at_least: P0D, due_soon: P1D, grace: P0D }
`,
);
const ruleOff = add(policy, "change_rules:\n  gen-preparer-not-approver: { off: true, reason: 人力不足 }\n");
const sameHands = edit(procedure, "prepared_by: p-006", "prepared_by: p-003");

export const scenes: readonly Scene[] = [
  // Evidence
  { name: "nothing but a note", change: add("README.md", "note\n"), expected: {} },
  { name: "fix", before: lapse, change: renew, expected: { fixed: ["O4.2.1 evidence-stale"] } },
  { name: "break by age", change: lapse, expected: { added: ["O4.2.1 evidence-stale"] } },
  { name: "break by deletion", change: remove(procedure), expected: { added: ["O4.2.1 evidence-missing"] } },
  { name: "break by an invalid field", change: invalid, expected: { added: ["O4.3.1 schema-type"] } },
  { name: "break by an unknown person", change: stranger, expected: { added: ["O4.2.1 person-unknown"] } },
  {
    name: "break a file",
    change: add(procedure, "a: [\n"),
    expected: { added: ["– yaml-syntax", "O4.2.1 evidence-missing"] },
  },
  {
    name: "fix one and break another",
    before: lapse,
    change: all(renew, remove(uses)),
    expected: { added: ["O4.3.1 evidence-missing"], fixed: ["O4.2.1 evidence-stale"] },
  },
  { name: "rename a lapsed document", before: lapse, change: move(procedure, "evidence/t4/other.yaml"), expected: {} },
  { name: "move a wrong document", before: stranger, change: move(procedure, "evidence/t9/deep/p.yaml"), expected: {} },
  {
    name: "move and break",
    change: all(
      move(procedure, "evidence/t9/p.yaml"),
      edit("evidence/t9/p.yaml", "approved_by: p-003", "approved_by: p-999"),
    ),
    expected: { added: ["O4.2.1 person-unknown"] },
  },
  {
    name: "join two lapsed documents into one file",
    before: all(lapse, edit(uses, /2026-06-12/g, "2024-06-12")),
    change: (files) => {
      files.set(procedure, `${files.get(procedure)}---\n${files.get(uses)}`);
      files.delete(uses);
    },
    expected: {},
  },
  {
    name: "split a lapsed document",
    before: edit(uses, /2026-06-12/g, "2024-06-12"),
    change: (files) => {
      files.set(uses, usesHead("uses-1") + use("EU-01", "2024-06-12"));
      files.set("evidence/t4/uses-2.yaml", usesHead("uses-2") + use("EU-02", "2024-06-12"));
    },
    expected: {},
  },
  {
    name: "newer but still lapsed",
    before: lapse,
    change: edit(procedure, "last_review_date: 2024-03-12", "last_review_date: 2025-01-12"),
    expected: {},
  },
  {
    name: "older and lapsed before as well",
    before: lapse,
    change: edit(procedure, "last_review_date: 2024-03-12", "last_review_date: 2023-01-12"),
    expected: {},
  },
  {
    name: "a count from 1 to 2 of 3",
    before: all(threeReviews, reviews("2026-06-12")),
    change: reviews("2026-06-12", "2026-07-12"),
    expected: {},
  },
  {
    name: "a count from 2 to 3 of 3",
    before: all(threeReviews, reviews("2026-06-12", "2026-07-12")),
    change: reviews("2026-06-12", "2026-07-12", "2026-08-12"),
    expected: { fixed: ["O4.3.1 evidence-count-short"] },
  },
  {
    name: "a count from 3 to 2 of 3",
    before: all(threeReviews, reviews("2026-06-12", "2026-07-12", "2026-08-12")),
    change: reviews("2026-06-12", "2026-07-12"),
    expected: { added: ["O4.3.1 evidence-count-short"] },
  },
  {
    name: "one more of the same",
    before: invalid,
    change: edit(uses, "key_length: 256", "key_length: short"),
    expected: { added: ["O4.3.1 schema-type"] },
  },
  {
    name: "an invalid document hides that all others are gone",
    before: add("evidence/t4/extra.yaml", usesHead("extra").replace("date: 2026-06-18", "date: soon") + use("EU-09")),
    change: remove(uses),
    expected: { added: ["O4.3.1 evidence-requirement-missing"] },
  },
  {
    name: "the invalid document, the only one, is deleted",
    before: invalid,
    change: remove(uses),
    expected: { fixed: ["O4.3.1 schema-type"] },
  },
  {
    name: "the invalid document is fixed, but has lapsed",
    before: all(edit(uses, /2026-06-12/g, "2024-06-12"), invalid),
    change: edit(uses, "key_length: long", "key_length: 256"),
    expected: { fixed: ["O4.3.1 schema-type"] },
  },
  {
    name: "evidence where there was none, lapsed",
    before: remove(procedure),
    change: all(add(procedure, read("evidence/t4-operations/O4.2.1-account-procedure.yaml")), lapse),
    expected: { fixed: [] },
  },

  // The yardstick loosened
  {
    name: "an exclusion with the deletion that it excuses",
    change: all(remove(procedure), notApplicable("O4.2.1")),
    expected: {
      added: ["O4.2.1 evidence-missing"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened not-applicable O4.2.1"],
    },
  },
  {
    name: "an exclusion of what lacked anyway",
    change: notApplicable("O4.9.1"),
    expected: { yardstick: "loosened", excused: ["O4.9.1"], changes: ["loosened not-applicable O4.9.1"] },
  },
  {
    name: "an exclusion taken back",
    before: notApplicable("O4.9.1"),
    change: edit(config, /not_applicable:[\s\S]*/, ""),
    expected: { yardstick: "tightened", required: ["O4.9.1 evidence-missing"] },
  },
  {
    name: "an exclusion for longer",
    before: notApplicable("O4.9.1"),
    change: edit(config, "review_by: 2027-06-30", "review_by: 2028-06-30"),
    expected: { yardstick: "loosened", changes: ["loosened not-applicable O4.9.1"] },
  },
  {
    name: "a waiver for what the change breaks",
    change: all(lapse, waiver("evidence-stale", "O4.2.1")),
    expected: {
      added: ["O4.2.1 evidence-stale"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened waiver evidence-stale"],
    },
  },
  {
    name: "a waiver taken back",
    before: all(lapse, waiver("evidence-stale", "O4.2.1")),
    change: edit(config, /waivers:[\s\S]*/, ""),
    expected: {
      yardstick: "tightened",
      required: ["O4.2.1 evidence-stale"],
      changes: ["tightened waiver evidence-stale"],
    },
  },
  {
    name: "the level from C to E",
    change: all(edit(config, "level: C", "level: E"), edit(policy, "csma-c", "csma-e")),
    expected: { yardstick: "loosened" },
  },
  {
    name: "a parameter loosened",
    change: add(config, "parameters:\n  account_procedure_review_max_age: { value: P60M, reason: 人力不足 }\n"),
    expected: { yardstick: "loosened", changes: ["loosened parameter account_procedure_review_max_age"] },
  },
  {
    name: "a parameter loosened for what the change lets lapse",
    change: all(
      lapse,
      add(config, "parameters:\n  account_procedure_review_max_age: { value: P60M, reason: 人力不足 }\n"),
    ),
    expected: {
      added: ["O4.2.1 evidence-stale"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened parameter account_procedure_review_max_age"],
    },
  },
  {
    name: "a parameter tightened",
    change: add(config, "parameters:\n  account_procedure_review_max_age: P3M\n"),
    expected: {
      yardstick: "tightened",
      required: ["O4.2.1 evidence-stale"],
      changes: ["tightened parameter account_procedure_review_max_age"],
    },
  },
  {
    name: "grace of 3000 days",
    before: lapse,
    change: longGrace,
    expected: { yardstick: "loosened", excused: ["O4.2.1"] },
  },
  {
    name: "a rule switched off that the change breaks",
    change: all(sameHands, ruleOff),
    expected: {
      added: ["O4.2.1 gen-preparer-not-approver"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened rule gen-preparer-not-approver"],
    },
  },
  {
    name: "a rule switched on again",
    before: ruleOff,
    change: edit(policy, /change_rules:[\s\S]*/, ""),
    expected: { yardstick: "tightened", changes: ["tightened rule gen-preparer-not-approver"] },
  },
  {
    name: "a requirement of one's own taken away",
    before: all(threeReviews, reviews("2026-06-12")),
    change: edit(policy, /parameters:[\s\S]*/, ""),
    expected: { yardstick: "loosened", excused: ["O4.3.1"], changes: ["loosened requirement O4.3.1 own-reviews"] },
  },
  {
    name: "a requirement of one's own",
    change: threeReviews,
    expected: {
      yardstick: "tightened",
      required: ["O4.3.1 evidence-count-short"],
      changes: ["tightened requirement O4.3.1 own-reviews"],
    },
  },
  {
    name: ".gitignore hides a wrong document",
    change: all(invalid, add(".gitignore", "uses.yaml\n")),
    expected: {
      added: ["O4.3.1 schema-type"],
      yardstick: "loosened",
      changes: ["loosened ignored evidence/t4/uses.yaml"],
    },
  },
  {
    name: "a narrower pattern hides a wrong document",
    change: all(stranger, edit(config, "evidence: [evidence]", "evidence: [evidence/t4/u*.yaml]")),
    expected: {
      added: ["O4.2.1 person-unknown"],
      yardstick: "mixed",
      changes: [
        "changed evidence evidence",
        "tightened evidence evidence/t4/u*.yaml",
        "loosened ignored evidence/t4/procedure.yaml",
      ],
    },
  },
  {
    name: "another configured folder, and all that it holds",
    change: all(
      move(procedure, "proofs/procedure.yaml"),
      move(uses, "proofs/uses.yaml"),
      edit(config, "evidence: [evidence]", "evidence: [proofs]"),
    ),
    expected: { yardstick: "mixed", changes: ["changed evidence evidence", "tightened evidence proofs"] },
  },

  // The roster
  {
    name: "a new person prepares evidence",
    change: all(person("p-099", "it"), edit(procedure, "prepared_by: p-006", "prepared_by: p-099")),
    expected: { yardstick: "loosened", changes: ["loosened person p-099"] },
  },
  {
    name: "a new person approves evidence",
    change: all(person("p-099", "head, manager"), edit(procedure, "approved_by: p-003", "approved_by: p-099")),
    expected: {
      added: ["O4.2.1 approver-new"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened person p-099"],
    },
  },
  {
    name: "a person named in evidence is taken from the roster",
    change: edit(people, /.*p-006.*\n/, ""),
    expected: {
      yardstick: "tightened",
      required: ["O4.2.1 person-unknown"],
      changes: ["tightened person p-006"],
    },
  },
  {
    name: "a role is given to somebody",
    change: edit(
      people,
      "title: 維運工程師, roles: [it], joined: 2013-06-03",
      "title: 維運工程師, roles: [it, ciso], joined: 2013-06-03",
    ),
    expected: { yardstick: "loosened", changes: ["loosened person p-011"] },
  },
  { name: "a name is corrected", change: edit(people, "林志明", "林志銘"), expected: {} },
  {
    name: "the roster is no longer used",
    change: all(edit(config, `people: ${people}\n`, ""), stranger),
    expected: {
      added: ["O4.2.1 person-unknown"],
      yardstick: "loosened",
      excused: ["O4.2.1"],
      changes: ["loosened person "],
    },
  },

  // Where the lines of work parted
  {
    name: "behind the target branch",
    change: add("README.md", "note\n"),
    meanwhile: (files) => files.set("evidence/t4/late.yaml", usesHead("late") + use("EU-11")),
    expected: {},
  },
  {
    name: "behind a target branch that fixed something",
    before: lapse,
    change: add("README.md", "note\n"),
    meanwhile: renew,
    expected: {},
  },
  {
    name: "diverged, and breaks something",
    change: remove(uses),
    meanwhile: add("README.md", "note\n"),
    expected: { added: ["O4.3.1 evidence-missing"] },
  },

  // No yardstick before
  {
    name: "the first pull request",
    before: (files) => {
      files.clear();
      files.set("README.md", "note\n");
    },
    change: (files) => {
      for (const [path, text] of usual()) files.set(path, text);
    },
    expected: {
      problem: "no-configuration",
      yardstick: "tightened",
      fixed: ["O4.2.1 evidence-missing", "O4.3.1 evidence-missing"],
    },
  },
  {
    name: "the first pull request, with a wrong document and an exclusion",
    before: (files) => {
      files.clear();
      files.set("README.md", "note\n");
    },
    change: all(
      (files) => {
        for (const [path, text] of usual()) files.set(path, text);
      },
      stranger,
      notApplicable("O4.9.1"),
    ),
    expected: {
      problem: "no-configuration",
      yardstick: "mixed",
      added: ["O4.2.1 person-unknown"],
      fixed: ["O4.3.1 evidence-missing"],
      changes: ["loosened not-applicable O4.9.1"],
    },
  },
  {
    name: "a broken configuration is repaired",
    before: edit(config, "version: 1", "version: 9"),
    change: edit(config, "version: 9", "version: 1"),
    expected: { problem: "file-invalid", yardstick: "mixed" },
  },
  {
    name: "a broken configuration is repaired, and evidence deleted",
    before: edit(config, "version: 1", "version: 9"),
    change: all(edit(config, "version: 9", "version: 1"), remove(uses)),
    expected: { problem: "file-invalid", yardstick: "mixed", added: ["O4.3.1 evidence-missing"] },
  },
  { name: "the configuration is broken", change: edit(config, "version: 1", "version: 9"), expected: { status: 2 } },
  {
    name: "the configuration becomes a link",
    change: all(move(config, "other.yaml"), notApplicable("O4.9.1"), (files) => {
      files.set("other.yaml", (files.get("other.yaml") ?? "") + (files.get(config) ?? ""));
      files.set(config, "->other.yaml");
    }),
    expected: { yardstick: "loosened", excused: ["O4.9.1"], changes: ["loosened not-applicable O4.9.1"] },
  },

  // Nothing is asked
  {
    name: "everything becomes not applicable",
    change: nothing,
    expected: { conclusion: "unknown", yardstick: "loosened" },
  },
];

/** The scene in which nothing is left to ask: every output excluded. */
export function excludeAll(outputs: readonly string[]): (files: Files) => void {
  return notApplicable(...outputs);
}
