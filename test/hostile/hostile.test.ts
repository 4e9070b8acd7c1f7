import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { fileNameFindings } from "../../src/evidence/file-names.ts";
import type { CheckedFiles, FormatName, Report } from "../../src/index.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { locales } from "../../src/model/locale.ts";
import { bundle, library } from "../support/bundle.ts";
import { nilStatement } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { spawnCli } from "../support/spawn-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { check, filesInMemory, formats } = library;
const { runCli } = bundle();
const asOf = "2026-10-01";
const names = Object.keys(formats) as FormatName[];
const good = { "evidence/good.yaml": nilStatement("nil-good") };

/** Codes by path, without those of the cadence. */
function codesOf({ findings }: Pick<Report, "findings">): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const { code, path = null } of findings) {
    if (path === null || kindOf(code).family === "lapse") continue;
    codes[path] ??= [];
    codes[path].push(code);
  }
  return codes;
}

describe("files made to break the reader", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) {
    bomb.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ")}]`);
  }
  const deep = 20_000;
  const cases: [name: string, content: string | Buffer, code: string][] = [
    ["an alias bomb", bomb.join("\n"), "yaml-too-many-aliases"],
    ["a value that contains itself", "a: &a\n  b: *a\n", "yaml-too-deep"],
    ["20,000 lists in one another", "[".repeat(deep) + "]".repeat(deep), "yaml-too-deep"],
    ["20,000 lists that never end", "[".repeat(deep), "yaml-too-deep"],
    ["20,000 maps of JSON", `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`, "yaml-too-deep"],
    ["20,000 list items on one line", `${"- ".repeat(deep)}x`, "yaml-too-deep"],
    ["20,000 explicit keys", "? ".repeat(deep), "yaml-too-deep"],
    ["__proto__ with all that an object has", '{"__proto__": {"output": "O7.1.1"}}', "yaml-forbidden-key"],
    ["constructor and toString as keys", "constructor: { prototype: 1 }\ntoString: 1\n", "output-unnamed"],
    ["an output named like a property of objects", "output: constructor\n", "output-unknown"],
    ["an output that leaves the folder of the schemas", "output: ../../package\n", "output-unknown"],
    ["a zero byte", "output: O7.1.1\0\n", "yaml-syntax"],
    ["UTF-16", Buffer.from("output: O7.1.1\n", "utf16le"), "file-not-utf8"],
    ["a lone surrogate as UTF-8", Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]), "file-not-utf8"],
    ["an overlong slash", Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]), "file-not-utf8"],
    ["a tag that would make an object", "output: !!js/undefined ''\n", "yaml-syntax"],
    ["one line of two million characters", `output: O7.1.1\nid: ${"長".repeat(2_000_000)}\n`, "schema-required"],
  ];

  test.each(cases)("%s is one finding and the rest is read", async (_name, content, code) => {
    const report = await check({ source: filesInMemory({ ...good, "evidence/a.yaml": content }), asOf });
    expect(codesOf(report)["evidence/a.yaml"]).toContain(code);
    expect(report.summary).toMatchObject({ files: 2 });
    for (const name of names.filter((name) => name !== "json")) {
      const text = (await formats[name]())(report, { locale: "zh-TW", color: false, verbose: true });
      expect(text.length, `${name} stays readable`).toBeLessThan(1024 * 1024);
    }
  });

  test("all at once, through the program: no stack, no hang, everything reported", async () => {
    const outside = temporaryFolder({ "secret.yaml": "output: O7.1.1\nsecret: hunter2\n" });
    const folder = temporaryFolder(good);
    const evidence = join(folder, "evidence");
    for (const [index, [, content]] of cases.entries()) writeFileSync(join(evidence, `case-${index}.yaml`), content);
    writeFileSync(join(evidence, "large.yaml"), "");
    truncateSync(join(evidence, "large.yaml"), 33 * 1024 * 1024);
    execFileSync("mkfifo", [join(evidence, "pipe.yaml")]);
    symlinkSync(join(outside, "secret.yaml"), join(evidence, "secret.yaml"));
    symlinkSync(outside, join(evidence, "folder"));
    symlinkSync("/dev/zero", join(evidence, "zero.yaml"));
    symlinkSync("loop.yaml", join(evidence, "loop.yaml"));
    const { status, out, error } = await spawnCli(folder, ["--as-of", asOf, "--format", "json"]);
    expect(error).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(out).not.toContain("hunter2");
    const codes = codesOf(JSON.parse(out));
    expect(codes["evidence/large.yaml"]).toEqual(["file-too-large"]);
    for (const name of ["secret", "zero", "loop"])
      expect(codes[`evidence/${name}.yaml`], name).toEqual(["file-outside-root"]);
    for (const [index, [name, , code]] of cases.entries())
      expect(codes[`evidence/case-${index}.yaml`], name).toContain(code);
  });

  test("an evidence folder that is a link to elsewhere shows nothing of it", async () => {
    const outside = temporaryFolder({ "secret.yaml": "output: O7.1.1\nhunter2: hunter2\n" });
    const folder = temporaryFolder({ "isms-evidence.yaml": "version: 1\n" });
    symlinkSync(outside, join(folder, "evidence"));
    const refused = await runCli(folder, ["--as-of", asOf, "--format", "json", "--locale", "en"]);
    expect([refused.status, refused.out]).toEqual([2, ""]);
    expect(refused.error).toContain('"evidence" is outside the folder');
    expect(refused.error).not.toContain("hunter2");
    writeFileSync(join(folder, "isms-evidence.yaml"), "version: 1\nevidence: [evidence/**/*.yaml]\n");
    const { status, out } = await runCli(folder, ["--as-of", asOf, "--format", "json"]);
    expect(status).toBe(1);
    expect(out).not.toContain("hunter2");
    expect(codesOf(JSON.parse(out))).toEqual({ evidence: ["file-outside-root"] });
  });
});

const attacks = {
  controls: "\u001b]0;owned\u0007\u001b[2J\u009b31m\u0008\u007f",
  direction: "\u202egnirts\u2066\u200f\u200b",
  command: "::error file=x::owned",
  lines: "a\n::error::b\r\n##[error]c\u2028\u2029\u0085::stop-commands::d",
  markdown: "| x | [a](https://e.example) ![b](c) `d` @octocat #1",
  html: '</summary><script>alert(1)</script><img src=x onerror="y">&lt;',
  formula: '=HYPERLINK("http://e.example","x")',
  plus: "+cmd|' /C calc'!A0",
};

/** What no report may contain, whatever is in the files. */
function expectHarmless(name: FormatName, text: string, what: string): void {
  const lines = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  expect(lines.replaceAll("\n", ""), what).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  const isCommand = (line: string) => /^\s*(?:::|##\[)/.test(line);
  const isAnnotation = (line: string) => line === "" || /^::(?:error|warning|notice) [^\n]*?title=/.test(line);
  const steering = lines.split("\n").filter((line) => (name === "github" ? !isAnnotation(line) : isCommand(line)));
  expect(steering, what).toEqual([]);
  if (name === "csv") expect(lines, what).not.toMatch(/(?:^|[,"\n])\s*[=+@]/);
  if (name === "markdown") {
    expect(lines, what).not.toMatch(/<(?!\/?(?:details|summary)>)/);
    expect(lines, what).not.toMatch(/(?<!\\)\]\(https?:|(?<![\\\w])@octocat/);
  }
}

async function expectHarmlessReports(files: CheckedFiles, what: string) {
  const report = await check({ ...files, asOf });
  for (const name of names) {
    const render = await formats[name]();
    for (const locale of locales)
      expectHarmless(name, render(report, { locale, color: false, verbose: true }), `${what} as ${name} in ${locale}`);
  }
  return report;
}

describe("hostile text in every string of a document", () => {
  const fixture = new URL("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml", repositoryFolder);
  const document = parse(readFileSync(fixture, "utf8")) as Record<string, unknown>;

  const replaced = (value: unknown, attack: string): unknown => {
    if (typeof value === "string") return attack;
    if (Array.isArray(value)) return value.map((item) => replaced(item, attack));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, attack)]));
  };

  const yamlOf = (value: unknown) => stringify(value, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 });

  test.each(Object.entries(attacks))(
    "%s as value of every field, as keys, outputs and ids, as free text",
    async (name, attack) => {
      const [record] = document.records as Record<string, unknown>[];
      const source = filesInMemory({
        "evidence/values.yaml": yamlOf({ ...(replaced(document, attack) as object), output: "O4.8.2" }),
        "evidence/keys.yaml": yamlOf({ ...document, [attack]: { [attack]: attack }, id: attack }),
        "evidence/output.yaml": yamlOf({ ...document, output: attack }),
        "evidence/twice.yaml": `${yamlOf({ [attack]: 1 })}${yamlOf({ [attack]: 1 })}`,
        // Where the schema lets it through.
        "evidence/free.yaml": yamlOf({ ...document, records: [{ ...record, integrity_check: attack }] }),
        "evidence/nil.yaml": nilStatement("nil-1").replace(/statement: [^,]*/, `statement: ${JSON.stringify(attack)}`),
      });
      const all = codesOf(await expectHarmlessReports({ source }, name));
      const hides = Object.values(all).some((found) => found.includes("hidden-character"));
      expect(hides).toBe(name === "direction" || name === "lines");
      const codes = Object.fromEntries(
        Object.entries(all).flatMap(([path, found]) => {
          const others = found.filter((code) => code !== "hidden-character");
          return others.length > 0 ? [[path, others]] : [];
        }),
      );
      expect(codes["evidence/values.yaml"]).toContain("schema-format");
      expect(codes["evidence/keys.yaml"]).toContain("schema-unknown-key");
      expect(codes["evidence/output.yaml"]).toEqual(["output-unknown"]);
      expect(codes["evidence/twice.yaml"]).toEqual(["yaml-duplicate-key"]);
      expect([codes["evidence/free.yaml"], codes["evidence/nil.yaml"]]).toEqual([undefined, undefined]);
    },
  );

  test.each(Object.entries(attacks))("%s in the configuration and the roster", async (name, attack) => {
    const line = attack.replace(/[\r\n\u2028\u2029]/g, " ");
    const source = filesInMemory({
      ...good,
      "people.yaml": yamlOf({
        version: 1,
        people: [{ id: "p-1", name: line, unit: line, roles: ["general"], joined: "2020-01-01" }],
      }),
      "isms-evidence.yaml": yamlOf({
        version: 1,
        organization: { name: line, level: "C" },
        people: "people.yaml",
        not_applicable: [
          { output: "O4.4.2", reason: attack, approved_by: "p-1", approved_on: "2026-09-01", review_by: "2027-01-01" },
        ],
        waivers: [
          {
            finding: "evidence-missing",
            path: attack,
            reason: attack,
            approved_by: "p-9",
            approved_on: "2026-09-01",
            expires: "2026-12-31",
          },
        ],
      }),
    });
    const report = await expectHarmlessReports({ source }, name);
    expect(report.organization.name).toBe(line);
  });
});

describe("hostile names of files and folders", () => {
  const paths = [
    "a\n::error::b.yaml",
    "\u001b[31mred\u001b[0m.yaml",
    "::warning file=x::y.yaml",
    "\u202egpj.yaml",
    "=cmd|x.yaml",
    "a|b`c<script>.yaml",
    "space and 中文，標點.yaml",
    "back\\slash.yaml",
    "{brace,d}*[x].yaml",
    "-rf.yaml",
    "c\r\nd.yaml",
  ];

  test("are read, and shown without harm", async () => {
    const folder = temporaryFolder();
    for (const path of paths) {
      mkdirSync(join(folder, "evidence", path, ".."), { recursive: true });
      writeFileSync(join(folder, "evidence", path), "- no map\n");
    }
    const report = await expectHarmlessReports({ folder }, "names");
    const codes = (path: string) => [
      ...(fileNameFindings([path]).length > 0 ? ["file-name-not-portable"] : []),
      "document-not-a-map",
    ];
    const expected = paths.map((path) => [`evidence/${path}`, codes(path)]);
    expect(codesOf(report)).toEqual(Object.fromEntries(expected));
    for (const path of paths) {
      const { summary, findings } = await check({ folder, asOf, paths: [`evidence/${path}`] });
      expect([summary.files, findings.map(({ code }) => code).sort()]).toEqual([paths.length, codes(path).sort()]);
    }
  });

  test("that cannot be read or do not exist are shown without harm on standard error", async () => {
    for (const word of ["\u001b[2Jx.yaml", "a\n::error::b.yaml", "--\u001b[31m", "--format=\u001b[31m", "\u202ex"]) {
      const { status, out, error } = await runCli(temporaryFolder(good), ["--as-of", asOf, word]);
      expect([status, out]).toEqual([2, ""]);
      expect(error.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(error).not.toMatch(/^\s*::/m);
    }
  });
});
