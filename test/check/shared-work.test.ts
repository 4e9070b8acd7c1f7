import { describe, expect, test, vi } from "vitest";
import { checkProject } from "../../src/check/check.ts";
import { loadProject, type Project } from "../../src/check/load-project.ts";
import { createSharedWork, type SharedWork } from "../../src/check/shared-work.ts";
import type { Report } from "../../src/model/report.ts";
import { UserError } from "../../src/model/user-error.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { createRandom } from "../oracle/random.ts";
import { editedRevisions, exampleYaml, type Files } from "../support/edited-revisions.ts";

/** Checks revisions one after the other: each alone, and each with what the others found. */
async function bothWays(revisions: readonly Files[], asOf: string): Promise<[alone: string, shared: string][]> {
  const shared = createSharedWork();
  let before: Project | undefined;
  const reports: [string, string][] = [];
  for (const files of revisions) {
    const source = filesInMemory(files);
    const alone = await reportOf(() => loadProject({ source }), asOf);
    const together = await reportOf(
      async () => {
        before = await loadProject({ source }, before);
        return before;
      },
      asOf,
      shared,
    );
    reports.push([alone, together]);
  }
  return reports;
}

/** The report as JSON, or the error. */
async function reportOf(load: () => Promise<Project>, asOf: string, shared?: SharedWork): Promise<string> {
  try {
    const report: Report = await checkProject(await load(), { asOf, ...(shared ? { shared } : {}) });
    return JSON.stringify(report, null, 1);
  } catch (error) {
    if (error instanceof UserError) return JSON.stringify([error.code, error.params]);
    throw error;
  }
}

test.each(["city-hospital", "city-hospital-gaps"])(
  "revisions of %s that share work get the reports of each alone",
  async (name) => {
    const revisions = editedRevisions(exampleYaml(name), 8, createRandom(name.length));
    for (const [alone, shared] of await bothWays(revisions, "2026-10-01")) expect(shared).toBe(alone);
  },
);

describe("what is the same is not done again", () => {
  const files = exampleYaml("city-hospital-gaps");
  const load = (of: Files, like?: Project) => loadProject({ source: filesInMemory(of) }, like);

  test("the same configuration, policy and roster are the very same values", async () => {
    const first = await load(files);
    const second = await load({ ...files, "evidence/more.yaml": "output: O1.1.1\n" }, first);
    expect([second.config, second.policy, second.people]).toEqual([first.config, first.policy, first.people]);
    expect(second.policy).toBe(first.policy);
    expect(second.source).not.toBe(first.source);
  });

  test.each(["isms-evidence.yaml", "people.yaml"])("another %s is read", async (path) => {
    const first = await load(files);
    const second = await load({ ...files, [path]: `${files[path]}\n# another\n` }, first);
    expect(second.policy).not.toBe(first.policy);
    expect(second.policy).toEqual(first.policy);
  });

  test("a configuration that another source does not have is not taken from before", async () => {
    const first = await load(files);
    const { "people.yaml": _, ...rest } = files;
    await expect(load(rest, first)).rejects.toMatchObject({ code: "unreadable" });
  });

  test("rules are evaluated only where their records differ", async () => {
    const shared = createSharedWork();
    const first = await load(files);
    await checkProject(first, { asOf: "2026-10-01", shared });
    const all = evaluationsOf(shared);
    await checkProject(await load(files, first), { asOf: "2026-10-01", shared });
    expect(evaluationsOf(shared).filter((one) => !all.includes(one))).toEqual([]);
    const path = Object.keys(files).find((one) => one.includes("O4.3.1")) ?? "";
    await checkProject(await load({ ...files, [path]: `# again\n${files[path]}` }, first), {
      asOf: "2026-10-01",
      shared,
    });
    const again = evaluationsOf(shared).filter((one) => !all.includes(one));
    expect(all.length).toBeGreaterThan(150);
    expect(again.map(({ rule }) => rule.program ?? rule.id)).not.toEqual([]);
    expect(again.length).toBeLessThan(all.length / 4);
  });

  test.each([
    ["only remarks", "# again\n", "", []],
    ["a field that no rule of its output names", "unit: 資訊室", "unit: 資訊中心", []],
    ["a field that one of them names", "key_length: 256", "key_length: 128", ["crypto-algorithm-allowed"]],
  ])("a rule is evaluated again where a field that it names differs: %s", async (_what, from, to, expected) => {
    const shared = createSharedWork();
    const first = await load(files);
    await checkProject(first, { asOf: "2026-10-01", shared });
    const all = evaluationsOf(shared);
    const path = Object.keys(files).find((one) => one.includes("O4.3.1")) ?? "";
    const text = to === "" ? `${from}${files[path]}` : files[path]?.replace(from, to);
    expect(text).not.toBe(files[path]);
    await checkProject(await load({ ...files, [path]: text ?? "" }, first), { asOf: "2026-10-01", shared });
    const again = evaluationsOf(shared).filter((one) => !all.includes(one) && !one.rule.program);
    expect(again.filter(({ asked }) => asked.has("O4.3.1")).map(({ rule }) => rule.id)).toEqual(expected);
  });

  test("what is asked of each document by itself is asked of those that differ", async () => {
    const shared = createSharedWork();
    const first = await load(files);
    const judgedOf = async (project: Project) => {
      await checkProject(project, { asOf: "2026-10-01", shared });
      return evaluationsOf(shared).flatMap(({ rule, byDocument }) =>
        [...(byDocument ?? [])].map(([{ path }, found]) => ({ rule: rule.id, path, found })),
      );
    };
    const all = await judgedOf(first);
    const pathOf = (output: string) => Object.keys(files).find((one) => one.includes(output)) ?? "";
    const differing = async (path: string) => {
      const known = new Set((await judgedOf(first)).map(({ found }) => found));
      const judged = await judgedOf(await load({ ...files, [path]: `# again\n${files[path]}` }, first));
      return judged.filter(({ found }) => !known.has(found)).map(({ rule, path: of }) => `${rule} ${of}`);
    };
    const each = ["checker-independent", "date-order", "asset-ref-exists", "record-ref-exists", "count-as-listed"];
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(each.map((name) => `gen-${name}`)));
    const path = pathOf("O4.8.2");
    const differ = await differing(path);
    const isOfReferences = (one: string) => one.startsWith("gen-record-ref-exists");
    expect(new Set(differ.filter((one) => !isOfReferences(one)))).toEqual(
      new Set([`gen-asset-ref-exists ${path}`, `gen-checker-independent ${path}`, `gen-date-order ${path}`]),
    );
    // Those that refer to the changed output as well, and no others.
    expect(differ.filter(isOfReferences).length).toBeLessThan(10);
    const inventory = pathOf("O2.1.1");
    const again = await differing(inventory);
    expect(new Set(again.filter((one) => one.startsWith("gen-date-order")))).toEqual(
      new Set([`gen-date-order ${inventory}`]),
    );
    expect(again.filter((one) => one.startsWith("gen-asset")).length).toBeGreaterThan(10);
  });

  test("on another day, all of them are", async () => {
    const shared = createSharedWork();
    const first = await load(files);
    await checkProject(first, { asOf: "2026-10-01", shared });
    const all = evaluationsOf(shared);
    await checkProject(first, { asOf: "2026-10-02", shared });
    expect(evaluationsOf(shared).filter((one) => all.includes(one))).toEqual([]);
  });

  test("documents are checked only where those of their output, or the day, differ", async () => {
    const shared = createSharedWork();
    const first = await load(files);
    const checksOn = async (project: Project, asOf: string) => {
      await checkProject(project, { asOf, shared });
      return new Map(shared.last?.basis.assessment.checks);
    };
    const all = await checksOn(first, "2026-10-01");
    const path = Object.keys(files).find((one) => one.includes("O4.3.1")) ?? "";
    const other = await load({ ...files, [path]: `# again\n${files[path]}` }, first);
    const again = await checksOn(other, "2026-10-01");
    const outputs = [...all.keys()];
    expect(outputs.filter((output) => again.get(output) !== all.get(output))).toEqual(["O4.3.1"]);
    const later = await checksOn(other, "2026-10-02");
    expect(outputs.filter((output) => later.get(output) === again.get(output))).toEqual([]);
  });

  function evaluationsOf({ last }: SharedWork) {
    return [...(last?.basis.assessment.results.byRule.values() ?? [])];
  }
});

test("a file of the same content is read and validated once, whatever the revision", async () => {
  const files = exampleYaml("city-hospital-gaps");
  const shared = createSharedWork();
  const add = vi.spyOn(shared.known, "add");
  const project = await loadProject({ source: filesInMemory(files) });
  await checkProject(project, { asOf: "2026-10-01", shared });
  const read = add.mock.calls.length;
  const path = Object.keys(files).find((one) => one.startsWith("evidence/")) ?? "";
  const source = filesInMemory({ ...files, [path]: `# again\n${files[path]}` });
  await checkProject(await loadProject({ source }, project), { asOf: "2026-09-01", shared });
  expect(read).toBeGreaterThan(100);
  expect(add.mock.calls.length).toBe(read + 1);
});
