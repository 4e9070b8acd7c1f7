import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { loadProject, type Project } from "../../src/check/load-project.ts";
import { groupByControl } from "../../src/derive/group-by-control.ts";
import { explain, knownCodes } from "../../src/explain/explain.ts";
import type { Explanation } from "../../src/model/explanation.ts";
import { locales } from "../../src/model/locale.ts";
import { type MappingName, mappings } from "../../src/model/mapping.ts";
import { lackingStates, outputStates } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { explanationFormats } from "../../src/report/explanation/explanation-formats.ts";
import { ruleParameters } from "../../src/rules/rule-parameters.ts";
import { loadMapping } from "../../src/standard/mapping.ts";
import { exampleReport } from "../support/example-report.ts";
import { runCli } from "../support/run-cli.ts";

const folder = fileURLToPath(new URL("../../examples/city-hospital-gaps/", import.meta.url));
/** What it says of the standard and the policies it says of every organization; this one has few documents. */
const starter = fileURLToPath(new URL("../../examples/starter/", import.meta.url));
const asOf = "2026-10-01";
let project: Project;
let report: Report;
beforeAll(async () => {
  project = await loadProject({ folder });
  report = await exampleReport("city-hospital-gaps");
});

test("a rule is explained by an id that it had before", async () => {
  expect(await explained("rule", "car-effectiveness-independent")).toMatchObject({
    id: "car-done-and-effective",
    formerly: ["car-effectiveness-independent"],
  });
});

test("an output that others provide is explained with who does, under which agreement and until when", async () => {
  const school = fileURLToPath(new URL("../../examples/small-school/", import.meta.url));
  for (const locale of locales) {
    const { out } = await runCli(school, ["explain", "O5.3.1", "--as-of", asOf, "--locale", locale]);
    for (const said of ["縣網路中心", "府教資字第 1150012345 號函及附件責任分工表", "2028-07-31", "2027-07-31"])
      expect(out).toContain(said);
    const own = await runCli(school, ["explain", "O4.8.2", "--as-of", asOf, "--locale", locale]);
    expect(own.out).not.toContain("縣網路中心");
  }
});

test("the policy of small organizations lists the outputs to begin with, and is in use beside a level", async () => {
  const school = fileURLToPath(new URL("../../examples/small-school/", import.meta.url));
  const small = await explain("small", await loadProject({ folder: school }), null);
  if (small?.kind !== "policy") throw new Error("small is no policy");
  expect(small).toMatchObject({ inUse: true, differences: [], title: { en: expect.stringContaining("Small") } });
  expect(small.first).toHaveLength(15);
  const { out } = await runCli(school, ["explain", "small"]);
  for (const { id } of small.first) expect(out).toContain(id);
  expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  expect((await runCli(school, ["list", "policies"])).out).toContain("small");
});

async function explained<K extends Explanation["kind"]>(
  kind: K,
  code: string,
  now: Report | null = report,
): Promise<Extract<Explanation, { kind: K }>> {
  const explanation = await explain(code, project, now);
  expect(explanation?.kind).toBe(kind);
  return explanation as Extract<Explanation, { kind: K }>;
}

describe("every kind of code is explained", () => {
  test.each([
    ["T4", "duty"],
    ["T4.8", "task"],
    ["O4.8.2", "output"],
    ["backup-restore-tested", "rule"],
    ["evidence-stale", "finding"],
    ["P4.8.1", "competency"],
    ["K49", "competency"],
    ["A.8.13", "control"],
    ["iso27001", "framework"],
    ["inspection-115", "framework"],
    ["restore_test_max_age", "parameter"],
    ["csma-c", "policy"],
    ["contradicted", "state"],
  ] as const)("%s is a %s, in lower and upper case", async (code, kind) => {
    const asWritten = await explained(kind, code);
    for (const written of [code.toLowerCase(), code.toUpperCase()])
      expect(await explained(kind, written)).toEqual(asWritten);
  });

  test("a code that nothing has is null", async () => {
    expect(await explain("O9.9.9", project, report)).toBeNull();
    expect(await explain("__proto__", project, report)).toBeNull();
  });

  test("with and without evidence, in every format and both languages, without a hole", async () => {
    const codes = (await knownCodes(project)).filter(
      (code, index) => index % 17 === 0 || outputStates.some((s) => s === code),
    );
    for (const code of codes) {
      for (const now of [report, null]) {
        const explanation = await explain(code, project, now);
        if (!explanation) throw new Error(`${code} is not explained`);
        for (const load of Object.values(explanationFormats)) {
          const format = await load();
          for (const locale of locales) {
            const text = format(explanation, { locale, color: false, verbose: false });
            expect(text, code).not.toMatch(/undefined|\[object|NaN/);
            expect(text.endsWith("\n")).toBe(true);
          }
        }
      }
    }
  });
});

describe("a framework", () => {
  test("has every control, with the state that the view by controls gives it", async () => {
    for (const name of Object.keys(mappings) as MappingName[]) {
      const mapping = await loadMapping(name);
      const grouped = groupByControl(mapping, report.duties);
      const framework = await explained("framework", name);
      expect(await explained("framework", mapping.id)).toEqual(framework);
      expect(framework.groups.map(({ controls }) => controls.map(({ id, state }) => [id, state]))).toEqual(
        grouped.groups.map(({ controls }) => controls.map(({ id, state }) => [id, state])),
      );
      expect(framework.general.map(({ id }) => id)).toEqual(grouped.general.map(({ id }) => id));
      expect(framework.outside.map(({ id }) => id)).toEqual(grouped.outside);
    }
  });

  test("without evidence has no states", async () => {
    const framework = await explained("framework", "csf", null);
    expect(new Set(framework.groups.flatMap(({ controls }) => controls.map(({ state }) => state)))).toEqual(
      new Set([null]),
    );
    expect(framework.now).toBeNull();
  });
});

describe("a task that lacks current evidence", () => {
  test("says since when and why", async () => {
    for (const { id, state, outputs } of tasksOf(report).filter((task) => task.state === "lacking")) {
      const task = await explained("task", id);
      const lacking = outputs.filter((output) => lackingStates.has(output.state));
      expect(task.now?.state, id).toBe(state);
      const expired = lacking.flatMap(({ expires }) => expires ?? []).sort();
      expect(task.now?.currentUntil, id).toBe(expired[0] ?? null);
      for (const output of lacking) {
        const reported = task.outputs.find((one) => one.id === output.id)?.now;
        expect(reported?.state).toBe(output.state);
        if (output.findings.error > 0) expect(reported?.reasons.length, output.id).toBeGreaterThan(0);
      }
    }
  });

  test("on the terminal, with the finding's text and the last day", async () => {
    const task = tasksOf(report).find(({ outputs }) =>
      outputs.some(({ state, expires }) => state === "stale" && expires !== null),
    );
    const stale = task?.outputs.find(({ state }) => state === "stale");
    const { out } = await runCli(folder, ["explain", task?.id ?? "", "--as-of", asOf, "--locale", "en"]);
    expect(out).toContain("lacks current evidence");
    expect(out).toContain(`Current until: ${stale?.expires}`);
    expect(out).toMatch(/Last day with current evidence: \d{4}-\d\d-\d\d/);
    expect(out).toMatch(/Why: /);
  });
});

describe("the parameters of a rule", () => {
  test("are those that its expressions read, and none of its texts", () => {
    const rule = {
      ...(project.policy.rules[0] as Project["policy"]["rules"][number]),
      for: { a: "O2.1.1" },
      let: { limit: 'parameters.one + size("parameters.not_this")' },
      where: "has(parameters.two)",
      require: "a.list.all(x, x.days < parameters.three)",
      message: { en: "{parameters.four}, not parameters.five", "zh-TW": "{parameters.four}" },
    };
    expect(ruleParameters(rule)).toEqual(["four", "one", "three", "two"]);
  });

  test("all exist in the policy", () => {
    for (const rule of project.policy.rules)
      for (const name of ruleParameters(rule)) expect(project.policy.parameters, rule.id).toHaveProperty(name);
  });

  test("lead back: a parameter names the rules and outputs that use it", async () => {
    const { outputs, rules } = await explained("parameter", "restore_test_max_age");
    expect([...outputs.map(({ id }) => id), ...rules].length).toBeGreaterThan(0);
    for (const rule of rules) {
      const { parameters } = await explained("rule", rule);
      expect(parameters.map(({ name }) => name)).toContain("restore_test_max_age");
    }
  });
});

test("an output's status is that of the report", async () => {
  for (const output of outputsOf(report).slice(0, 10)) {
    expect((await explained("output", output.id)).now?.output).toBe(output);
    expect((await explained("output", output.id, null)).now).toBeNull();
  }
});

describe("an output says what its records contain", () => {
  test("every field of the schema, those inside others after them", async () => {
    const { fields, key, eventDate } = await explained("output", "O4.8.2");
    const { $defs } = JSON.parse(readFileSync(new URL("../../schemas/O4.8.2.schema.json", import.meta.url), "utf8"));
    const { properties, required } = $defs.record;
    expect(fields.filter(({ path }) => !path.includes(".")).map(({ path }) => path)).toEqual(Object.keys(properties));
    expect(fields.filter(({ path, presence }) => presence === "required" && !path.includes("."))).toHaveLength(
      required.length,
    );
    expect(fields.map(({ path }) => path)).toContain("issues[].due_date");
    const result = fields.find(({ path }) => path === "result");
    expect(result?.values.map(({ value }) => value)).toEqual(properties.result.enum);
    expect(fields.find(({ path }) => path === "readability_reason")?.presence).toBe("conditional");
    expect([key, eventDate?.field]).toEqual([["test_no"], "ended_at"]);
  });

  test("a reference is named at both ends", async () => {
    for (const { id } of outputsOf(report)) {
      for (const { path, list, refersTo } of (await explained("output", id, null)).fields) {
        if (!refersTo) continue;
        const { referredToBy } = await explained("output", refersTo.output.id, null);
        const field = list ? `${path}[]` : path;
        const back = referredToBy.filter((one) => one.output.id === id && one.field === field);
        expect(
          back.map(({ to }) => to),
          `${id} ${path}`,
        ).toEqual([refersTo.field]);
      }
    }
  });

  test("which records count, by the titles of the fields", async () => {
    const { requirements } = await explained("output", "O4.8.2");
    expect(requirements[0]?.counts.where).toEqual([
      [
        {
          field: "result",
          title: { en: "Result", "zh-TW": "結果" },
          values: [{ value: "pass", label: "成功" }],
        },
        {
          field: "test_type",
          title: { en: "Test type", "zh-TW": "測試方式" },
          values: [
            { value: "full_restore", label: "完整還原" },
            { value: "partial_restore", label: "部分還原" },
            { value: "file", label: "檔案還原" },
            { value: "readability", label: "可讀性測試" },
          ],
        },
      ],
    ]);
  });

  test("which subjects count by the figure of a parameter, which is named", async () => {
    const { requirements } = await explained("output", "O4.8.1");
    const [success] = requirements;
    expect(success?.parameters.map(({ name }) => name)).toEqual(["backup_success_max_age", "high_asset_value"]);
  });

  test("in Chinese with labels beside what is typed, and full-width colons", async () => {
    const words = ["explain", "O4.8.2", "--as-of", asOf, "--locale", "zh-TW", "--no-color"];
    const { out } = await runCli(starter, words);
    expect(out).toMatch(/^ {2}- result .*擇一：pass（.+）/m);
    expect(out).toMatch(/^工作任務：T4\.8 /m);
    expect(out).not.toMatch(/\p{Script=Han}:/u);
    expect((await runCli(starter, [...words, "--format", "markdown"])).out).toMatch(/^- \*\*工作任務\*\*：T4/m);
  });

  test("shortly on the terminal, in full with --verbose and in Markdown", async () => {
    const words = ["explain", "O4.8.2", "--as-of", asOf, "--locale", "en"];
    const short = (await runCli(starter, words)).out;
    expect(short).toContain("  - result Result (one of pass | partial | fail, required)\n");
    expect(short).not.toContain("issues[].due_date");
    for (const more of [["--verbose"], ["--format", "markdown"]]) {
      const full = (await runCli(starter, [...words, ...more])).out.replaceAll("\\", "");
      expect(full).toContain("issues[].due_date Due date (date, required)");
      expect(full).toContain("refers to asset_id of O2.1.1 Asset inventory");
      expect(full).toContain("- readability_reason: A readability or checksum test needs the reason");
    }
  });
});

describe("the built-in policies side by side", () => {
  test("a policy says what it requires differently from the baseline", async () => {
    expect((await explained("policy", "baseline")).differences).toEqual([]);
    const { differences } = await explained("policy", "csma-a");
    const audit = differences.find(({ requirement }) => requirement.cadence === "2/P1Y");
    expect(audit?.requirement.parameters.some(({ statutory }) => statutory)).toBe(true);
    expect(audit?.base?.cadence).not.toBe("2/P1Y");
    expect(differences.some(({ base }) => base === null)).toBe(true);
  });

  test("a policy says when it warns, and how long its grace is", async () => {
    const { warnings } = await explained("policy", "csma-c");
    expect(warnings).toEqual({ windows: project.policy.windows, counts: project.policy.count_due_soon });
    const { out } = await runCli(folder, ["explain", "csma-c", "--locale", "en"]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "intervals from 12 months: warning 30 days before the last day, grace 30 days",
    );
  });

  test("a parameter says what it is in each of them", async () => {
    const changed = new Map(
      project.policy.overrides.flatMap((change) =>
        change.kind === "parameter" ? [[change.parameter, change.from] as const] : [],
      ),
    );
    expect(changed.size).toBeGreaterThan(0);
    const some = Object.keys(project.policy.parameters).filter((_, index) => index % 40 === 0);
    for (const name of [...changed.keys(), ...some]) {
      const { builtin, policy, value } = await explained("parameter", name);
      const here = builtin.find(({ policies }) => policies.includes(policy));
      expect(here?.parameter.value, name).toEqual(changed.get(name) ?? value);
      expect(new Set(builtin.flatMap(({ policies }) => policies)).size).toBe(
        builtin.flatMap(({ policies }) => policies).length,
      );
    }
  });
});

describe("the commands", () => {
  test("explain and list print JSON that is the value itself", async () => {
    const { out } = await runCli(folder, ["explain", "o4.8.2", "--as-of", asOf, "--format", "json"]);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await explained("output", "O4.8.2"))));
    const listed = JSON.parse((await runCli(folder, ["list", "outputs", "--format", "json"])).out);
    expect([listed.kind, listed.entries.length]).toEqual(["outputs", 71]);
  });

  test("list prints a table in Markdown", async () => {
    const { out } = await runCli(folder, ["list", "tasks", "--format", "markdown", "--locale", "en"]);
    expect(out.trim().split("\n")).toHaveLength(34 + 2);
    expect(out).toMatch(/^\| .*\|\n\| --- /);
  });

  test.each([
    ["evidence-stael", "evidence-stale"],
    ["contradictd", "contradicted"],
    ["csma-cc", "csma-c"],
    ["restore_test_max_ag", "restore_test_max_age"],
    ["backup-restore-testd", "backup-restore-tested"],
  ])("a slip in a code, %s, is answered with %s", async (written, meant) => {
    const { status, error } = await runCli(starter, ["explain", written, "--locale", "en"]);
    expect(status).toBe(2);
    expect(error).toContain(`"${meant}"`);
  });
});
