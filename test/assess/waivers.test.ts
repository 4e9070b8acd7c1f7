import { describe, expect, test } from "vitest";
import { applyWaivers } from "../../src/assess/waivers.ts";
import { fingerprintOf } from "../../src/derive/fingerprint.ts";
import type { Config } from "../../src/model/config.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import { findingKinds, kindOf } from "../../src/model/finding-kinds.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Report } from "../../src/model/report.ts";
import { evidence, outputOf, people } from "./arrange.ts";
import { objections, stale, waiver, withWaiver, withWaivers } from "./exceptions.ts";

const suggestPerson = () => null;

test("a lapse that is covered does not make the task lacking, and stays in sight", () => {
  const report = withWaiver({ output: "O1.2.1" });
  expect(outputOf(report, "O1.2.1").state).toBe("waived");
  expect(report.summary.findings.error).toBe(2); // that the other two outputs are missing
  expect(report.findings.find(({ code }) => code === "evidence-stale")?.waived).toMatchObject({
    expires: "2026-12-31",
  });
  expect(report.waivers).toMatchObject([{ covers: 1 }]);
});

test.each([
  ["another output", { output: "O1.1.1" }],
  ["another file", { path: "evidence/other.yaml" }],
  ["another record", { record: "n-7" }],
  ["another finding", { finding: "evidence-due" }],
])("one for %s covers nothing and is reported as unused", (_name, changes) => {
  const report = withWaiver(changes);
  expect(outputOf(report, "O1.2.1").state).toBe("stale");
  expect(report.findings.map(({ code }) => code)).toContain("waiver-unused");
});

test("the file, its folder and the record's key name what is covered", () => {
  for (const changes of [{ path: stale.path }, { path: "evidence" }, { path: "evidence/" }, { record: "n-0" }]) {
    expect(outputOf(withWaiver(changes), "O1.2.1").state).toBe("waived");
  }
});

describe("one of a fingerprint", () => {
  const twice = ["A-1", "A-2"].map((no) => evidence("O1.2.1", [{ no, done: "2026-09-01", by: "p-9" }]));
  const [first = "", second = ""] = withWaivers([], twice)
    .findings.filter(({ code }) => code === "person-unknown")
    .map(fingerprintOf);
  const ofFirst = { finding: "person-unknown", output: null, fingerprint: first };
  const waivedRecords = (report: Report) =>
    report.findings.filter(({ waived }) => waived !== null).map(({ record }) => record);

  test.each([12, 20, 32])("covers one problem, by its first %i digits", (digits) => {
    expect(first).not.toBe(second);
    const report = withWaiver({ ...ofFirst, fingerprint: first.slice(0, digits) }, twice);
    expect(waivedRecords(report)).toEqual(["A-1"]);
    expect(report.waivers).toMatchObject([{ covers: 1, fingerprint: first.slice(0, digits) }]);
    expect(objections(report).map(([code]) => code)).toEqual(["waiver-document-refused"]);
  });

  test("covers it in another file and on another line", () => {
    const moved = twice.map((document, index) => ({ ...document, path: "elsewhere/all.yaml", index }));
    expect(waivedRecords(withWaiver(ofFirst, moved))).toEqual(["A-1"]);
  });

  test("covers a lapse without further limits", () => {
    const lapse = withWaivers([]).findings.find(({ code }) => code === "evidence-stale");
    if (!lapse) throw new Error("no lapse");
    const report = withWaiver({ output: null, fingerprint: fingerprintOf(lapse) });
    expect([outputOf(report, "O1.2.1").state, objections(report)]).toEqual(["waived", []]);
  });

  test.each([
    ["that no finding has", { fingerprint: "0".repeat(32) }],
    ["of another finding", { finding: "person-not-an-id" }],
    ["of another output", { output: "O1.1.1" }],
  ])("covers nothing, %s", (_name, changes) => {
    const report = withWaiver({ ...ofFirst, ...changes }, twice);
    expect(report.waivers).toMatchObject([{ covers: 0 }]);
    expect(objections(report)).toEqual([["waiver-unused", "/waivers/0/finding"]]);
  });

  // Two subjects, found by trying some ten million, whose fingerprints begin with the same twelve digits.
  test("covers nothing when it is the beginning of two", () => {
    const found = ["A-10520275", "A-13943105"].map((subject) => {
      const params = {
        requirementId: "each",
        requirement: { en: "", "zh-TW": "" },
        cadence: "P1Y",
        subject,
        name: null,
      };
      return createFinding("evidence-subject-missing", params, { output: "O1.2.1" });
    });
    const [one = "", other = ""] = found.map(fingerprintOf);
    expect([one.slice(0, 12), one]).toEqual([other.slice(0, 12), expect.not.stringMatching(other)]);
    const applied = (fingerprint: string) => {
      const policy = {
        rules: [],
        parameters: { exception_approver_roles: { value: ["manager"] }, waiver_max_span: { value: "P366D" } },
      } as unknown as Policy;
      const waivers = [{ ...waiver, finding: "evidence-subject-missing", output: null, fingerprint }];
      const config = { waivers } as unknown as Config;
      const context = { config, policy, people, documents: [], asOf: "2026-10-01", configPath: null, suggestPerson };
      return applyWaivers(found, context);
    };
    const { findings, waivers } = applied(one.slice(0, 12));
    expect(waivers).toMatchObject([{ covers: 0 }]);
    expect(findings.slice(2)).toMatchObject([
      {
        code: "waiver-fingerprint-ambiguous",
        severity: "error",
        pointer: "/waivers/0/fingerprint",
        params: { fingerprint: one.slice(0, 12), fingerprints: [one, other] },
      },
    ]);
    expect(applied(one).waivers).toMatchObject([{ covers: 1 }]);
  });
});

test("an expired one covers nothing and is reported", () => {
  const report = withWaiver({ expires: "2026-09-30" });
  expect(outputOf(report, "O1.2.1").state).toBe("stale");
  expect(report.findings.map(({ code }) => code)).toContain("waiver-expired");
  expect(outputOf(withWaiver({ expires: "2026-10-01" }), "O1.2.1").state).toBe("waived");
});

test("an output with another error stays lacking", () => {
  const unknown = evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }]);
  expect(outputOf(withWaiver({ output: "O1.2.1" }, [stale, unknown]), "O1.2.1").state).toBe("invalid");
});

test("one for a document's error does not hide that the output has lapsed", () => {
  const unknown = evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }]);
  const report = withWaiver({ finding: "person-unknown" }, [stale, unknown]);
  expect(outputOf(report, "O1.2.1").state).toBe("stale");
});

const unnamed = { output: null } as const;
const elsewhere = evidence("O1.1.1", ["2026-09-01"]);
const inFolder = { ...stale, path: "evidence/t7/tests.yaml" };

test.each(Object.keys(findingKinds).filter((code) => kindOf(code as keyof typeof findingKinds).family === "lapse"))(
  "one of a lapse that names neither output nor path is an error and covers nothing: %s",
  (finding) => {
    const report = withWaiver({ ...unnamed, finding });
    expect(objections(report)).toEqual([["waiver-too-broad", "/waivers/0/finding"]]);
    expect(report.findings.find(({ code }) => code === "waiver-too-broad")?.severity).toBe("error");
    expect(report.waivers).toMatchObject([{ covers: 0 }]);
    expect(outputOf(report, "O1.2.1").state).toBe("stale");
  },
);

test.each(["", ".", "./", "/", "//", "*", "**", "**/*", "evidence", "./evidence/", "evidence/**", "/evidence/*"])(
  "a path that leaves no evidence out is none: %j",
  (path) => {
    const report = withWaiver({ ...unnamed, path }, [inFolder, elsewhere]);
    expect(objections(report)).toEqual([["waiver-too-broad", "/waivers/0/finding"]]);
  },
);

test.each([inFolder.path, "evidence/t7", "evidence/t7/"])("a path that leaves some out is one: %s", (path) => {
  const report = withWaiver({ ...unnamed, path }, [inFolder, elsewhere]);
  expect([outputOf(report, "O1.2.1").state, objections(report)]).toEqual(["waived", []]);
});

test("a single document is named by its own path", () => {
  expect(outputOf(withWaiver({ ...unnamed, path: stale.path }), "O1.2.1").state).toBe("waived");
});

test.each(["evidence/t", "evidence/t7/test", "t7", "../evidence/t7"])(
  "the beginning of a path is no folder: %s",
  (path) => {
    const report = withWaiver({ ...unnamed, path }, [inFolder, elsewhere]);
    expect(objections(report)).toEqual([["waiver-unused", "/waivers/0/finding"]]);
  },
);

test.each([
  ["evidence-stael", "evidence-stale"],
  ["Evidence_Stale", "evidence-stale"],
  ["nonsense", null],
  ["rule-broken", null],
])("one of a code that does not exist is reported as such: %s", (finding, suggestion) => {
  const report = withWaiver({ finding });
  expect(objections(report)).toEqual([["waiver-finding-unknown", "/waivers/0/finding"]]);
  const reported = report.findings.find(({ code }) => code === "waiver-finding-unknown");
  expect(reported?.params).toEqual({ finding, suggestion });
});

test("of two on one finding the second is reported by which it is covered, not as unused", () => {
  const second = { ...waiver, expires: "2027-03-31" };
  const report = withWaivers([waiver, second, { ...waiver, path: stale.path }]);
  expect(report.waivers.map(({ covers }) => covers)).toEqual([1, 0, 0]);
  expect(objections(report)).toEqual([
    ["exception-shadowed", "/waivers/1/finding"],
    ["exception-shadowed", "/waivers/2/finding"],
  ]);
  const reported = report.findings.filter(({ code }) => code === "exception-shadowed");
  expect(reported.map(({ params }) => params)).toEqual([
    { exception: "waiver", name: "evidence-stale", list: "waivers", by: [1] },
    { exception: "waiver", name: "evidence-stale", list: "waivers", by: [1] },
  ]);

  const renewed = withWaivers([{ ...waiver, expires: "2026-09-30" }, second]);
  expect(renewed.waivers.map(({ covers }) => covers)).toEqual([0, 1]);
  expect(objections(renewed)).toEqual([["waiver-expired", "/waivers/0/expires"]]);
});

test("one that covers some of its own and some of another's is in order", () => {
  const documents = ["p-8", "p-9"].map((by) => evidence("O1.2.1", [{ done: "2026-09-01", by }]));
  const ofDocument = { ...waiver, finding: "person-unknown", path: documents[0]?.path ?? "" };
  const report = withWaivers([ofDocument, { ...ofDocument, path: null }], documents);
  expect(report.waivers.map(({ covers }) => covers)).toEqual([1, 1]);
  expect(objections(report).map(([code]) => code)).not.toContain("exception-shadowed");
});

test("one of a document's error says that the document is still refused", () => {
  const twice = evidence("O1.2.1", [
    { done: "2026-09-01", by: "p-8" },
    { done: "2026-09-02", by: "p-9" },
  ]);
  const report = withWaiver({ finding: "person-unknown" }, [twice]);
  expect(report.waivers).toMatchObject([{ covers: 2 }]);
  expect(report.findings.find(({ code }) => code === "waiver-document-refused")).toMatchObject({
    severity: "info",
    pointer: "/waivers/0/finding",
    params: { finding: "person-unknown", documents: 1 },
  });
  expect(outputOf(report, "O1.2.1").state).toBe("stale");
  expect(objections(withWaiver({}))).toEqual([]);
});

test("what is wrong with a waiver is not waived by another", () => {
  const broken = { ...waiver, approvedBy: "p-9" };
  const report = withWaivers([broken, { ...waiver, finding: "approver-unknown", output: null }]);
  expect(report.findings.find(({ code }) => code === "approver-unknown")?.waived).toBeNull();
});

test("one of a rule's former id covers what the rule finds under the ids that it has now", () => {
  const rules = [
    { id: "first-half", formerly: ["both-halves"] },
    { id: "second-half", formerly: ["both-halves"] },
  ];
  const found = ["first-half", "second-half", "other-rule"].map((rule) =>
    createFinding("rule-broken", { rule, message: { en: "", "zh-TW": "" }, values: {} }, { output: "O1.2.1" }),
  );
  const policy = {
    rules,
    parameters: { exception_approver_roles: { value: ["manager"] }, waiver_max_span: { value: "P366D" } },
  } as unknown as Policy;
  const config = { waivers: [{ ...waiver, finding: "both-halves" }] } as unknown as Config;
  const context = { config, policy, people, documents: [], asOf: "2026-10-01", configPath: null, suggestPerson };
  const { findings, waivers } = applyWaivers(found, context);
  expect(findings.map(({ waived }) => waived !== null)).toEqual([true, true, false]);
  expect(waivers).toMatchObject([{ finding: "both-halves", covers: 2 }]);
});
