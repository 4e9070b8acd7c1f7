import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../src/model/json.ts";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { casesBeside, ruleFiles } from "../support/rule-files.ts";
import { asksOf } from "./ask-on.ts";

/*
 * Every case in which a rule finds something about a row of the asset inventory, with that row changed: nothing is
 * required of an asset after its disposal, or before it is in service.
 */

const asked = ruleFiles.flatMap((file) =>
  Object.entries(casesBeside(file)[file.rule.id] ?? {})
    .filter(([, { finds = [] }]) => finds.length > 0 && finds.every(({ at }) => at?.startsWith("O2.1.1/records/")))
    .map(([name, given]) => [file.rule.id, name, given] as const),
);

/** What is said of the row itself, which a new asset has from the beginning. */
const ofTheRow = (rule: string) => rule.startsWith("asset-") || rule === "gen-person-active";

/** What is about assets that are stopped. */
const ofStopped = new Set(["asset-stopped-sends-no-logs"]);

function withAssets(given: RuleCase, change: JsonObject): RuleCase {
  const evidence = Object.entries(given.evidence).map(([name, content]) => {
    if (!name.startsWith("O2.1.1")) return [name, content] as const;
    const changed = (records: JsonValue) => (records as JsonObject[]).map((record) => ({ ...record, ...change }));
    if (Array.isArray(content)) return [name, changed(content)] as const;
    const document = content as JsonObject;
    return [name, { ...document, records: changed(document.records ?? []) }] as const;
  });
  return { ...given, evidence: Object.fromEntries(evidence) };
}

test("there are such cases", () => expect(new Set(asked.map(([rule]) => rule)).size).toBeGreaterThan(10));

describe("nothing is found about an asset", () => {
  test.each(asked.filter(([rule]) => !ofStopped.has(rule)))("that is disposed of: %s, %s", async (rule, _, given) => {
    const disposed = withAssets(given, { status: "disposed", disposed_on: "2026-01-31" });
    expect(await asksOf(rule, disposed)(given.as_of ?? "2026-10-01")).toBe(0);
  });

  test.each(asked.filter(([rule]) => !ofTheRow(rule)))("that is not in service yet: %s, %s", async (rule, _, given) => {
    const planned = withAssets(given, { in_service_from: "2099-01-01" });
    expect(await asksOf(rule, planned)(given.as_of ?? "2026-10-01")).toBe(0);
  });
});
