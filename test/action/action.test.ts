import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inputNames } from "../../src/action/inputs.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { commitAll, git } from "../support/git.ts";
import { lapsed, procedure, smallHospital, wholeHospital } from "../support/hospital.ts";
import { declared, runAction, spawnAction } from "../support/run-action.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const inputs = { "as-of": "2026-10-01" };
const saved = new URL("../../examples/city-hospital-gaps/report.json", import.meta.url);
const expected = JSON.parse(readFileSync(saved, "utf8"));

const pullRequest = (base: string) => ({ event: "pull_request", payload: { pull_request: { base: { sha: base } } } });

test("action.yml, the code and what it gives are one list", async () => {
  expect(Object.keys(declared.inputs)).toEqual([...inputNames]);
  expect(declared.runs).toEqual({ using: "node24", main: "dist/action.js" });
  expect(declared.branding).toBeDefined();
  const { outputs } = await runAction(smallHospital().folder, { event: "push", inputs });
  expect(Object.keys(outputs)).toEqual(Object.keys(declared.outputs));
});

test("the bundle, on GitHub's own toolkit, leaves what the tests see in this process", async () => {
  const { folder, base } = smallHospital();
  writeFileSync(join(folder, "evidence/broken.yaml"), "output: O7.1.1\nid: [\n");
  // Text between the commands is fenced by a word that nobody can guess.
  const alike = ({ text, ...step }: Awaited<ReturnType<typeof runAction>>) => ({
    ...step,
    text: text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "UUID"),
  });
  const options = { ...pullRequest(base), inputs: { ...inputs, locale: "zh-TW, en", policy: "csma-c\n" } };
  const spawned = await spawnAction(folder, options);
  expect(spawned.status).toBe(1);
  expect(alike(spawned)).toEqual(alike(await runAction(folder, options)));
  const refused = { event: "push", inputs: { "as-of": "soon", "github-token": "secret\nword" } };
  expect(alike(await spawnAction(folder, refused))).toEqual(alike(await runAction(folder, refused)));
});

describe("push", () => {
  test("everything decides; outputs, summary, annotations and report.json say the same", async () => {
    const { folder } = wholeHospital();
    const step = await runAction(folder, { event: "push", inputs: { ...inputs, "json-file": "out/report.json" } });
    expect([step.status, step.error]).toEqual([1, ""]);
    const report = JSON.parse(readFileSync(join(folder, "out/report.json"), "utf8"));
    expect((await loadValidator("report")).validate(report)).toBe(null);
    expect(report.summary).toEqual(expected.summary);
    const { tasks, findings } = expected.summary;
    expect(step.outputs).toEqual({
      conclusion: "fail",
      state: "lacking",
      yardstick: "unchanged",
      excused: "[]",
      "tasks-lacking": JSON.stringify(
        expected.duties.flatMap((duty: { tasks: { id: string; state: string }[] }) =>
          duty.tasks.filter(({ state }) => state === "lacking").map(({ id }) => id),
        ),
      ),
      "tasks-current": String(tasks.current),
      "tasks-applicable": String(tasks.applicable),
      coverage: String(Math.floor((100 * tasks.current) / tasks.applicable)),
      errors: String(findings.error),
      warnings: String(findings.warning),
      "sarif-file": "",
      "json-file": "out/report.json",
      "html-file": "",
    });
    expect(step.commands.filter(({ name }) => name === "error")).toHaveLength(10);
    for (const { properties } of step.commands) {
      if (properties.file) expect(existsSync(join(folder, properties.file)), properties.file).toBe(true);
    }
    expect(step.summary).toContain("O4.3.1");
  });

  test("paths of annotations start at the workspace, wherever the configuration is", async () => {
    const { folder } = wholeHospital("org/hospital");
    const { commands } = await runAction(folder, {
      event: "push",
      inputs: { ...inputs, config: "org/hospital/isms-evidence.yaml" },
    });
    const files = commands.flatMap(({ properties }) => properties.file ?? []);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test("what is switched off is not written", async () => {
    const step = await runAction(smallHospital().folder, {
      event: "push",
      inputs: { ...inputs, summary: "false", annotations: "false", "fail-on": "never", locale: "en" },
    });
    expect([step.status, step.summary, step.commands]).toEqual([0, "", []]);
    expect(step.text).toContain("Lacking  ");
  });
});

describe("a change that is proposed", () => {
  test("is not blocked by what was missing before", async () => {
    const { folder, base } = smallHospital();
    const step = await runAction(folder, { ...pullRequest(base), inputs });
    expect([step.status, step.outputs.conclusion, step.outputs.errors]).toEqual([0, "pass", "0"]);
    expect(step.outputs["tasks-lacking"]).toContain("T4.3");
    expect(step.summary).toMatch(/^## 佐證檢查：.*\n[^#]*### 與先前版本比較\n/);
  });

  test.each([
    ["pull_request", (base: string) => ({ pull_request: { base: { sha: base } } })],
    ["merge_group", (base: string) => ({ merge_group: { base_sha: base } })],
  ])("%s: is blocked by what it breaks, which is annotated first", async (event, payload) => {
    const { folder, base } = smallHospital();
    const text = readFileSync(join(folder, procedure), "utf8");
    writeFileSync(join(folder, procedure), text.replace("approved_by: p-003", "approved_by: p-999"));
    const step = await runAction(folder, { event, payload: payload(base), inputs });
    expect([step.status, step.outputs.conclusion]).toEqual([1, "fail"]);
    expect(Number(step.outputs.errors)).toBeGreaterThan(0);
    expect(step.commands.find(({ name }) => name === "error")?.properties.file).toBe(procedure);
  });

  test("scope all gates on everything and still reports the difference", async () => {
    const { folder, base } = smallHospital();
    const step = await runAction(folder, { ...pullRequest(base), inputs: { ...inputs, scope: "all" } });
    expect(step.status).toBe(1);
    expect(step.summary).toMatch(/^## 佐證檢查：.*\n[^#]*### 與先前版本比較\n/);
  });

  test("a shallow clone fetches the one commit it lacks", async () => {
    const { folder, base } = smallHospital();
    writeFileSync(join(folder, "note.txt"), "later");
    commitAll(folder);
    const clone = join(temporaryFolder(), "clone");
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
    git(folder, "clone", "-q", "--depth=1", `file://${folder}`, clone);
    const step = await runAction(clone, { ...pullRequest(base), inputs });
    expect([step.status, step.outputs.conclusion]).toEqual([0, "pass"]);
    expect(step.commands.filter(({ data }) => data.includes("fetch-depth"))).toEqual([]);
  });
});

describe("files of reports stay in the workspace", () => {
  test.each([
    "../x.json",
    "out/../../x.json",
    "/tmp/isms-x.json",
    "link/x.json",
    "link/new/x.json",
    ".git/x.json",
    ".",
  ])("%s is refused before anything is checked", async (path) => {
    const { folder } = smallHospital();
    symlinkSync(temporaryFolder(), join(folder, "link"));
    const step = await runAction(folder, { event: "push", inputs: { ...inputs, locale: "en", "json-file": path } });
    expect(step.status).toBe(2);
    expect(step.commands.map(({ name }) => name)).toEqual(["error"]);
    expect(step.commands[0]?.data).toMatch(/json-file.*outside the workspace/);
  });

  test("a link inside the workspace and a folder that is not there yet are fine", async () => {
    const { folder } = smallHospital();
    mkdirSync(join(folder, "out"));
    symlinkSync("out", join(folder, "link"));
    for (const path of ["link/a.json", "new/deep/b.json", "..c.json"]) {
      const step = await runAction(folder, { event: "push", inputs: { ...inputs, "json-file": path } });
      expect([step.status, existsSync(join(folder, path))]).toEqual([1, true]);
    }
  });
});

test("paths on a pull request narrow what the change breaks", async () => {
  const { folder, base } = smallHospital();
  const of = (paths: string) => runAction(folder, { ...pullRequest(base), inputs: { ...inputs, paths } });
  expect((await of(lapsed)).outputs.conclusion).toBe("pass");
  rmSync(join(folder, procedure));
  expect((await of(procedure)).outputs).toMatchObject({ conclusion: "fail", errors: "1" });
  expect((await of(lapsed)).outputs).toMatchObject({ conclusion: "pass", errors: "0" });
});

describe("what bad input gets", () => {
  test.each([
    ["an unknown input", { "fail-no": "error" }, /fail-no/],
    ["an impossible one", { "fail-on": "info" }, /fail-on[\s\S]*warning/],
    ["a day that does not exist", { "as-of": "2026-02-30" }, /2026-02-30/],
    ["a scope without a base", { scope: "changed" }, /schedule/],
  ])("%s", async (_, wrong, message) => {
    const step = await runAction(smallHospital().folder, {
      event: "schedule",
      inputs: { ...inputs, ...wrong, locale: "en" },
    });
    expect(step.status).toBe(2);
    expect(step.commands).toHaveLength(1);
    expect(step.commands[0]?.name).toBe("error");
    expect(step.commands[0]?.data).toMatch(message);
    expect(step.outputs).toEqual({});
  });

  test.each([
    ["an input", "version: 1\nlocale: zh-TW\n", { "fail-on": "info" }],
    ["the configuration", "version: 2\nlocale: zh-TW\n", {}],
  ])("is said in the language of the configuration: %s", async (_, config, wrong) => {
    const { folder } = smallHospital();
    writeFileSync(join(folder, "isms-evidence.yaml"), config);
    const { data } = (await runAction(folder, { event: "push", inputs: wrong })).commands[0] ?? {};
    expect(data).toMatch(/\p{Script=Han}/u);
    const english = await runAction(folder, { event: "push", inputs: { ...wrong, locale: "en" } });
    expect(english.commands[0]?.data).not.toMatch(/\p{Script=Han}/u);
  });

  test("evidence cannot give a command", async () => {
    const { folder } = smallHospital();
    const forged = "::error title=forged::forged\n##[error]forged\n::set-output name=conclusion::pass\n";
    writeFileSync(join(folder, "evidence/forged.yaml"), `output: "${"##[error]forged"}"\n${forged}`);
    const step = await runAction(folder, { event: "push", inputs });
    expect(step.status).toBe(1);
    expect(new Set(step.commands.map(({ name }) => name))).toEqual(new Set(["error", "warning", "notice"]));
    expect(step.commands.filter(({ properties, data }) => properties.title === "forged" || data === "forged")).toEqual(
      [],
    );
  });
});
