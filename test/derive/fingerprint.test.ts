import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/derive/fingerprint.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding, FindingParameters } from "../../src/model/finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { findingSamples } from "../messages/finding-samples.ts";

const requirement = { en: "Restore test", "zh-TW": "還原測試" };
const named = { requirementId: "restore-test", requirement, cadence: "P12M" };

function wrongValue(change: Partial<Finding> = {}): Finding {
  const params: FindingParameters["schema-value"] = {
    title: null,
    value: "hihg",
    allowed: ["high"],
    labels: {},
    suggestion: "high",
    because: null,
  };
  const place = { output: "O4.5.1", path: "evidence/a.yaml", line: 21, column: 5, pointer: "/records/1/severity" };
  const finding = createFinding("schema-value", params, place);
  return { ...finding, documentId: "vulnerabilities", record: "V-14", ...change } as Finding;
}

describe("is the same", () => {
  test.each<Partial<Finding>>([
    { path: "elsewhere/b.yaml" },
    { line: 99, column: 1 },
    { document: 3 },
    { pointer: "/records/7/severity" },
    { severity: "warning" },
    { documentId: "another, into which the record was moved" },
    { waived: { reason: "r", approvedBy: "p-1", expires: "2026-12-31" } },
    { excerpt: { firstLine: 1, lines: [] } },
  ])("wherever the record is: %j", (change) => {
    expect(fingerprintOf(wrongValue(change))).toBe(fingerprintOf(wrongValue()));
  });

  test("for every code, whatever its days, counts, paths and texts", () => {
    for (const sample of findingSamples) {
      const { about } = kindOf(sample.code);
      const entries = Object.entries(sample.params).map(([key, value]) => [key, about.includes(key) ? value : "other"]);
      const changed = { ...sample, params: Object.fromEntries(entries) } as Finding;
      expect(fingerprintOf(changed), sample.code).toBe(fingerprintOf(sample));
    }
  });

  test("for a lapse, whichever record of whichever document is the newest evidence", () => {
    const lapse = createFinding("evidence-stale", { ...named, newest: "2025-01-01", expires: "2025-12-31" });
    const at = (documentId: string, record: string, pointer: string) =>
      fingerprintOf({ ...lapse, output: "O4.8.2", documentId, record, pointer } as Finding);
    expect(at("tests-2", "RT-9", "/records/1/retested_on")).toBe(at("tests-1", "RT-1", "/records/0/done"));
  });

  test("for every stage of the lapse of one requirement, with newer evidence and other counts", () => {
    const period = { from: "2025-01-01", to: "2025-12-31" };
    const stages = [
      createFinding("evidence-due", { ...named, newest: "2026-01-01", expires: "2026-12-31", grace: null }),
      createFinding("evidence-stale", { ...named, newest: "2025-01-01", expires: "2025-12-31" }),
      createFinding("evidence-stale", { ...named, newest: "2025-02-01", expires: "2026-01-31" }, { path: "b.yaml" }),
      createFinding("evidence-count-short", { ...named, ...period, found: 1, needed: 3 }),
      createFinding("evidence-count-short", { ...named, ...period, found: 2, needed: 3 }),
      createFinding("evidence-requirement-missing", named),
    ];
    expect(new Set(stages.map((stage) => fingerprintOf({ ...stage, output: "O4.8.2" } as Finding))).size).toBe(1);
    const subject = { ...named, subject: "A-1", name: null };
    const ofSubject = [
      createFinding("evidence-subject-missing", subject),
      createFinding("evidence-subject-stale", { ...subject, newest: null, expires: "2025-12-31" }),
    ];
    expect(new Set(ofSubject.map(fingerprintOf)).size).toBe(1);
  });

  test("for a broken rule, with other figures in its message", () => {
    const broken = (hours: number) => {
      const message = { en: "{hours}", "zh-TW": "{hours}" };
      return createFinding("rule-broken", { rule: "leavers", message, values: { hours } }, { output: "O4.1.1" });
    };
    expect(fingerprintOf(broken(25))).toBe(fingerprintOf(broken(49)));
  });
});

describe("is another", () => {
  test.each<Partial<Finding>>([
    { output: "O4.5.2" },
    { record: "V-15" },
    { record: null },
    { pointer: "/records/1/status" },
    { code: "schema-type" },
  ])("for %j", (change) => {
    expect(fingerprintOf(wrongValue(change))).not.toBe(fingerprintOf(wrongValue()));
  });

  test("for another document where there is no record", () => {
    const [one, two] = ["a", "b"].map((documentId) => fingerprintOf(wrongValue({ record: null, documentId })));
    expect(one).not.toBe(two);
    expect(fingerprintOf(wrongValue({ record: "a", documentId: null }))).not.toBe(one);
  });

  test("for every code, with another of the parameters that it is about", () => {
    for (const sample of findingSamples) {
      for (const name of kindOf(sample.code).about) {
        const changed = { ...sample, params: { ...sample.params, [name]: "other" } } as unknown as Finding;
        expect(fingerprintOf(changed), `${sample.code} ${name}`).not.toBe(fingerprintOf(sample));
      }
    }
  });

  test("for each code, but for the stages of a lapse", () => {
    const firstOf = new Map(findingSamples.map((sample) => [sample.code, sample]));
    const others = [...firstOf.values()].filter(({ code }) => kindOf(code).gravity === undefined);
    expect(new Set(others.map(fingerprintOf)).size).toBe(others.length);
  });
});
