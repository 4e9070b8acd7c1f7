import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Finding } from "../../src/model/finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { version } from "../../src/version.ts";
import { commitAll, git } from "../support/git.ts";
import { complaints } from "../support/language-service.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const hospital = ["--name", "範例醫院", "--kind", "agency", "--level", "C", "--locale", "zh-TW"];

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("/.git/") && !entry.parentPath.endsWith("/.git"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

async function begun(words: readonly string[] = hospital, files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder(files);
  const outcome = await runCli(folder, ["init", ...words]);
  return { folder, ...outcome };
}

/** Answers the questions in order; null ends them. */
function answering(answers: readonly (string | null)[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new Error(`no answer to ${question}`);
    return answer;
  };
  return { asked, ask };
}

const asking = (folder: string, answers: readonly (string | null)[], words: readonly string[] = []) =>
  runCli(folder, ["init", ...words], {}, () => 0, 100, "", answering(answers).ask);

describe("what it writes", () => {
  test("passes the check with what an empty organization lacks, and nothing else", async () => {
    const { folder, status, out } = await begun();
    expect([status, out]).toEqual([0, ""]);
    const { findings, organization, policy } = JSON.parse(
      (await runCli(folder, ["check", ...day, "--format", "json"])).out,
    );
    expect(organization).toEqual({ name: "範例醫院", level: "C" });
    expect(policy.id).toBe("csma-c");
    const empty = temporaryFolder({
      "isms-evidence.yaml": "version: 1\norganization: { name: a, kind: agency, level: C }\npeople: people.yaml\n",
      "people.yaml": read(folder, "people.yaml"),
    });
    const other = JSON.parse((await runCli(empty, ["check", ...day, "--format", "json"])).out);
    const codes = (list: readonly { code: string; output: string | null }[]) =>
      list.map(({ code, output }) => `${code} ${output}`);
    expect(codes(findings)).toEqual(codes(other.findings));
    expect(new Set(findings.map(({ code }: { code: string }) => code))).toEqual(
      new Set(["evidence-missing", "rules-not-evaluated"]),
    );
  });

  test.each([
    ["zh-TW", ["--level", "none"]],
    ["en", ["--level", "e"]],
    ["en", ["--kind", "private"]],
    ["zh-TW", ["--no-editor", "--level", "A"]],
  ])("is valid in %s with %j", async (locale, words) => {
    const { folder, status } = await begun(["--name", "Example", "--locale", locale, ...words]);
    expect(status).toBe(0);
    const report = JSON.parse((await runCli(folder, ["check", ...day, "--format", "json"])).out);
    expect(
      report.findings.filter(
        ({ code }: { code: string }) => !["evidence-missing", "rules-not-evaluated"].includes(code),
      ),
    ).toEqual([]);
    const workflow = read(folder, ".github/workflows/evidence.yml");
    expect(await complaints(".github/workflows/evidence.yml", workflow)).toEqual([]);
    const [repository] = parse(read(folder, ".pre-commit-config.yaml")).repos;
    expect([repository.rev, repository.hooks.map(({ id }: { id: string }) => id)]).toEqual([
      `v${version}`,
      ["isms-evidence"],
    ]);
    expect(existsSync(join(folder, ".vscode"))).toBe(!words.includes("--no-editor"));
  });

  test("small organizations begin with the outputs of the policy small", async () => {
    for (const [words, policy] of [
      [
        ["--level", "D"],
        ["csma-d", "small"],
      ],
      [["--level", "D", "--no-small"], undefined],
      [["--small"], ["baseline", "small"]],
      [["--level", "C"], undefined],
    ] as const) {
      const { folder } = await begun(["--name", "a", "--no-editor", ...words]);
      expect(parse(read(folder, "isms-evidence.yaml")).policy).toEqual(policy);
    }
  });

  test("a draft goes into the folder of its duty, with the line by which editors find its schema", async () => {
    const { folder } = await begun();
    await runCli(folder, ["new", "O4.8.2", ...day]);
    const [first] = read(folder, "evidence/t4-operations/O4.8.2-2026-10-01.yaml").split("\n");
    expect(first).toBe("# yaml-language-server: $schema=../../.isms-evidence/schemas/O4.8.2.schema.json");
    expect(existsSync(join(folder, "evidence/t4-operations", first?.split("=")[1] ?? ""))).toBe(true);
    const without = await begun([...hospital, "--no-editor"]);
    const { out } = await runCli(without.folder, ["new", "O4.8.2", "--dry-run", ...day]);
    expect(out).not.toContain("yaml-language-server");
  });

  test("the completed example is valid evidence, and is not read as such", async () => {
    const { folder } = await begun();
    const example = read(folder, "examples/O2.1.1-example.yaml");
    expect(parse(example).records[0]).toMatchObject({ asset_id: "A-0001", cia: { c: 4 }, is_core: true });
    writeFileSync(join(folder, "evidence/t2-assets-and-risk/O2.1.1.yaml"), example);
    const { findings, summary } = JSON.parse((await runCli(folder, ["check", ...day, "--format", "json"])).out);
    expect(summary.documents).toBe(1);
    expect(findings.filter(({ code }: Finding) => ["form", "file"].includes(kindOf(code).family))).toEqual([]);
  });

  test("the schemas are those that schema --all writes", async () => {
    const { folder } = await begun();
    await runCli(folder, ["schema", "--all", "--out", "again"]);
    const names = readdirSync(join(folder, "again"));
    expect(names.length).toBeGreaterThan(71);
    for (const name of names)
      expect(read(folder, `.isms-evidence/schemas/${name}`)).toBe(read(folder, `again/${name}`));
    const settings = read(folder, ".vscode/settings.json").replace(/^\/\/.*\n/, "");
    for (const path of Object.keys(JSON.parse(settings)["yaml.schemas"]))
      expect(existsSync(join(folder, path)), path).toBe(true);
  });
});

describe("its first pull request", () => {
  test("passes, with a list of what to prepare", async () => {
    const folder = temporaryFolder({ "README.md": "# evidence\n" });
    const base = commitAll(folder);
    await runCli(folder, ["init", ...hospital]);
    commitAll(folder);
    const words = ["check", "--scope", "changed", "--base", base, ...day];
    const { status, out } = await runCli(folder, [...words, "--format", "json"]);
    expect(status).toBe(0);
    const { findings, conclusion, comparison } = JSON.parse(out);
    expect(conclusion).toBe("pass");
    expect(comparison.findings.added).toEqual([]);
    expect(findings.filter(({ code }: { code: string }) => code === "evidence-missing").length).toBeGreaterThan(50);
    expect((await runCli(folder, words)).out).toContain("O2.1.1");
  });
});

describe("nothing is overwritten", () => {
  test("a second run writes nothing", async () => {
    const { folder } = await begun();
    const before = filesIn(folder).map((path) => read(folder, path));
    const { status, error } = await runCli(folder, ["init"]);
    expect(status).toBe(0);
    expect(error).not.toContain("已寫入");
    expect(error.trimEnd().split("\n").length).toBeLessThan(25);
    expect(filesIn(folder).map((path) => read(folder, path))).toEqual(before);
  });

  test("files that exist are left, the others are added", async () => {
    const { folder, error } = await begun(hospital, { "people.yaml": "mine", ".vscode/settings.json": "{}" });
    expect([read(folder, "people.yaml"), read(folder, ".vscode/settings.json")]).toEqual(["mine", "{}"]);
    expect(error).toContain("people.yaml");
    expect(existsSync(join(folder, "isms-evidence.yaml"))).toBe(true);
  });

  test("a configuration that exists is kept: only what surrounds it is added, in its language, unasked", async () => {
    for (const name of ["isms-evidence.yaml", "isms-evidence.yml"]) {
      const files = { [name]: "version: 1\nlocale: zh-TW\n" };
      const folder = temporaryFolder(files);
      const { ask } = answering([]);
      const { status } = await runCli(folder, ["init"], {}, () => 0, 100, "", ask);
      expect(status).toBe(0);
      expect(existsSync(join(folder, ".github/workflows/evidence.yml"))).toBe(true);
      expect(["people.yaml", "evidence", "examples"].filter((path) => existsSync(join(folder, path)))).toEqual([]);
      expect(filesIn(folder).filter((path) => path.startsWith("isms-evidence."))).toEqual([name]);
      expect(read(folder, ".github/CODEOWNERS")).toMatch(/\p{Script=Han}/u);
    }
  });

  test.each(["CODEOWNERS", "docs/CODEOWNERS", ".github/CODEOWNERS"])("owners in %s stay in force", async (path) => {
    const { folder, error } = await begun(hospital, { [path]: "* @octo-org/reviewers\n" });
    expect(error).toContain(`：${path}\n`);
    expect(filesIn(folder).filter((one) => one.endsWith("CODEOWNERS"))).toEqual([path]);
  });

  test("a dry run shows every file and writes none", async () => {
    const { folder, out, status } = await begun([...hospital, "--dry-run"]);
    expect([status, filesIn(folder)]).toEqual([0, []]);
    for (const name of ["isms-evidence.yaml", "people.yaml", "evidence/t1-isms/README.md", ".github/CODEOWNERS"])
      expect(out).toContain(`── ${name}\n`);
    expect(out).toContain("name: 範例醫院");
  });
});

describe("where it writes", () => {
  test("in a folder of a repository, GitHub's and pre-commit's files are at its top and name the folder", async () => {
    const top = temporaryFolder({ "README.md": "" });
    git(top, "init", "-q");
    const { status } = await runCli(top, ["init", "compliance/資安 1", ...hospital]);
    expect(status).toBe(0);
    const own = "compliance/資安 1/";
    expect(filesIn(top).filter((path) => !path.startsWith(own))).toEqual([
      ".github/CODEOWNERS",
      ".github/workflows/evidence.yml",
      ".pre-commit-config.yaml",
      "README.md",
    ]);
    const workflow = parse(read(top, ".github/workflows/evidence.yml"));
    expect(workflow.jobs.evidence.steps.at(-1).with.config).toBe(`${own}isms-evidence.yaml`);
    expect(parse(read(top, ".pre-commit-config.yaml")).repos[0].hooks[0].args).toEqual([
      `--config=${own}isms-evidence.yaml`,
    ]);
    expect(read(top, ".github/CODEOWNERS")).toContain(`/${own.replace(" ", "\\ ")}people.yaml @`);
    expect((await runCli(top, ["check", "--config", `${own}isms-evidence.yaml`, ...day])).status).toBe(1);
  });

  test("not within the folder of another organization", async () => {
    const folder = temporaryFolder({ "isms-evidence.yaml": "version: 1\n" });
    mkdirSync(join(folder, "ward"));
    const { status, error } = await runCli(join(folder, "ward"), ["init", ...hospital]);
    expect([status, readdirSync(join(folder, "ward"))]).toEqual([2, []]);
    expect(error).toContain("../isms-evidence.yaml");
  });

  test("a file in the way, or a link out of the folder: nothing is written at all", async () => {
    const outside = temporaryFolder();
    for (const arrange of [
      (folder: string) => writeFileSync(join(folder, "evidence"), ""),
      (folder: string) => writeFileSync(join(folder, ".github"), ""),
      (folder: string) => mkdirSync(join(folder, ".editorconfig")),
      (folder: string) => symlinkSync(outside, join(folder, "evidence")),
      (folder: string) => symlinkSync("nowhere", join(folder, ".vscode")),
      (folder: string) => symlinkSync(outside, join(folder, ".github")),
    ]) {
      const folder = temporaryFolder();
      arrange(folder);
      const before = readdirSync(folder);
      const { status, error } = await runCli(folder, ["init", ...hospital]);
      expect([status, readdirSync(folder), readdirSync(outside)]).toEqual([2, before, []]);
      expect(error.split("\n").length).toBeLessThan(4);
    }
  });

  test.skipIf(process.platform !== "linux")("a folder that may not be written to", async () => {
    const { status, error } = await runCli("/proc", ["init", "self/evidence", ...hospital]);
    expect(status).toBe(2);
    expect(error).toContain("self/evidence");
  });

  test("a name of a folder with a line break is refused", async () => {
    const { folder, status } = await begun([...hospital, "a\n* @attacker"]);
    const top = temporaryFolder();
    git(top, "init", "-q");
    const inRepository = await runCli(top, ["init", "a\n* @attacker", ...hospital]);
    expect([inRepository.status, filesIn(top)]).toEqual([2, []]);
    // On its own, the folder is the top: its name is written nowhere.
    expect([status, read(folder, "a\n* @attacker/.github/CODEOWNERS").includes("@attacker")]).toEqual([0, false]);
  });
});

describe("names of organizations", () => {
  test.each(["醫院: 甲 # 乙", "- {x}", "'\"&*!|>%@`", "null", "2026-10-01", "🏥 醫院", "a\\nb", "院".repeat(300)])(
    "%s is kept",
    async (name) => {
      const { folder, status } = await begun([`--name=${name}`]);
      expect([status, parse(read(folder, "isms-evidence.yaml")).organization.name]).toEqual([0, name]);
      const { out } = await runCli(folder, ["check", ...day, "--format", "json"]);
      expect(JSON.parse(out).organization.name).toBe(name);
    },
  );

  test.each(["a\nb", "a\rb", "a\u2028b", " a", "x".repeat(10_000)])("number %# is refused", async (name) => {
    const { folder, status, error } = await begun([`--name=${name}`]);
    expect([status, filesIn(folder)]).toEqual([2, []]);
    expect(error.length).toBeLessThan(1000);
  });
});

describe("questions", () => {
  test("an answer left empty is what is shown, others are read in any width", async () => {
    const folder = temporaryFolder();
    const { asked, ask } = answering(["zh-tw", "範例學校", "", "ｄ", "", ""]);
    const { status, error } = await runCli(folder, ["init"], {}, () => 0, 100, "", ask);
    expect([status, asked.length]).toEqual([0, 6]);
    expect(parse(read(folder, "isms-evidence.yaml"))).toMatchObject({
      organization: { name: "範例學校", kind: "agency", level: "D" },
      locale: "zh-TW",
      policy: ["csma-d", "small"],
    });
    expect(error).toContain("已寫入");
  });

  test("what cannot be read is asked again; a private organization has no level", async () => {
    const folder = temporaryFolder();
    const { asked, ask } = answering(["fr", "", "", "x".repeat(301), "Example Ltd", "9", "7", "maybe", "no", ""]);
    const { status } = await runCli(folder, ["init"], {}, () => 0, 100, "", ask);
    expect([status, asked.length]).toEqual([0, 10]);
    expect(parse(read(folder, "isms-evidence.yaml")).organization).toEqual({ name: "Example Ltd", kind: "private" });
  });

  test("what is given is not asked", async () => {
    const { asked, ask } = answering(["B", "n", ""]);
    const words = ["init", "--locale", "en", "--name", "a", "--kind", "foundation"];
    const { status } = await runCli(temporaryFolder(), words, {}, () => 0, 100, "", ask);
    expect([status, asked.length]).toEqual([0, 3]);
  });

  test.each([1, 2, 3, 4, 5, 6])("ended at question %i, nothing is written", async (count) => {
    const folder = temporaryFolder();
    const answers = ["en", "a", "", "", "", ""].slice(0, count - 1);
    const { status } = await asking(folder, [...answers, null]);
    expect([status, filesIn(folder)]).toEqual([2, []]);
  });

  test("without a terminal nothing is asked", async () => {
    const { folder, status, error } = await begun([]);
    expect([status, filesIn(folder)]).toEqual([2, []]);
    expect(error).toContain("--name");
  });

  test.each([
    [["--kind", "school"], '"agency" (any other agency'],
    [["--kind", "hospital", "--locale", "zh-TW"], "「agency」（其他公務機關，含公立醫院與公立學校）"],
    [["--level", "F", "--locale", "zh-TW"], "「none」（尚未核定等級"],
    [["--level", "F"], '"A"'],
    [["--kind", "private", "--level", "A"], "--kind private"],
    [["a", "b"], '"b"'],
  ])("%j is refused, and says what to do", async (words, hint) => {
    const { folder, status, error } = await begun(["--name", "a", ...words]);
    expect([status, filesIn(folder)]).toEqual([2, []]);
    expect(error).toContain(hint);
  });
});

describe("what comes next", () => {
  test("begins with the new folder, from which the paths are seen", async () => {
    const folder = temporaryFolder({ ".git/HEAD": "ref: refs/heads/main\n" });
    const { error } = await runCli(folder, ["init", "my school", "--name", "a"]);
    expect(error).toMatch(/cd "my school"\n1\..* people\.yaml.* \.\.\/\.github\/CODEOWNERS /);
    const { error: here } = await runCli(temporaryFolder(), ["init", "--name", "a"]);
    expect(here).not.toMatch(/\bcd /);
  });

  test("is init for whoever imports before there is a configuration", async () => {
    const folder = temporaryFolder({ "staff.csv": "id,name,unit,title,roles,joined\np-1,Wu,IT,Lead,it,2020-01-01\n" });
    const { status, error } = await runCli(folder, ["import", "staff.csv", "--output", "people"]);
    expect(status).toBe(0);
    expect(error).toMatch(/isms-evidence init/);
    expect(error).not.toMatch(/check people\.yaml/);
  });
});

describe("people of a spreadsheet of staff", () => {
  const staff = (...rows: readonly string[]) => ["員工名冊", "員編,姓名,部門,職稱,到職日", ...rows, ""].join("\r\n");
  const good = staff("00001,王小明,資訊室,主任,100/1/1", "00002,李小華,護理部,護理長,1-Oct-26");

  test("are the roster, with the mapping, and the check says what an empty organization lacks", async () => {
    const { folder, status, error } = await begun([...hospital, "--people", "staff.csv"], { "staff.csv": good });
    expect(status).toBe(0);
    const { people } = parse(read(folder, "people.yaml"));
    expect(people).toEqual([
      { id: "00001", name: "王小明", unit: "資訊室", title: "主任", roles: ["general"], joined: "2011-01-01" },
      { id: "00002", name: "李小華", unit: "護理部", title: "護理長", roles: ["general"], joined: "2026-10-01" },
    ]);
    expect(read(folder, "people.yaml")).toMatch(/^# yaml-language-server: \$schema=.*people\.schema\.json\n/);
    expect(parse(read(folder, "people.mapping"))).toMatchObject({ output: "people", constants: { roles: "general" } });
    expect(error).toMatch(/1\. .*2 人.*roles/);
    const { findings } = JSON.parse((await runCli(folder, ["check", ...day, "--format", "json"])).out);
    const { folder: empty } = await begun();
    const other = JSON.parse((await runCli(empty, ["check", ...day, "--format", "json"])).out);
    const codes = (list: readonly Finding[]) => list.map(({ code, output }) => `${code} ${output}`);
    expect(codes(findings)).toEqual(codes(other.findings));
    // The next list of staff needs no question.
    writeFileSync(join(folder, "next.csv"), staff("00003,張大同,總務室,組員,115.3.1"));
    expect((await runCli(folder, ["import", "next.csv", "--output", "people"])).status).toBe(0);
    expect(parse(read(folder, "people.yaml")).people).toHaveLength(3);
  });

  test("with roles of their own leave nothing to enter", async () => {
    const csv = "員編,姓名,部門,職稱,資安角色,到職日\r\n1001,王小明,資訊室,主任,主管、資訊人員,100/1/1\r\n";
    const { folder, error } = await begun([...hospital, "--people", "staff.csv"], { "staff.csv": csv });
    expect(parse(read(folder, "people.yaml")).people[0].roles).toEqual(["manager", "it"]);
    expect(error).not.toContain("roles");
  });

  test.each([
    ["a cell", staff("00001,王小明,資訊室,主任,昨天"), 1, "!E3"],
    ["a number twice", staff("1,王,資訊室,主任,100/1/1", "1,李,資訊室,主任,100/1/1"), 1, "!A4"],
    ["a column that is missing", "員編,姓名\r\n1,王\r\n", 1, "joined"],
    ["no heads", "a,b\r\n1,2\r\n", 2, ""],
    ["a web page", "<html><table>", 2, "staff.csv"],
  ])("%s: nothing is written, and the place is named", async (_, csv, expected, place) => {
    const { folder, status, out, error } = await begun([...hospital, "--people", "staff.csv"], { "staff.csv": csv });
    expect([status, filesIn(folder)]).toEqual([expected, ["staff.csv"]]);
    expect(out + error).toContain(place);
  });

  test("a dry run shows them", async () => {
    const words = [...hospital, "--people", "staff.csv", "--dry-run"];
    const { folder, status, out } = await begun(words, { "staff.csv": good });
    expect([status, filesIn(folder)]).toEqual([0, ["staff.csv"]]);
    expect(out).toContain("── people.yaml\n");
    expect(out).toContain("name: 李小華");
  });

  test.each(["people.yaml", "isms-evidence.yaml"])("a %s that exists is not replaced", async (name) => {
    const files = { "staff.csv": good, [name]: "version: 1\n" };
    const { folder, status, error } = await begun([...hospital, "--people", "staff.csv"], files);
    expect([status, filesIn(folder), read(folder, name)]).toEqual([2, [name, "staff.csv"].sort(), "version: 1\n"]);
    expect(error).toContain(name);
  });

  test("are asked for until they can be read, in quotes too", async () => {
    const folder = temporaryFolder({ "my staff.csv": good, "bad.csv": staff("1,王,資訊室,主任,昨天") });
    const answers = ["zh-tw", "a", "", "", "", "nowhere.xlsx", "bad.csv", '"my staff.csv"'];
    const { status, error } = await asking(folder, answers);
    expect(status).toBe(0);
    expect(error).toContain("nowhere.xlsx");
    expect(error).toContain("E3");
    expect(parse(read(folder, "people.yaml")).people).toHaveLength(2);
  });
});
