import { describe, expect, it } from "vitest";
import type { ParameterSetting } from "../../src/model/config.ts";
import type { Direction } from "../../src/model/policy.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { mistakeOf, problemsOf } from "./mistakes.ts";

const outputs = ["O2.1.1", "O4.8.1", "O4.8.2"];

async function load(
  names: readonly string[],
  files: Readonly<Record<string, string>> = {},
  parameters: Readonly<Record<string, ParameterSetting>> = {},
) {
  const source = filesInMemory(files);
  const standardCodes = new Set(["P4.8.3", "S46"]);
  return (await loadPolicy(names, { source, outputs, standardCodes, parameters })).policy;
}

const set = (value: number | string, reason: string | null = null): ParameterSetting => ({ value, reason });

const silently = (direction: Direction, statutory: boolean) => ({ direction, statutory, reason: null });

const text = "{ zh-TW: 測試, en: Test }";
const source = `{ text: ${text}, refs: [], date: 2026-01-01, verified: true }`;
const head = (id: string) => `id: ${id}\ntitle: ${text}\n`;
const windows = "windows: [{ at_least: P0D, due_soon: P1D, grace: P0D }]\ncount_due_soon: P60D\n";
const parameter = (name: string, value: string, rest = "unit: duration, stricter: smaller") =>
  `parameters:\n  ${name}: { value: ${value}, ${rest}, title: ${text}, source: ${source} }\n`;
const cadence = (requirement: string, output = "O4.8.2") =>
  `cadences:\n  ${output}:\n    kind: periodic\n    trigger: ${text}\n    requirements:\n      - { id: test, title: ${text}, ${requirement} }\n`;

/** A complete policy: one figure, one output. */
const complete = (requirement = "max_age: test_age", value = "P6M") =>
  head("own") + windows + parameter("test_age", value) + cadence(requirement);

describe("loading a policy", () => {
  it("takes a built-in name", async () => {
    const policy = await load(["csma-c"]);
    expect(policy).toMatchObject({ id: "csma-c", layers: ["baseline", "csma-2026", "csma-e", "csma-d", "csma-c"] });
    expect(policy.parameters.restore_test_max_age?.value).toBe("P6M");
  });

  it("takes a path, for YAML and for JSON", async () => {
    const json = JSON.stringify({ id: "own", title: { "zh-TW": "測試", en: "Test" }, extends: "baseline" });
    expect(await load(["policy.yaml"], { "policy.yaml": complete() })).toMatchObject({ id: "own", layers: ["own"] });
    expect(await load(["own.json"], { "own.json": json })).toMatchObject({ id: "own", layers: ["baseline", "own"] });
  });

  it("takes a list, later over earlier, each policy once", async () => {
    const files = {
      "a.yaml": `${head("a")}extends: [baseline]\n${parameter("restore_test_max_age", "P4M")}`,
      "b.yaml": `${head("b")}extends: [baseline, ./a.yaml]\n${parameter("restore_test_max_age", "P3M")}`,
    };
    const policy = await load(["a.yaml", "b.yaml"], files);
    expect(policy).toMatchObject({ id: "b", layers: ["baseline", "a", "b"] });
    expect(policy.parameters.restore_test_max_age?.value).toBe("P3M");
  });

  it("takes a file that is called like a built-in policy for another one", async () => {
    const files = { baseline: `${head("own")}extends: baseline\n`, "csma-c": complete() };
    expect(await load(["./baseline"], files)).toMatchObject({ id: "own", layers: ["baseline", "own"] });
    const { layers } = await load(["./csma-c", "csma-c"], files);
    expect(layers).toEqual(["own", "baseline", "csma-2026", "csma-e", "csma-d", "csma-c"]);
  });

  it("takes where to begin from the last that says so, and is called as the one that asks", async () => {
    const begins = (id: string, output: string) => `${head(id)}extends: csma-d\nfirst: [${output}]\n`;
    const files = { "a.yaml": begins("a", "O4.8.2"), "b.yaml": `${head("b")}extends: ./a.yaml\n` };
    expect(await load(["csma-d", "small"])).toMatchObject({
      id: "csma-d",
      first: expect.arrayContaining(["O2.1.1", "O9.1.3"]),
    });
    expect(await load(["csma-d", "small", "a.yaml"], files)).toMatchObject({ id: "a", first: ["O4.8.2"] });
    expect(await load(["b.yaml"], files)).toMatchObject({ id: "b", first: ["O4.8.2"] });
  });

  it("refuses to begin with an output that is unknown", async () => {
    const files = { "a.yaml": `${head("a")}extends: baseline\nfirst: [O2.1.1, O4.8.9]\n` };
    expect(await mistakeOf(load(["a.yaml"], files))).toMatchObject({ code: "policy-unknown-output" });
  });

  it("replaces parameters by name, cadences by output, requirements by id", async () => {
    const own = `${head("own")}extends: baseline
${parameter("restore_drill_count", "2", "unit: count, stricter: larger")}cadences:
  O4.8.2:
    requirements:
      - { id: restore-all, title: ${text}, max_age: restore_test_max_age }
      - { id: drills, title: ${text}, max_age: restore_test_other_max_age }
`;
    const [policy, baseline] = [await load(["own.yaml"], { "own.yaml": own }), await load(["baseline"])];
    const cadence = policy.cadences["O4.8.2"];
    expect(cadence?.kind).toBe("periodic");
    expect(cadence?.trigger).toEqual(baseline.cadences["O4.8.2"]?.trigger);
    expect(cadence?.requirements.map(({ id, max_age }) => [id, max_age])).toEqual([
      ["restore-important", "restore_test_max_age"],
      ["restore-all", "restore_test_max_age"],
      ["drills", "restore_test_other_max_age"],
    ]);
    expect(policy.parameters.restore_drill_count).toMatchObject({ value: 2, statutory: false });
    expect(policy.cadences["O4.8.1"]).toEqual(baseline.cadences["O4.8.1"]);
  });

  it("has a hash of the content, not of its layout", async () => {
    const hash = async (own: string) => (await load(["own.yaml"], { "own.yaml": own })).sha256;
    const first = await hash(complete());
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash(`# a comment\n${complete().replace("count_due_soon: P60D\n", "")}count_due_soon: "P60D"\n`)).toBe(
      first,
    );
    expect(await hash(complete("max_age: test_age", "P5M"))).not.toBe(first);
  });

  it("changes its hash with what it extends", async () => {
    const extending = (base: string) => ({ "own.yaml": `${head("own")}extends: base.yaml\n`, "base.yaml": base });
    const [one, other] = [complete(), complete("max_age: test_age", "P5M")];
    const first = await load(["own.yaml"], extending(one));
    const second = await load(["own.yaml"], extending(other));
    expect(first.sha256).not.toBe(second.sha256);
  });
});

describe("a policy that cannot be loaded", () => {
  it.each([
    ["csma-f", "csma-a"],
    ["basline", "baseline"],
    ["policies/none.yaml", null],
  ])("is not found: %s", async (name, suggestion) => {
    const error = await mistakeOf(load([name]));
    expect(error).toMatchObject({ code: "policy-not-found", params: { policy: name, from: null } });
    if (suggestion === null) expect(error.params).toMatchObject({ suggestion: null });
    else expect(error.params).not.toMatchObject({ suggestion: null });
  });

  it("says which policy extends the one that is not found", async () => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": `${head("own")}extends: none.yaml\n` }));
    expect(error).toMatchObject({ code: "policy-not-found", params: { policy: "none.yaml", from: "own.yaml" } });
    expect(error.place).toEqual({ path: "own.yaml", line: 3, column: 10 });
  });

  it("extends itself", async () => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": `${head("own")}extends: own.yaml\n` }));
    expect(error).toMatchObject({ code: "policy-cycle", params: { chain: ["own.yaml", "own.yaml"] } });
  });

  it("extends itself by way of another", async () => {
    const files = { "a.yaml": `${head("a")}extends: b.yaml\n`, "b.yaml": `${head("b")}extends: [baseline, a.yaml]\n` };
    const error = await mistakeOf(load(["a.yaml"], files));
    expect(error).toMatchObject({ code: "policy-cycle", params: { chain: ["a.yaml", "b.yaml", "a.yaml"] } });
    expect(error.place).toEqual({ path: "b.yaml", line: 3, column: 21 });
  });

  it("lies outside the root", async () => {
    expect((await mistakeOf(load(["../own.yaml"]))).code).toBe("path-outside-root");
    const files = { "own.yaml": `${head("own")}extends: /etc/hostname\n` };
    expect((await mistakeOf(load(["own.yaml"], files))).code).toBe("path-outside-root");
  });

  it.each([
    ["no YAML", "id: [\n", ["yaml-syntax 2:1"]],
    ["unknown key", `${complete()}parametres: {}\n`, ["schema-unknown-key 13:1 /parametres"]],
    [
      "no windows",
      head("own"),
      ["schema-required 1:1 /windows", "schema-required 1:1 /count_due_soon", "schema-required 1:1 /cadences"],
    ],
    [
      "unknown unit",
      complete().replace("unit: duration", "unit: weeks"),
      ["schema-value 6:33 /parameters/test_age/unit"],
    ],
    ["number for a duration", complete("max_age: test_age", "6"), ["schema-type 6:22 /parameters/test_age/value"]],
    [
      "nothing required",
      complete("where: { result: pass }"),
      ["schema-alternative 12:9 /cadences/O4.8.2/requirements/0"],
    ],
    [
      "no such source",
      complete().replace("refs: []", "refs: [L99]"),
      ["schema-value 6:142 /parameters/test_age/source/refs/0"],
    ],
    [
      "cadence without kind",
      complete().replace("    kind: periodic\n", ""),
      ["schema-required 9:5 /cadences/O4.8.2/kind"],
    ],
    [
      "two requirements with one id",
      `${complete()}      - { id: test, title: ${text}, max_age: test_age }\n`,
      ["schema-unique 13:9 /cadences/O4.8.2/requirements/1"],
    ],
  ])("is invalid: %s", async (_, own, problems) => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": own }));
    expect(error).toMatchObject({ code: "file-invalid", params: { what: "policy" } });
    expect(problemsOf(error)).toEqual(problems);
  });

  it.each(["1m", "6 months", "30d", "P1M2Y"])(
    "gives an interval of which nobody knows the length: %s",
    async (value) => {
      const error = await mistakeOf(load(["own.yaml"], { "own.yaml": complete("max_age: test_age", value) }));
      expect(error).toMatchObject({ code: "duration-ambiguous", params: { value }, place: { line: 6, column: 22 } });
    },
  );

  it.each(["PT72H", "half"])("gives an interval that is none: %s", async (value) => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": complete("max_age: test_age", value) }));
    expect(error).toMatchObject({ code: "parameter-unit", params: { parameter: "test_age", unit: "duration", value } });
  });

  it("counts in a period that no calendar has", async () => {
    const own =
      head("own") +
      windows +
      parameter("test_period", "P5M", "unit: calendar-period, stricter: smaller") +
      cadence("max_age: x");
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": own }));
    expect(error).toMatchObject({
      code: "parameter-unit",
      params: { parameter: "test_period", unit: "calendar-period" },
    });
  });

  it("gives a window without a unit", async () => {
    const own = complete().replace("due_soon: P1D", "due_soon: 1d");
    expect((await mistakeOf(load(["own.yaml"], { "own.yaml": own }))).code).toBe("duration-ambiguous");
  });

  it("names an output that is not in the standard", async () => {
    const named = head("own") + windows + parameter("test_age", "P6M") + cadence("max_age: test_age", "O4.8.3");
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": named }));
    expect(error).toMatchObject({
      code: "policy-unknown-output",
      params: { output: "O4.8.3" },
      place: { line: 8, column: 3 },
    });
    const after = complete("after: { output: O9.9.9, within: test_age }");
    expect((await mistakeOf(load(["own.yaml"], { "own.yaml": after }))).code).toBe("policy-unknown-output");
  });

  it("names a parameter that does not exist", async () => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": complete("max_age: tset_age") }));
    const params = { parameter: "tset_age", requirement: "O4.8.2/test" };
    expect(error).toMatchObject({ code: "parameter-undefined", params, place: { path: "own.yaml", line: 12 } });
  });

  it("names a parameter of another unit", async () => {
    const error = await mistakeOf(
      load(["own.yaml"], { "own.yaml": complete("count: { at_least: test_age, per: test_age }") }),
    );
    expect(error).toMatchObject({ code: "parameter-unit", params: { parameter: "test_age", unit: "count" } });
  });

  it.each([
    ["where: { results: pass }, max_age: test_age", "results", "O4.8.2"],
    ["where: [{ result: pass }, { rezult: fail }], max_age: test_age", "rezult", "O4.8.2"],
    ["date: endet_at, max_age: test_age", "endet_at", "O4.8.2"],
    [`subjects: { title: ${text}, output: O2.1.1, key: asset, field: asset_id }, max_age: test_age`, "asset", "O2.1.1"],
    [`subjects: { title: ${text}, output: O2.1.1, key: asset_id, field: asset }, max_age: test_age`, "asset", "O4.8.2"],
    [
      `subjects: { title: ${text}, output: O2.1.1, key: asset_id, field: asset_id, where: { core: true } }, max_age: test_age`,
      "core",
      "O2.1.1",
    ],
    [
      `subjects: { title: ${text}, output: O2.1.1, key: asset_id, field: asset_id, until: end }, max_age: test_age`,
      "end",
      "O2.1.1",
    ],
  ])("names an unknown field: %s", async (requirement, field, output) => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": complete(requirement) }));
    expect(error).toMatchObject({ code: "field-unknown", params: { field, output } });
    expect(error.place?.line).toBe(12);
  });

  it("takes no field of an object's prototype for a parameter", async () => {
    const error = await mistakeOf(load(["own.yaml"], { "own.yaml": complete("max_age: constructor") }));
    expect(error.code).toBe("parameter-undefined");
  });
});

describe("figures that the configuration changes", () => {
  it("are put in place and listed", async () => {
    const policy = await load(["csma-c"], {}, { restore_test_max_age: set("P3M"), internal_audit_count: set(2) });
    expect(policy.parameters.restore_test_max_age?.value).toBe("P3M");
    expect(policy.overrides).toEqual([
      {
        kind: "parameter",
        parameter: "restore_test_max_age",
        title: expect.any(Object),
        from: "P6M",
        to: "P3M",
        ...silently("tightened", false),
      },
      {
        kind: "parameter",
        parameter: "internal_audit_count",
        title: expect.any(Object),
        from: 1,
        to: 2,
        ...silently("tightened", true),
      },
    ]);
  });

  it("are not listed when they change nothing", async () => {
    expect((await load(["csma-c"], {}, { restore_test_max_age: set("P6M") })).overrides).toEqual([]);
  });

  it("may be loosened without a reason when no law gives them", async () => {
    const policy = await load(["baseline"], {}, { restore_test_max_age: set("P9M") });
    expect(policy.overrides).toMatchObject([{ direction: "loosened", statutory: false, reason: null }]);
  });

  it.each([
    ["csma-a", "internal_audit_count", 1],
    ["csma-a", "internal_audit_period", "P2Y"],
    ["csma-c", "improvement_report_within", "P2M"],
  ])("are loosened only with a reason when the law gives them: %s %s", async (name, id, value) => {
    const error = await mistakeOf(load([name], {}, { [id]: set(value) }));
    expect(error).toMatchObject({ code: "parameter-loosened", params: { parameter: id, to: `${value}` } });
    const policy = await load([name], {}, { [id]: set(value, "主管機關核准") });
    expect(policy.overrides).toMatchObject([
      { parameter: id, direction: "loosened", statutory: true, reason: "主管機關核准" },
    ]);
  });

  it("must exist", async () => {
    const error = await mistakeOf(load(["baseline"], {}, { restore_test_maxage: set("P3M") }));
    const params = { parameter: "restore_test_maxage", suggestion: "restore_test_max_age" };
    expect(error).toMatchObject({ code: "parameter-unknown", params });
    expect((await mistakeOf(load(["baseline"], {}, { constructor: set("P3M") }))).code).toBe("parameter-unknown");
  });

  it.each([
    ["restore_test_max_age", "1m", "duration-ambiguous"],
    ["restore_test_max_age", 6, "parameter-unit"],
    ["restore_test_max_age", "PT6H", "parameter-unit"],
    ["leaver_deadline_h", "P1D", "parameter-unit"],
    ["leaver_deadline_h", "24h", "duration-ambiguous"],
    ["leaver_deadline_h", -1, "parameter-unit"],
    ["internal_audit_count", 0, "parameter-unit"],
    ["internal_audit_count", 1.5, "parameter-unit"],
    ["internal_audit_period", "P4Y", "parameter-unit"],
  ])("must fit their unit: %s %s", async (id, value, code) => {
    expect((await mistakeOf(load(["csma-c"], {}, { [id]: set(value, "試") }))).code).toBe(code);
  });
});

describe("figures that a policy of its own changes", () => {
  const own = (name: string, value: string, rest?: string) => ({
    "own.yaml": `${head("own")}extends: csma-a\n${parameter(name, value, rest)}`,
  });

  it("are listed", async () => {
    const policy = await load(["own.yaml"], own("restore_test_max_age", "P9M"));
    expect(policy.overrides).toEqual([
      {
        kind: "parameter",
        parameter: "restore_test_max_age",
        title: expect.any(Object),
        from: "P6M",
        to: "P9M",
        ...silently("loosened", false),
      },
    ]);
  });

  it("are not loosened when the law gives them, and stay statutory", async () => {
    const count = "unit: count, stricter: larger, statutory: false";
    const error = await mistakeOf(load(["own.yaml"], own("internal_audit_count", "1", count)));
    expect(error).toMatchObject({
      code: "parameter-loosened",
      params: { from: "2", to: "1" },
      place: { path: "own.yaml" },
    });
    const stricter = await load(["own.yaml"], own("internal_audit_count", "4", count));
    expect(stricter.parameters.internal_audit_count).toMatchObject({ value: 4, statutory: true });
  });

  it("keep their unit", async () => {
    const error = await mistakeOf(load(["own.yaml"], own("internal_audit_count", "P1Y")));
    expect(error).toMatchObject({
      code: "parameter-unit",
      params: { parameter: "internal_audit_count", unit: "count" },
    });
  });

  it("may not reverse the strict direction", async () => {
    const error = await mistakeOf(
      load(["own.yaml"], own("internal_audit_count", "1", "unit: count, stricter: smaller")),
    );
    expect(error.code).toBe("parameter-loosened");
  });
});
