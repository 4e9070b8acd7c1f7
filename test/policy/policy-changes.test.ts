import { describe, expect, test } from "vitest";
import type { ParameterSetting } from "../../src/model/config.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { policyChanges } from "../../src/policy/policy-changes.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { builtinPolicies } from "../../src/standard/builtin-data.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { mistakeOf } from "./mistakes.ts";

const outputs = outputsOf(await loadStandard()).map(({ id }) => id);
const text = "{ zh-TW: 測試, en: Test }";
const head = `id: own\ntitle: ${text}\nextends: csma-c\n`;

async function load(body: string, parameters: Readonly<Record<string, ParameterSetting>> = {}, names = ["own.yaml"]) {
  const source = filesInMemory({ "own.yaml": `${head}${body}` });
  return (await loadPolicy(names, { source, outputs, standardCodes: new Set(), parameters })).policy;
}

const figure = (name: string, value: string, rest = "unit: duration, stricter: smaller") =>
  `  ${name}: { value: ${value}, ${rest}, title: ${text}, source: { text: ${text}, refs: [], date: 2026-01-01, verified: true } }\n`;
const cadence = (output: string, id: string, requirement: string, rest = "") =>
  `cadences:\n  ${output}:\n${rest}    requirements:\n      - { id: ${id}, title: ${text}, ${requirement} }\n`;

const procedure = (requirement: string, rest = "") => cadence("O4.2.1", "review", requirement, rest);
const audit = (requirement: string, rest = "") => cadence("O8.3.1", "internal-audit", requirement, rest);
const reasoned = "    reason: 主管機關核准\n";

const asItIs = "date: audit_date, where: { audit_type: internal }";
const counted = "count: { at_least: internal_audit_count, per: internal_audit_period }";

test("a policy that only adds changes nothing", async () => {
  const body = `parameters:\n${figure("own_age", "P1M")}${cadence("O4.2.1", "more", "max_age: own_age")}`;
  expect((await load(body)).overrides).toEqual([]);
  expect((await load(procedure("max_age: account_procedure_review_max_age"))).overrides).toEqual([]);
});

describe("warnings and grace", () => {
  const builtin =
    "[{ at_least: P12M, due_soon: P30D, grace: P30D }, { at_least: P3M, due_soon: P14D, grace: P7D }, { at_least: P1M, due_soon: P7D, grace: P7D }, { at_least: P0D, due_soon: P1D, grace: P0D }]";
  const changed = { statutory: false, reason: null };

  test.each<[string, string, object[]]>([
    ["the same", builtin, []],
    [
      "3000 days of grace",
      builtin.replace("grace: P30D", "grace: P3000D"),
      [{ atLeast: "P12M", part: "grace", from: "P30D", to: "P3000D", direction: "loosened" }],
    ],
    [
      "a shorter grace",
      builtin.replace("grace: P30D", "grace: P14D"),
      [{ atLeast: "P12M", part: "grace", from: "P30D", to: "P14D", direction: "tightened" }],
    ],
    [
      "a later warning",
      builtin.replace("due_soon: P14D", "due_soon: P1D"),
      [{ atLeast: "P3M", part: "due_soon", from: "P14D", to: "P1D", direction: "loosened" }],
    ],
    [
      "an earlier warning",
      builtin.replace("due_soon: P14D", "due_soon: P1M"),
      [{ atLeast: "P3M", part: "due_soon", from: "P14D", to: "P1M", direction: "tightened" }],
    ],
    [
      "a long grace that begins with shorter intervals",
      builtin.replace("at_least: P12M", "at_least: P6M"),
      [
        { atLeast: "P6M", part: "grace", from: "P7D", to: "P30D", direction: "loosened" },
        { atLeast: "P6M", part: "due_soon", from: "P14D", to: "P30D", direction: "tightened" },
      ],
    ],
    [
      "one entry in the place of four",
      "[{ at_least: P0D, due_soon: P1D, grace: P30D }]",
      [
        { atLeast: "P12M", part: "due_soon", from: "P30D", to: "P1D", direction: "loosened" },
        { atLeast: "P3M", part: "due_soon", from: "P14D", to: "P1D", direction: "loosened" },
        { atLeast: "P3M", part: "grace", from: "P7D", to: "P30D", direction: "loosened" },
        { atLeast: "P1M", part: "due_soon", from: "P7D", to: "P1D", direction: "loosened" },
        { atLeast: "P1M", part: "grace", from: "P7D", to: "P30D", direction: "loosened" },
        { atLeast: "P0D", part: "grace", from: "P0D", to: "P30D", direction: "loosened" },
      ],
    ],
  ])("%s", async (_, windows, expected) => {
    const { overrides } = await load(`windows: ${windows}\n`);
    expect(overrides).toEqual(expected.map((one) => ({ kind: "window", ...changed, ...one })));
  });

  test("of counts", async () => {
    const one = { kind: "count-warning", from: "P60D", ...changed };
    expect((await load("count_due_soon: P1D\n")).overrides).toEqual([{ ...one, to: "P1D", direction: "loosened" }]);
    expect((await load("count_due_soon: P90D\n")).overrides).toEqual([{ ...one, to: "P90D", direction: "tightened" }]);
    expect((await load("count_due_soon: P60D\n")).overrides).toEqual([]);
  });

  test("more grace for an interval that the law sets is statutory; an earlier or later warning is not", async () => {
    const base = await load("");
    const year = base.parameters.account_procedure_review_max_age;
    if (!year) throw new Error("no such parameter");
    const lawful = {
      ...base,
      parameters: { ...base.parameters, account_procedure_review_max_age: { ...year, statutory: true } },
    };
    const windows = base.windows.map((window) => ({ ...window, due_soon: "P2D", grace: "P90D" }));
    const statutory = policyChanges(lawful, { ...lawful, windows }).filter((one) => one.statutory);
    expect(statutory).toMatchObject([{ kind: "window", atLeast: "P12M", part: "grace", direction: "loosened" }]);
  });

  test("with a reason print it", async () => {
    const { overrides } = await load(`windows: [{ at_least: P0D, due_soon: P30D, grace: P300D, reason: 系統移轉 }]\n`);
    expect(new Set(overrides.map(({ reason }) => reason))).toEqual(new Set(["系統移轉"]));
  });
});

describe("kinds of cadences", () => {
  test.each([
    ["O4.2.1", "standing", "event", "loosened"],
    ["O4.2.1", "standing", "periodic", "changed"],
    ["O4.2.2", "event", "periodic", "tightened"],
  ])("%s: %s to %s is %s", async (output, from, to, direction) => {
    const { overrides } = await load(`cadences:\n  ${output}:\n    kind: ${to}\n`);
    expect(overrides).toEqual([{ kind: "cadence", output, from, to, direction, statutory: false, reason: null }]);
  });

  test("need a reason where the law counts", async () => {
    const body = "cadences:\n  O8.3.1:\n    kind: event\n";
    expect(await mistakeOf(load(body))).toMatchObject({
      code: "policy-unreasoned",
      place: { path: "own.yaml", line: 6 },
    });
    expect((await load(body + reasoned)).overrides).toMatchObject([{ direction: "loosened", reason: "主管機關核准" }]);
  });
});

describe("parts of a requirement", () => {
  const one = {
    ...{
      kind: "requirement",
      output: "O4.2.1",
      requirement: "review",
      title: expect.objectContaining({ en: expect.any(String) }),
    },
    ...{ statutory: false, reason: null },
  };
  const own = `parameters:\n${figure("own_age", "P30Y")}${figure("same_age", "P12M")}${figure("short_age", "P3M")}${figure("one", "1", "unit: count, stricter: larger")}${figure("year", "P1Y", "unit: calendar-period, stricter: smaller")}`;

  test.each<[string, string, object[]]>([
    ["a longer interval", "max_age: own_age", [{ part: "max_age", from: "P12M", to: "P30Y", direction: "loosened" }]],
    ["a shorter one", "max_age: short_age", [{ part: "max_age", from: "P12M", to: "P3M", direction: "tightened" }]],
    ["the same by another name", "max_age: same_age", []],
    [
      "a count in its place",
      "count: { at_least: one, per: year }",
      [
        { part: "max_age", from: "P12M", to: null, direction: "loosened" },
        { part: "count", from: null, to: "1/P1Y", direction: "tightened" },
      ],
    ],
    [
      "a filter",
      "max_age: same_age, where: { covers: [create, disable], doc_no: A }",
      [{ part: "where", from: null, to: "covers: create | disable, doc_no: A", direction: "tightened" }],
    ],
    [
      "another date",
      "max_age: same_age, date: $document",
      [{ part: "date", from: null, to: "$document", direction: "changed" }],
    ],
    [
      "no nil statements",
      "max_age: same_age, nil: false",
      [{ part: "nil", from: null, to: "false", direction: "tightened" }],
    ],
  ])("%s", async (_, requirement, expected) => {
    expect((await load(own + procedure(requirement))).overrides).toEqual(expected.map((part) => ({ ...one, ...part })));
  });

  test("that count each subject: dropped, or another list", async () => {
    const subjects = `subjects: { title: ${text}, output: O2.1.1, key: asset_id, where: { is_core: true, status: in_use }, field: asset_id, since: in_service_from, until: disposed_on }`;
    const exercise = (rest: string) =>
      cadence(
        "O7.7.2",
        "exercise",
        `where: { result: [pass, partial] }, date: exercise_date, count: { at_least: continuity_exercise_count, per: continuity_exercise_period }${rest}`,
        reasoned,
      );
    const change = { ...one, output: "O7.7.2", requirement: "exercise", part: "subjects", statutory: true };
    const from = "O2.1.1.asset_id [is_core: true, status: in_use] = asset_id since in_service_from until disposed_on";
    const reason = "主管機關核准";
    expect((await load(exercise(`, ${subjects}`))).overrides).toEqual([]);
    expect((await load(exercise(""))).overrides).toEqual([
      { ...change, from, to: null, direction: "loosened", reason },
    ]);
    const narrower = subjects.replace("status: in_use", "status: retired");
    expect((await load(exercise(`, ${narrower}`))).overrides).toEqual([
      { ...change, from, to: from.replace("in_use", "retired"), direction: "changed", reason },
    ]);
  });

  test("that follow another output", async () => {
    const own = `parameters:\n${figure("long", "P2Y")}`;
    const follow = (rest: string) => own + cadence("O7.7.3", "after-exercise", rest, reasoned);
    expect((await load(follow("after: { output: O7.7.2, within: long }"))).overrides).toMatchObject([
      { part: "after", from: "O7.7.2 P1M", to: "O7.7.2 P2Y", direction: "loosened" },
    ]);
    expect((await load(follow("after: { output: O8.3.1, within: long }"))).overrides).toMatchObject([
      { part: "after", direction: "changed" },
    ]);
    expect((await load(follow("max_age: long"))).overrides).toMatchObject([
      { part: "after", from: "O7.7.2 P1M", to: null, direction: "loosened" },
      { part: "max_age", from: null, to: "P2Y", direction: "tightened" },
    ]);
  });
});

describe("what the law gives", () => {
  const counts = (atLeast: string, per: string) =>
    `parameters:\n${figure("own_count", atLeast, "unit: count, stricter: larger")}${figure("own_period", per, "unit: calendar-period, stricter: smaller")}`;
  const ownCount = "count: { at_least: own_count, per: own_period }";

  test.each<[string, string, string]>([
    ["every kind of audit counts", `date: audit_date, ${counted}`, "where"],
    ["another kind counts", `date: audit_date, where: { audit_type: [internal, external] }, ${counted}`, "where"],
    ["another day counts", `where: { audit_type: internal }, date: planned_date, ${counted}`, "date"],
    ["nothing is counted any more", `${asItIs}, max_age: asset_inventory_max_age`, "count"],
  ])("is changed only with a reason: %s", async (_, requirement, part) => {
    const error = await mistakeOf(load(audit(requirement)));
    expect(error).toMatchObject({
      code: "policy-unreasoned",
      params: { override: { part } },
      place: { path: "own.yaml" },
    });
    expect(error.place?.line).toBe(7);
    const { overrides } = await load(audit(requirement, reasoned));
    expect(overrides).toContainEqual(
      expect.objectContaining({ kind: "requirement", part, statutory: true, reason: "主管機關核准" }),
    );
  });

  test.each([
    ["1", "P2Y", null],
    ["2", "P2Y", "tightened"],
    ["1", "P1Y", "tightened"],
  ])("may be tightened without: %s in %s", async (atLeast, per, direction) => {
    const { overrides } = await load(counts(atLeast, per) + audit(`${asItIs}, ${ownCount}`));
    expect(overrides).toMatchObject(
      direction === null ? [] : [{ part: "count", from: "1/P2Y", to: `${atLeast}/${per}`, direction, reason: null }],
    );
  });

  test("is mixed where one figure is looser and one stricter", async () => {
    const binds = "binds: [supervising_agency, agency]";
    const body = cadence(
      "O9.1.3",
      "phishing",
      `${binds}, where: { kind: phishing }, date: held_on, ${ownCount}`,
      reasoned,
    );
    expect((await load(counts("2", "P1Y") + body)).overrides).toMatchObject([
      { part: "count", from: "1/P6M", to: "2/P1Y", direction: "changed" },
    ]);
    expect((await load(counts("1", "P2Y") + body)).overrides).toMatchObject([{ direction: "loosened" }]);
  });

  test("stays so by another name: the configuration cannot loosen it without a reason", async () => {
    const body = counts("2", "P1Y") + audit(`${asItIs}, ${ownCount}`);
    const setting = { own_period: { value: "P2Y", reason: null } };
    expect((await mistakeOf(load(body, setting))).code).toBe("parameter-loosened");
  });

  test("is not made loosenable by turning round which direction is stricter", async () => {
    const body = `parameters:\n${figure("internal_audit_count", "1", "unit: count, stricter: smaller")}`;
    const setting = { phishing_exercise_period: { value: "P1Y", reason: null } };
    expect((await load(body)).parameters.internal_audit_count).toMatchObject({ stricter: "larger", statutory: true });
    expect((await mistakeOf(load(body, setting))).code).toBe("parameter-loosened");
  });
});

describe("rules", () => {
  const change = (id: string, what: string) => `change_rules:\n  ${id}: { ${what}, reason: 轉檔中 }\n`;

  test.each([
    ["off: true", "off", "loosened"],
    ["severity: warning", "warning", "loosened"],
    ["severity: info", "info", "loosened"],
  ])("%s", async (what, to, direction) => {
    expect((await load(change("gen-date-order", what))).overrides).toEqual([
      { kind: "rule", rule: "gen-date-order", from: "error", to, direction, statutory: false, reason: "轉檔中" },
    ]);
  });

  test("made graver, not changed, or resting on a figure of the law", async () => {
    const { rules } = await load("");
    const warning = rules.find(({ severity }) => severity === "warning")?.id ?? "";
    expect((await load(change(warning, "severity: error"))).overrides).toMatchObject([{ direction: "tightened" }]);
    expect((await load(change(warning, "severity: warning"))).overrides).toEqual([]);
    expect((await load(change("incident-contained-in-time", "off: true"))).overrides).toMatchObject([
      { statutory: true },
    ]);
  });
});

describe("a policy of its own", () => {
  test.each(builtinPolicies)("may not bear the id of a built-in one: %s", async (id) => {
    const source = filesInMemory({ "own.yaml": `title: ${text}\nid: ${id}\nextends: baseline\n` });
    const options = { source, outputs, standardCodes: new Set<string>(), parameters: {} };
    expect(await mistakeOf(loadPolicy(["own.yaml"], options))).toMatchObject({
      code: "policy-id-taken",
      params: { policy: id },
      place: { path: "own.yaml", line: 2, column: 5 },
    });
  });

  test("that rests on no built-in one changes nothing, and judges approvals by the same figures", async () => {
    const body = `id: alone\ntitle: ${text}\nwindows: [{ at_least: P0D, due_soon: P1D, grace: P9Y }]\ncount_due_soon: P1D\nparameters:\n${figure("age", "P9Y")}${cadence("O4.2.1", "review", "max_age: age", `    kind: event\n    trigger: ${text}\n`)}`;
    const source = filesInMemory({ "own.yaml": body });
    const options = { source, outputs, standardCodes: new Set<string>(), parameters: {} };
    const { policy } = await loadPolicy(["own.yaml"], options);
    expect(policy.overrides).toEqual([]);
    expect(policy.parameters.waiver_max_span?.value).toBe("P366D");
    expect(policy.parameters.not_applicable_max_span?.value).toBe("P2Y");
    expect(policy.parameters.exception_approver_roles?.value).toEqual(["head", "ciso", "manager"]);
  });

  test("may change how long exceptions last and who approves them, which is printed", async () => {
    const settings = {
      waiver_max_span: { value: "P2Y", reason: null },
      exception_approver_roles: { value: ["ciso"], reason: "資通安全長核准" },
    };
    expect((await load("", settings)).overrides).toMatchObject([
      { kind: "parameter", parameter: "waiver_max_span", to: "P2Y", direction: "loosened" },
      { kind: "parameter", parameter: "exception_approver_roles", to: ["ciso"], direction: "tightened" },
    ]);
  });
});

test("whom a requirement binds is a change: all where it was agencies is more, one kind is less", async () => {
  const asIs = "where: { kind: phishing }, date: held_on";
  const count = "count: { at_least: phishing_exercise_count, per: phishing_exercise_period }";
  const changed = async (binds: string) =>
    (await load(cadence("O9.1.3", "phishing", `${binds}${asIs}, ${count}`, reasoned))).overrides;
  expect(await changed("")).toMatchObject([{ part: "binds", to: null, direction: "tightened" }]);
  expect(await changed("binds: [private], ")).toMatchObject([{ part: "binds", to: "private", direction: "changed" }]);
  const stocktake = cadence("O2.1.1", "inventory", "binds: [private], max_age: asset_inventory_max_age");
  expect((await load(stocktake)).overrides).toMatchObject([{ part: "binds", to: "private", direction: "loosened" }]);
});

describe("one own policy on another", () => {
  const two = async (first: string, second: string) => {
    const own = (id: string, base: string, body: string) => `id: ${id}\ntitle: ${text}\nextends: ${base}\n${body}`;
    const files = { "first.yaml": own("first", "csma-c", first), "second.yaml": own("second", "first.yaml", second) };
    const options = { source: filesInMemory(files), outputs, standardCodes: new Set<string>(), parameters: {} };
    return (await loadPolicy(["second.yaml"], options)).policy.overrides;
  };
  const week = `parameters:\n${figure("own_age", "P7D")}`;
  const added = `${week}${cadence("O4.2.1", "more", "max_age: own_age")}`;

  test("changes what that one has added", async () => {
    const month = `parameters:\n${figure("own_month", "P1M")}${cadence("O4.2.1", "more", "max_age: own_month")}`;
    expect(await two(added, month)).toEqual([
      {
        ...{ kind: "requirement", output: "O4.2.1", requirement: "more", part: "max_age", from: "P7D", to: "P1M" },
        ...{ title: { en: "Test", "zh-TW": "測試" }, direction: "loosened", statutory: false, reason: null },
      },
    ]);
  });

  test("takes back what that one has tightened: both are printed, the loosening first", async () => {
    const grace = (days: number) => `windows: [{ at_least: P0D, due_soon: P1D, grace: P${days}D }]\n`;
    const changes = (await two(grace(0), grace(40))).filter((one) => one.kind === "window" && one.part === "grace");
    expect(changes.map(({ direction, from, to }) => [direction, from, to])).toEqual([
      ["loosened", "P0D", "P40D"],
      ["tightened", "P30D", "P0D"],
      ["tightened", "P7D", "P0D"],
      ["tightened", "P7D", "P0D"],
    ]);
  });

  const replaced = `parameters:\n${figure("own_count", "2", "unit: count, stricter: larger")}${audit(`${asItIs}, count: { at_least: own_count, per: internal_audit_period }`)}`;

  test("cannot loosen a figure that stands for one of the law", async () => {
    const loosened = `parameters:\n${figure("own_count", "1", "unit: count, stricter: larger")}`;
    expect(await mistakeOf(two(replaced, loosened))).toMatchObject({
      code: "parameter-loosened",
      params: { parameter: "own_count", from: "2", to: "1" },
      place: { path: "second.yaml" },
    });
  });

  test("needs a reason of its own for what the law gives", async () => {
    const first = audit(`date: audit_date, ${counted}`, reasoned);
    const undated = audit(counted);
    expect(await mistakeOf(two(first, undated))).toMatchObject({
      code: "policy-unreasoned",
      place: { path: "second.yaml" },
    });
    const both = await two(first, audit(counted, "    reason: 第二次\n"));
    expect(both.map(({ reason }) => reason)).toEqual(["主管機關核准", "第二次"]);
  });

  test("needs a reason to lengthen an interval that the law sets", async () => {
    const law = `parameters:\n${figure("law_age", "P6M", "unit: duration, stricter: smaller, statutory: true")}`;
    const first = `${law}${cadence("O4.2.1", "more", "max_age: law_age")}`;
    const second = `parameters:\n${figure("own_age", "P9M")}`;
    expect(await mistakeOf(two(first, `${second}${cadence("O4.2.1", "more", "max_age: own_age")}`))).toMatchObject({
      code: "policy-unreasoned",
      params: { override: { part: "max_age", from: "P6M", to: "P9M", statutory: true } },
    });
    expect(await two(first, `${second}${cadence("O4.2.1", "more", "max_age: own_age", reasoned)}`)).toMatchObject([
      { part: "max_age", direction: "loosened", statutory: true, reason: "主管機關核准" },
    ]);
  });
});

test("what an own policy asks of records beyond the schemas is printed", async () => {
  const overlays = "overlays:\n  O2.1.1: { required: [recovery], values: { status: [in_use, disposed] } }\n";
  const change = { kind: "overlay", output: "O2.1.1", direction: "tightened", statutory: false, reason: null };
  expect((await load(overlays)).overrides).toEqual([
    { ...change, field: "recovery", part: "required", from: "optional", to: "required" },
    { ...change, field: "status", part: "values", from: null, to: "in_use | disposed" },
  ]);
});
