import { describe, expect, test } from "vitest";
import { createFinding } from "../../../src/model/create-finding.ts";
import type { Finding, FindingParameters } from "../../../src/model/finding.ts";
import { formatJson } from "../../../src/report/json/json.ts";
import { readReport } from "../../../src/saved/read-report.ts";
import { consistent } from "../consistent-report.ts";
import { passingReport } from "../fixture-report.ts";

const text = (words: string) => ({ en: words, "zh-TW": `${words}。` });
const labels = { "run.result": { failed: text("Failed"), ok: "OK" } };

function broken(record: number, more: Partial<FindingParameters["rule-broken"]> = {}): Finding {
  const params = { rule: "own", message: text("Run {run.id} failed."), values: { "run.id": record }, labels, ...more };
  return createFinding("rule-broken", params, { output: "O4.8.1", path: "a.yaml", line: record, severity: "error" });
}

const saved = (findings: readonly Finding[]) => formatJson(consistent({ ...passingReport, findings }));
const inFile = (findings: readonly Finding[]) => JSON.parse(saved(findings));

describe("report.json", () => {
  test("holds once what parameters of several findings have in common", () => {
    const { texts, labels: named, findings } = inFile([broken(1), broken(2), broken(3, { message: text("Alone.") })]);
    expect([texts, named]).toEqual([[text("Run {run.id} failed.")], [labels]]);
    expect(
      findings.map(({ params }: { params: FindingParameters["rule-broken"] }) => [params.message, params.labels]),
    ).toEqual([
      [{ $text: 0 }, { $labels: 0 }],
      [{ $text: 0 }, { $labels: 0 }],
      [text("Alone."), { $labels: 0 }],
    ]);
  });

  test("has the whole message of each finding, and parameters that nobody shares in place", () => {
    const { texts, labels: named, findings } = inFile([broken(1)]);
    expect([texts, named, findings[0].params.message]).toEqual([[], [], text("Run {run.id} failed.")]);
    expect(inFile([broken(1), broken(2)]).findings[1].message.en).toBe("Run 2 failed.");
  });

  test("does not share what is long, so that a small file means no huge report", () => {
    const long = { message: text("x".repeat(1000)) };
    expect(inFile([broken(1, long), broken(2, long)]).texts).toEqual([]);
    const named = (length: number) => ({ labels: { "run.result": { failed: text("x".repeat(length)) } } });
    expect(inFile([broken(1, named(250)), broken(2, named(250))]).labels).toEqual([]);
    expect(inFile([broken(1, named(150)), broken(2, named(150))]).labels).toEqual([named(150).labels]);
  });
});

describe("a report that is read", () => {
  test("has the parameters in full, also of values with names like those of references", async () => {
    const values: Readonly<Record<string, number>>[] = [
      { "run.id": 3, $other: 1, text: 0 },
      { constructor: 4 },
      { text: 5 },
    ];
    const findings = [broken(1), broken(2), ...values.map((one, at) => broken(at + 3, { values: one }))];
    expect((await readReport(saved(findings))).findings.map(({ params }) => params)).toEqual(
      findings.map(({ params }) => params),
    );
  });

  test("may be of before there were shared parts", async () => {
    const { texts: _, labels: __, ...document } = inFile([broken(1)]);
    const report = await readReport(JSON.stringify(document));
    expect(report.findings[0]?.params).toEqual(broken(1).params);
    expect(report).not.toHaveProperty("texts");
  });

  const wrong: [string, string, (params: Record<string, unknown>) => void][] = [
    ["a number that is in no table", "report-disagrees", (params) => Object.assign(params, { message: { $text: 1 } })],
    ["the other table", "file-invalid", (params) => Object.assign(params, { message: { $labels: 0 } })],
    ["a negative number", "file-invalid", (params) => Object.assign(params, { labels: { $labels: -1 } })],
    [
      "a reference with more in it",
      "file-invalid",
      (params) => Object.assign(params, { message: { $text: 0, en: "" } }),
    ],
  ];
  test.each(wrong)("is refused with a reference to %s", async (_, code, change) => {
    const document = inFile([broken(1), broken(2)]);
    change(document.findings[1].params);
    await expect(readReport(JSON.stringify(document))).rejects.toMatchObject({ code });
  });
});
