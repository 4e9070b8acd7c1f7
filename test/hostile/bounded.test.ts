import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matchWaivers } from "../../src/assess/match-waivers.ts";
import type { Waiver } from "../../src/model/config.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import { mostFindings } from "../../src/model/limit-findings.ts";
import { UserError } from "../../src/model/user-error.ts";
import { writeFile } from "../../src/source/write-file.ts";
import { library } from "../support/bundle.ts";
import { growthOfWork, linear, startCounting, stopCounting } from "../support/count-work.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { check, filesInMemory, formats } = library;

const asOf = "2026-10-01";

type Files = Readonly<Record<string, string>>;

async function checked(files: Files): Promise<readonly Finding[]> {
  const report = await check({ source: filesInMemory(files), asOf });
  (await formats.pretty())(report, { locale: "zh-TW", color: false, verbose: true });
  return report.findings;
}

const times = (count: number, make: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const evidence = (output: string, records: readonly unknown[], more: object = {}) =>
  JSON.stringify({ output, id: "d-1", unit: "資訊室", date: "2026-09-30", prepared_by: "p-1", ...more, records });

const roster = (count: number) =>
  JSON.stringify({
    version: 1,
    people: Array.from({ length: count }, (_, index) => ({
      id: `p-${index}`,
      name: "王小明",
      unit: "資訊室",
      roles: ["it"],
      joined: "2020-01-01",
    })),
  });

const many = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));

/** What grows, by its size; 300 and 1200 of it are compared. */
const inputs: [name: string, files: (size: number) => Files][] = [
  [
    "unknown keys",
    (size) => ({
      "evidence/a.yaml": nilStatement(
        "a",
        times(size, (at) => `key_${at}: 1`),
      ),
    }),
  ],
  [
    "unknown keys on one line",
    (size) => ({ "evidence/a.json": JSON.stringify(Object.fromEntries(many(size, (at) => [`k${at}`, 1]))) }),
  ],
  [
    "records that are nothing of what they should be",
    (size) => ({
      "evidence/a.json": evidence(
        "O4.8.2",
        many(size, () => ({})),
      ),
    }),
  ],
  [
    "records with the same key",
    (size) => ({
      "evidence/a.json": evidence(
        "O2.1.1",
        many(size, () => ({ asset_id: "A-1" })),
      ),
    }),
  ],
  [
    "errors in a record whose key is a list",
    (size) => ({
      "evidence/a.json": evidence("O2.1.1", [
        { asset_id: many(size, (at) => at), ...Object.fromEntries(many(size, (at) => [`k${at}`, 1])) },
      ]),
    }),
  ],
  [
    "maps that look equal, where none may be twice",
    (size) => ({
      "evidence/a.json": evidence("O8.1.1", [
        { obligations: many(size, (at) => ({ obligation_id: "same", text: `${at}` })) },
      ]),
    }),
  ],
  [
    "texts where none may be twice",
    (size) => ({
      "evidence/a.json": evidence("O8.1.1", [{ articles: many(size, (at) => `第 ${at} 條`) }]),
    }),
  ],
  ["documents in one file", (size) => ({ "evidence/a.yaml": times(size, (at) => nilStatement(`n-${at}`), "---\n") })],
  ["documents with one id", (size) => ({ "evidence/a.yaml": times(size, () => nilStatement("nil"), "---\n") })],
  [
    "refused documents in one file",
    (size) => ({ "evidence/a.yaml": times(size, (at) => nilStatement(`${at}`, "x: 1\n"), "---\n") }),
  ],
  ["files", (size) => Object.fromEntries(many(size, (at) => [`evidence/${at}.yaml`, nilStatement(`n-${at}`)]))],
  ["files that are no YAML", (size) => Object.fromEntries(many(size, (at) => [`evidence/${at}.yaml`, "a: [\n"]))],
  [
    "persons whom a roster of the same size does not know",
    (size) => ({
      "isms-evidence.yaml": "version: 1\npeople: people.json\n",
      "people.json": roster(size),
      "evidence/a.yaml": times(
        size,
        (at) => nilStatement(`n-${at}`).replace("prepared_by: p-1", `prepared_by: q-${at}`),
        "---\n",
      ),
    }),
  ],
  [
    "people",
    (size) => ({
      "isms-evidence.yaml": "version: 1\npeople: p.json\n",
      "p.json": roster(size),
      "evidence/a.yaml": nilStatement("a"),
    }),
  ],
  [
    "numbers that lose digits",
    (size) => ({ "evidence/a.yaml": `a: [${times(size, () => "9007199254740993", ", ")}]\n` }),
  ],
  ["digits of a number", (size) => ({ "evidence/a.yaml": `a: ${"1".repeat(100 * size)}\n` })],
  ["zeros of a number", (size) => ({ "evidence/a.yaml": `a: 1${"0".repeat(100 * size)}1\n` })],
  ["blanks in a field", (size) => ({ "evidence/a.yaml": nilStatement(`"x${" ".repeat(100 * size)}y"`) })],
  ["blanks as the output", (size) => ({ "evidence/a.yaml": `output: "O7${" ".repeat(100 * size)}"\n` })],
  ["characters of a key", (size) => ({ "evidence/a.yaml": nilStatement("a", `${"k".repeat(100 * size)}: 1\n`) })],
  [
    "characters of an address",
    (size) => ({
      "evidence/a.json": evidence("O4.9.2", [{ findings: [{ url: `https://${"a".repeat(100 * size)} ` }] }]),
    }),
  ],
  [
    "lines of a .gitignore",
    (size) => ({ ".gitignore": times(size, (at) => `*a*${at}*b*c`), "evidence/a.yaml": nilStatement("a") }),
  ],
  [
    "files below a .gitignore",
    (size) => ({
      ".gitignore": times(50, (at) => `*a*a*a*a*${at}`),
      ...Object.fromEntries(many(size, (at) => [`evidence/${"a".repeat(50)}${at}.yaml`, nilStatement(`n-${at}`)])),
    }),
  ],
  [
    "characters of a name that stars are compared with",
    (size) => ({
      "isms-evidence.yaml": 'version: 1\nevidence: ["evidence/*a*a*a*a*a*a*b", evidence/b.yaml]\n',
      [`evidence/${"a".repeat(size)}.yaml`]: "",
      "evidence/b.yaml": nilStatement("b"),
    }),
  ],
  [
    "folders that double stars are compared with",
    (size) => ({
      "isms-evidence.yaml": 'version: 1\nevidence: ["evidence/**/a/**/a/**/a/**/b", evidence/b.yaml]\n',
      [`evidence/${"a/".repeat(size / 10)}c.yaml`]: "",
      "evidence/b.yaml": nilStatement("b"),
    }),
  ],
];

describe("work", () => {
  beforeAll(startCounting);
  afterAll(stopCounting);

  test.each(inputs)("grows with %s, not faster", async (_name, files) => {
    const grown = await growthOfWork((size) => checked(files(size)), 300);
    expect(grown).toBeLessThanOrEqual(linear);
  });

  describe.each<[string, (at: number) => Partial<Waiver>]>([
    ["all alike", () => ({})],
    ["each of another record", (at) => ({ record: `A-${at}` })],
    ["each of another folder", (at) => ({ path: `evidence/${at}` })],
    ["each approved by another person", (at) => ({ approvedBy: `p-${at}` })],
  ])("waivers, %s", (_name, limits) => {
    test("work grows with them and with the findings, not with both", async () => {
      const waived = async (size: number) => {
        const findings = many(size, (at): Finding => {
          const params = { message: { en: "", "zh-TW": "" }, values: {}, rule: "own-rule" };
          const place = { output: "O1.2.1", path: `evidence/${at}/a.yaml`, record: `A-${at}` };
          return createFinding("rule-broken", params, place);
        });
        const waiver = { finding: "own-rule", output: null, path: null, record: null, fingerprint: null, reason: "" };
        const approval = { approvedBy: "p-1", approvedOn: "2026-09-01", expires: "2026-12-31" };
        const held = many(size, (at) => ({
          place: at + 1,
          names: ["own-rule"],
          waiver: { ...waiver, ...approval, ...limits(at) },
        }));
        expect(matchWaivers(findings, held, () => false).filter(({ isUsed }) => !isUsed)).toEqual([]);
      };
      expect(await growthOfWork(waived, 300)).toBeLessThanOrEqual(1.1);
    });
  });

  test("that grows with the square of its size would be found", async () => {
    const square = async (size: number) => {
      let pairs = 0;
      for (let first = 0; first < size; first++) for (let second = 0; second < size; second++) pairs++;
      return pairs;
    };
    expect(await growthOfWork(square, 300)).toBeGreaterThan(1.9);
  });
});

describe("findings beyond what anybody reads are counted", () => {
  const countOf = (findings: readonly Finding[], path: string) => {
    const own = findings.filter((finding) => finding.path === path);
    const more = own.flatMap(({ code, params }) =>
      code === "findings-omitted" ? [(params as { more: number }).more] : [],
    );
    return { listed: own.length - more.length, more };
  };

  test("of one document", async () => {
    const findings = await checked({
      "evidence/a.yaml": nilStatement(
        "a",
        times(300_000, (at) => `key_${at}: 1`),
      ),
    });
    expect(countOf(findings, "evidence/a.yaml")).toEqual({ listed: mostFindings.document, more: [299_900] });
  });

  test("of one file, however many documents it has", async () => {
    const refused = nilStatement(
      "a",
      times(50, (at) => `key_${at}: 1`),
    );
    const findings = await checked({ "evidence/a.yaml": times(100, () => `${refused}\n`, "---\n") });
    expect(countOf(findings, "evidence/a.yaml")).toEqual({ listed: mostFindings.file, more: [100 * 50 - 1000] });
  });

  test("of a document that is read and broken by rules and checks", async () => {
    const records = many(1000, () => ({ asset_id: "A-1" }));
    const findings = await checked({ "evidence/a.json": evidence("O2.1.1", records) });
    expect(countOf(findings, "evidence/a.json").listed).toBe(mostFindings.document);
  });

  test("of a text that is no evidence at all", async () => {
    const findings = await checked({ "evidence/a.yaml": `a: [${times(5000, () => "9007199254740993", ", ")}]\n` });
    expect(countOf(findings, "evidence/a.yaml")).toEqual({ listed: mostFindings.document, more: [4900] });
  });
});

describe("patterns and ignore files", () => {
  const configured = (pattern: string) => ({
    "isms-evidence.yaml": `version: 1\nevidence: [${JSON.stringify(pattern)}]\n`,
    "evidence/a.yaml": nilStatement("a"),
  });

  test.each([
    ["eighteen alternatives of two", "{a,b}".repeat(18), "alternatives"],
    ["alternatives within alternatives", "{{{a,b},{c,d}},{{e,f},{g,h}}}".repeat(3), "alternatives"],
    ["a range of numbers", "{1..9999999}.yaml", "range"],
    ["a range of letters", "evidence/{a..z}/*.yaml", "range"],
    ["a group", "evidence/+(a|b)*.yaml", "group"],
    ["everything but", "!evidence/a.yaml", "negation"],
    ["a pattern of 2000 characters", "a".repeat(400), "long"],
  ])("%s is refused with what to write instead", async (_name, pattern, why) => {
    const of = (files: Files) => check({ source: filesInMemory(files), asOf });
    const asked =
      why === "long"
        ? check({ source: filesInMemory(configured("evidence/*")), asOf, paths: [`${pattern.repeat(5)}*`] })
        : of(configured(pattern));
    await expect(asked).rejects.toMatchObject({ code: "pattern-refused", params: { why } });
  });

  test("a .gitignore without end is refused by name", async () => {
    for (const content of [times(100_000, (at) => `*a*${at}*`), "x".repeat(300_000)]) {
      const files = { ".gitignore": content, "evidence/a.yaml": nilStatement("a") };
      await expect(check({ source: filesInMemory(files), asOf })).rejects.toMatchObject({
        code: "ignore-file-too-large",
        params: { path: ".gitignore" },
      });
    }
  });

  test("a .gitignore that is a link is not followed, as git does not", async () => {
    for (const target of ["/proc/self/mem", "/dev/zero", "rules"]) {
      const folder = temporaryFolder({ "evidence/a.yaml": nilStatement("a"), rules: "*.yaml\n" });
      symlinkSync(target, join(folder, ".gitignore"));
      expect((await check({ folder, asOf })).summary.files).toBe(1);
    }
  });
});

describe("a run ends", () => {
  /** A second at each look. */
  const clock = () => {
    let seconds = 0;
    return () => seconds++ * 1000;
  };
  const files = Object.fromEntries(many(50, (at) => [`evidence/${at}.yaml`, nilStatement(`n-${at}`)]));

  test.each(["en", "zh-TW"])("with status 2 and a sentence when the deadline has passed, in %s", async (locale) => {
    const folder = temporaryFolder(files);
    const words = ["check", "--as-of", asOf, "--locale", locale];
    const late = await runCli(folder, [...words, "--deadline", "20"], {}, clock());
    expect([late.status, late.out]).toEqual([2, ""]);
    expect(late.error).toContain(locale === "en" ? "took longer than 20 seconds" : "執行時間超過 20 秒");
    expect((await runCli(folder, [...words, "--deadline", "1000"], {}, clock())).status).toBe(1);
  });

  test.each(["0", "-1", "1.5", "5m", "100000", "x"])("%s is no deadline", async (deadline) => {
    const { status, error } = await runCli(temporaryFolder(files), [`--deadline=${deadline}`]);
    expect(status).toBe(2);
    expect(error).toContain("--deadline");
  });

  test("in the middle of a rule", async () => {
    let looks = 0;
    const checkpoint = () => {
      if (++looks > 8) throw new UserError("deadline-passed", { seconds: 1 });
    };
    const source = filesInMemory({
      "isms-evidence.yaml": "version: 1\npolicy: own.yaml\n",
      "own.yaml": ownPolicy({ all: "documents" }, "all.all(a, all.all(b, all.all(c, a.id != b.id || true)))"),
      "evidence/a.yaml": times(1000, (at) => nilStatement(`n-${at}`), "---\n"),
    });
    await expect(check({ source, asOf, checkpoint })).rejects.toMatchObject({ code: "deadline-passed" });
  });
});

/** A policy with one rule about each document. */
function ownPolicy(values: Readonly<Record<string, string>>, require: string): string {
  const text = { "zh-TW": "甲", en: "A" };
  const source = { text, refs: [], date: "2026-01-01", verified: false };
  const rule = { id: "own-rule", title: text, severity: "error", outputs: ["O7.1.1"], codes: [], needs: ["O7.1.1"] };
  const rules = [{ ...rule, for: { d: "documents" }, let: values, require, message: text, source }];
  return JSON.stringify({ id: "own", title: text, extends: "baseline", rules });
}

describe("a rule of one's own that makes texts without end is ended", () => {
  const doubled = Object.fromEntries([
    ["t0", '"xxxxxxxxxx"'],
    ...many(24, (at) => [`t${at + 1}`, `t${at} + t${at}`] as const),
  ]);
  test.each([
    ["doubled 24 times", doubled, 't24.contains("y")'],
    [
      "joined by a long text",
      {
        t: '"a,".split("")',
        l: "t + t + t + t",
        s: `"${"s".repeat(3000)}"`,
        j: "(l + l + l + l + l + l + l + l).join(s + s + s + s + s + s)",
        k: 'j.split("s").join(j)',
      },
      "size(k) > 0",
    ],
    [
      "searched for a long text",
      { ...Object.fromEntries(Object.entries(doubled).slice(0, 16)), n: 't14 + "y"' },
      "!t15.contains(n)",
    ],
  ])("%s", async (_name, values, require) => {
    const findings = await checked({
      "isms-evidence.yaml": "version: 1\npolicy: own.yaml\n",
      "own.yaml": ownPolicy(values, require),
      "evidence/a.yaml": nilStatement("a"),
    });
    expect(findings.filter(({ code }) => code === "rule-failed").map(({ params }) => params)).toMatchObject([
      { rule: "own-rule", reason: "budget" },
    ]);
  });
});

test("a current folder that is gone is named, and needs no report of a bug", async () => {
  const folder = temporaryFolder();
  const gone = join(folder, "gone");
  mkdirSync(gone);
  const program = fileURLToPath(new URL("dist/cli.js", repositoryFolder));
  const script = `cd "$1" && rmdir "$1" && exec "$2" "$3" check`;
  const { status, stderr } = spawnSync("sh", ["-c", script, "sh", gone, process.execPath, program], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("The current folder no longer exists.");
  expect(stderr).not.toMatch(/^\s+at /m);
});

describe("what a run leaves behind that was ended by force", () => {
  const draft = ".isms-evidence-0123456789abcdef";
  const day = 24 * 60 * 60;

  test("is in nobody's way, and removed when it is old and ours", () => {
    const others = ["isms-evidence-0123456789abcdef", ".isms-evidence-0123456789abcdeg", ".isms-evidence.tmp"];
    const folder = temporaryFolder({ ...Object.fromEntries(others.map((name) => [name, ""])), [`${draft}/x`]: "" });
    const write = () => writeFile(folder, "report.json", "{}");
    write();
    expect(readdirSync(folder).sort()).toEqual([draft, ...others, "report.json"].sort());
    const old = Date.now() / 1000 - 2 * day;
    for (const name of [draft, ...others]) utimesSync(join(folder, name), old, old);
    write();
    expect(readdirSync(folder).sort()).toEqual([...others, "report.json"].sort());
  });
});
