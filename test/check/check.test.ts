import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { findingName } from "../../src/model/create-finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { severities } from "../../src/model/severities.ts";
import { ruleResult } from "../../src/report/rule-result.ts";
import { exampleReport } from "../support/example-report.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";
const gaps = fileURLToPath(new URL("../../examples/city-hospital-gaps", import.meta.url));

test("narrowed to a file, a check says of its output what the whole run says", async () => {
  const committee = "evidence/t1-isms/O1.1.2-2026-09-committee.yaml";
  const whole = await exampleReport("city-hospital-gaps");
  const narrowed = await check({ folder: gaps, asOf, paths: [committee] });
  expect(narrowed.findings).toEqual(whole.findings.filter(({ output }) => output === "O1.1.2"));
  const waiting = narrowed.findings.find(({ code }) => code === "rules-not-evaluated");
  expect(waiting?.params).toMatchObject({
    rules: [
      "participant-employed",
      "isms-record-names-valid-document",
      "isms-pdca-cycle-complete",
      "isms-management-review-inputs",
      "isms-management-review-by-management",
      "isms-action-overdue",
    ],
  });
});

test("narrowed to a file, a check leaves out what is wrong with other outputs and with the scope", async () => {
  const { findings } = await check({
    folder: gaps,
    asOf,
    paths: ["evidence/t4-operations/O4.3.1-encryption-uses.yaml"],
  });
  expect(findings.map(findingName)).toEqual(["evidence-stale"]);
});

test.each(["city-hospital-gaps", "starter"])(
  "the findings of %s have the severities of the table of codes, except those of rules",
  async (name) => {
    const { findings } = await exampleReport(name);
    const others = findings.filter(({ code }) => kindOf(code).family !== "rule" || code === "rules-not-evaluated");
    expect(others.length).toBeGreaterThan(20);
    for (const { code, severity, params } of others) {
      expect(severity, code).toBe("needs" in params && params.needs === "people" ? "warning" : severities[code]);
    }
  },
);

test("findings name the record that they are about, and the document", async () => {
  const { findings } = await exampleReport("city-hospital-gaps");
  const about = (name: string) => {
    const found = findings.find((finding) => findingName(finding) === name);
    return [found?.documentId, found?.record];
  };
  expect(about("schema-required")).toEqual(["restore-tests-2026-07", "RT-2026-025"]);
  expect(about("risk-high-list-complete")).toEqual(["risk-assessment-2026", "R-2026-027"]);
  expect(about("evidence-subject-missing")).toEqual(["asset-inventory-2026", "A-0004"]);
  expect(about("document-duplicate-id")).toEqual(["committee-meeting-2026-09", null]);
  expect(about("evidence-missing")).toEqual([null, null]);
});

describe("a rule that applies to nothing", () => {
  const text = (words: string) => `{ zh-TW: ${words}, en: ${words} }`;
  const restoreTests = readFileSync(
    new URL("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml", repositoryFolder),
    "utf8",
  );
  const ruleOf = async (where: string) => {
    const policy = `id: own
title: ${text("own")}
extends: baseline
rules:
  - id: own-rule
    title: ${text("Own rule")}
    severity: error
    outputs: [O4.8.2]
    codes: [P4.8.3]
    needs: [O4.8.2]
    subjects: ${text("restore tests")}
    for: { test: O4.8.2 }
    where: ${where}
    require: test.test_no != ""
    message: ${text("Test.")}
    source: { text: ${text("source")}, refs: [], date: 2026-01-01, verified: true }
`;
    const folder = temporaryFolder({
      "isms-evidence.yaml": "version: 1\npolicy: own.yaml\n",
      "own.yaml": policy,
      "evidence/restore-tests.yaml": restoreTests,
    });
    const { rules } = await check({ folder, asOf });
    return rules.find(({ id }) => id === "own-rule");
  };

  test("is not applicable, and says of what there is none", async () => {
    const rule = await ruleOf('test.test_no == "none"');
    expect(rule).toMatchObject({ state: "not-applicable", evaluated: 0, broken: 0, lacking: [] });
    expect(rule && ruleResult(rule, messagesFor("en"))).toBe("not applicable: no restore tests");
  });

  test("is met as soon as there is one", async () => {
    const rule = await ruleOf('test.test_no != "none"');
    expect(rule?.state).toBe("met");
    expect(rule?.evaluated).toBeGreaterThan(0);
  });
});
