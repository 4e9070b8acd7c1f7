import { describe, expect, test } from "vitest";
import { loadOutputForms } from "../../src/standard/output-forms.ts";

// What becomes of each field in the next period's document is said of each of them: by its type, or by name.

const forms = await loadOutputForms();
const byType = new Set(["date", "datetime", "sha256", "percent", "count", "period"]);
/** Names of who signs and of what they decide. Standing rules about them are not that. */
const signature =
  /(?:^|[._])(?:approv|accept|sign|verif|review|confirm|witness|check|agree|attach|result|finding|decision)/;
const standingRules = new Set([
  "records.review_interval",
  "records.approval_matrix",
  "records.escalation",
  "records.checks",
  "records.config_check.tool",
  "records.checklist.clause",
  "records.checklist.question",
  "records.finding_id",
  "records.finding_no",
  "records.acceptable_level",
]);

describe.each([...forms])("%s", (_, form) => {
  const { keep, next, empty } = form.renew;
  const named = [...keep, ...next, ...empty];
  const leaves = [
    ...form.envelope.map(({ path, type }) => ({ path, type })),
    ...form.fields
      .filter(({ type }) => type !== "group")
      .map(({ path, type }) => ({ path: `records.${path.replaceAll("[]", "")}`, type })),
  ];
  const isIn = (path: string, lists: readonly string[]) =>
    lists.some((one) => path === one || path.startsWith(`${one}.`));

  test("each field is decided, and only once", () => {
    const decisions = (path: string) => [keep, next, empty].filter((list) => isIn(path, list)).length;
    expect(
      leaves.filter(({ path, type }) => decisions(path) !== 1 && !(decisions(path) === 0 && byType.has(type))),
    ).toEqual([]);
    const fields = new Set(
      leaves.flatMap(({ path }) => path.split(".").map((_part, at, all) => all.slice(0, at + 1).join("."))),
    );
    const hasNil = leaves.some(({ path }) => path.startsWith("nil."));
    expect(named.filter((path) => !fields.has(path) && (hasNil || !path.startsWith("nil.")))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test("no signature, verdict or attachment is kept", () => {
    expect(keep.filter((path) => signature.test(path) && !standingRules.has(path))).toEqual([]);
  });

  test("the day of the work is not kept", () => {
    expect(form.eventDate === null || !isIn(`records.${form.eventDate}`, keep)).toBe(true);
  });

  test("what is ended is a value of a choice", () => {
    for (const [name, values] of Object.entries(form.ended)) {
      const field = form.fields.find(({ path }) => path === name);
      expect(values.filter((value) => !field?.values.some((one) => one.value === value))).toEqual([]);
    }
  });
});

test("all 71 outputs", () => {
  expect(forms.size).toBe(71);
});
