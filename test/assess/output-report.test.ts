import { describe, expect, test } from "vitest";
import { evidence, judge, outputOf, requirement } from "./arrange.ts";
import { withWaiver } from "./exceptions.ts";

const reportOf = (documents: ReturnType<typeof evidence>[], requirements = [requirement({ max_age: "P12M" })]) =>
  outputOf(judge({ documents, cadences: { "O1.2.1": { requirements } } }), "O1.2.1");

describe("an output holds until the first of its requirements, and of their subjects, lapses", () => {
  const months = (id: string) => requirement({ id, max_age: id });
  const document = evidence("O1.2.1", ["2026-09-01"]);

  test.each([
    [["P6M", "P12M"], "2027-03-01", "P6M"],
    [["P12M", "P6M"], "2027-03-01", "P6M"],
    [["P12M", "P1M", "P6M"], "2026-10-01", "P1M"],
  ])("%j: %s", (ids, expires, cadence) => {
    expect(reportOf([document], ids.map(months))).toMatchObject({ expires, cadence });
  });

  test("a requirement without an end comes last", () => {
    for (const requirements of [
      [requirement(), months("P6M")],
      [months("P6M"), requirement()],
    ]) {
      expect(reportOf([document], requirements)).toMatchObject({ expires: "2027-03-01", cadence: "P6M" });
    }
  });

  test.each([[["2026-08-01", "2026-09-01"]], [["2026-09-01", "2026-08-01"]]])(
    "subjects with evidence of %j",
    (days) => {
      const register = evidence(
        "O1.1.1",
        days.map((_, index) => ({ no: `A-${index}`, done: "2026-09-01" })),
      );
      const proof = evidence(
        "O1.2.1",
        days.map((done, index) => ({ asset: `A-${index}`, done })),
      );
      const title = { en: "", "zh-TW": "" };
      const each = requirement({ max_age: "P6M", subjects: { title, output: "O1.1.1", key: "no", field: "asset" } });
      expect(reportOf([register, proof], [each])).toMatchObject({ expires: "2027-02-01", newest: "2026-09-01" });
    },
  );
});

test("with a subject that has nothing at all there is no day until which the whole holds, whatever the others have", () => {
  const title = { en: "", "zh-TW": "" };
  const each = requirement({ max_age: "P6M", subjects: { title, output: "O1.1.1", key: "no", field: "asset" } });
  const until = (first: string, ...assets: string[]) => {
    const register = evidence("O1.1.1", [
      { no: "A-0", done: "2026-09-01" },
      { no: "A-1", done: "2026-09-01" },
    ]);
    const proof = evidence(
      "O1.2.1",
      assets.map((asset) => ({ asset, done: first })),
      { date: "2025-01-02" },
    );
    return reportOf([register, proof], [each]).expires;
  };
  expect(until("2025-01-01", "A-0", "A-1")).toBe("2025-07-01");
  expect(until("2025-01-01", "A-0")).toBeNull();
  expect(until("2025-01-01", "A-1")).toBeNull();
  expect(until("2026-09-01", "A-1")).toBeNull();
});

test("a subject whose evidence lapses soon counts among the current", () => {
  const title = { en: "", "zh-TW": "" };
  const each = requirement({ max_age: "P6M", subjects: { title, output: "O1.1.1", key: "no", field: "asset" } });
  const register = evidence("O1.1.1", ["2026-09-01", "2026-09-01"]);
  const proof = evidence("O1.2.1", [
    { asset: "n-0", done: "2026-04-05" },
    { asset: "n-1", done: "2026-09-01" },
  ]);
  const { state, requirements } = reportOf([register, proof], [each]);
  expect([state, requirements[0]?.subjects]).toEqual(["due", { title, total: 2, current: 2 }]);
});

test("the owner of an output is who made its newest document", () => {
  const older = evidence("O1.2.1", ["2026-05-01"], { date: "2026-05-02", prepared_by: "p-1", unit: "資訊室" });
  const newer = evidence("O1.2.1", ["2026-09-01"], { date: "2026-09-02", prepared_by: "p-3", unit: "總務室" });
  const owner = { unit: "總務室", person: "p-3" };
  expect(reportOf([older, newer]).owner).toEqual(owner);
  expect(reportOf([newer, older]).owner).toEqual(owner);
});

test("findings are in the order of the standard and of the files, whatever order these were read in", () => {
  const wrong = ["O1.2.1", "O1.1.1", "O1.2.1"].map((id) => evidence(id, [{ done: "2026-09-01", by: "x" }]));
  const placesOf = (documents: typeof wrong) => judge({ documents }).findings.map(({ output, path }) => [output, path]);
  const [first, second, third] = wrong.map(({ output, path }) => [output, path]);
  const ordered = [second, first, third];
  for (const documents of [wrong, wrong.toReversed()]) {
    expect(placesOf(documents).filter(([, path]) => path !== null)).toEqual(ordered);
  }
});

test("what is waived does not count against an output", () => {
  expect(outputOf(withWaiver({}), "O1.2.1")).toMatchObject({
    state: "waived",
    findings: { error: 0, warning: 0, info: 0 },
  });
});

test.each([
  ["an interval", { max_age: "P12M" }, "P30D"],
  ["a count", { count: { at_least: "2", per: "P1Y" } }, "P60D"],
  ["evidence once and for all", {}, undefined],
])("the report says how long before the end of %s the policy warns", (_, parts, warning) => {
  const { requirements } = reportOf([evidence("O1.2.1", ["2026-09-01"])], [requirement(parts)]);
  expect(requirements[0]?.warning).toBe(warning);
});
