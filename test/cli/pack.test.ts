import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentMessagesFor } from "../../src/messages/documents.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { locales } from "../../src/model/locale.ts";
import { openPackTarget } from "../../src/pack/pack-target.ts";
import { formats } from "../../src/report/formats.ts";
import { version } from "../../src/version.ts";
import { oscalErrors } from "../report/oscal/oscal-errors.ts";
import { commitAll } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { spawnCli } from "../support/spawn-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const example = fileURLToPath(new URL("examples/city-hospital-gaps/", repositoryFolder));
const documents = [
  ...("brief" in formats ? ["management-review.html"] : []),
  "pack.json",
  "plan.md",
  ...("html" in formats ? ["report.html"] : []),
  "report.json",
  "report.oscal.json",
  "report.xlsx",
  "soa.md",
];

const packing = (out: string, ...options: readonly string[]) => [
  "pack",
  "--out",
  out,
  "--as-of",
  "2026-10-01",
  ...options,
];

const pack = (folder: string, out: string, options: readonly string[] = []) => runCli(folder, packing(out, ...options));

/** All files of a zip, in the order in the zip. */
function unzip(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(path))));
}

function unpack(path: string): string {
  const folder = temporaryFolder();
  for (const [name, content] of unzip(path)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function proves(folder: string): void {
  execFileSync("sha256sum", ["-c", "--strict", "--quiet", "MANIFEST.sha256"], { cwd: folder, stdio: "pipe" });
}

const describeIn = (folder: string) => JSON.parse(readFileSync(join(folder, "pack.json"), "utf8"));

describe("the pack of the example", () => {
  const place = mkdtempSync(join(tmpdir(), "isms-evidence-pack-"));
  /** The example with gaps, committed; packs are written outside of it. */
  const folder = join(place, "hospital");
  /** With the evidence, in the language of the configuration; without it, in English. Nothing here changes them. */
  const [whole, bare] = [join(place, "whole"), join(place, "bare.zip")];
  let commit: string;
  let ended: Awaited<ReturnType<typeof pack>>;
  beforeAll(async () => {
    cpSync(example, folder, { recursive: true });
    commit = commitAll(folder);
    await pack(folder, whole, ["--evidence"]);
    ended = await pack(folder, bare, ["--locale", "en"]);
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test("contains the documents, a manifest that proves them, and how they were made (pack.json)", () => {
    const { status, out: printed, error } = ended;
    expect([status, printed]).toEqual([1, ""]);
    expect(error).toContain("bare.zip");
    expect([...unzip(bare).keys()]).toEqual([...documents, "MANIFEST.sha256"]);
    const folderOf = unpack(bare);
    proves(folderOf);
    const report = JSON.parse(readFileSync(join(folderOf, "report.json"), "utf8"));
    const description = describeIn(folderOf);
    expect(description).toMatchObject({
      tool: { name: "isms-evidence", version },
      asOf: "2026-10-01",
      locale: "en",
      source: { commit, dirty: false },
      policy: { id: "csma-c", sha256: report.policy.sha256 },
      evidence: false,
    });
    const schema = readFileSync(new URL("schemas/O4.8.2.schema.json", repositoryFolder));
    expect(description.schemas["O4.8.2.schema.json"]).toBe(createHash("sha256").update(schema).digest("hex"));
    expect(Object.keys(description.schemas).filter((name) => /^O\d/.test(name)).length).toBe(71);
    writeFileSync(join(folderOf, "soa.md"), "changed");
    expect(() => proves(folderOf)).toThrow();
  });

  test("the OSCAL fits NIST's schema, and report.json is one that `report` renders", async () => {
    const oscal = JSON.parse(readFileSync(join(whole, "report.oscal.json"), "utf8"));
    expect(oscalErrors(oscal)).toBe(null);
    const evidence = oscal["assessment-results"].results[0].observations.flatMap(
      (observation: { "relevant-evidence"?: { href: string }[] }) => observation["relevant-evidence"] ?? [],
    );
    expect(evidence.length).toBeGreaterThan(71);
    for (const { href } of evidence) {
      const path = decodeURIComponent(href);
      if (path !== "evidence/isms-evidence.yaml") expect(existsSync(join(whole, path)), path).toBe(true);
    }
    for (const format of ["soa", "plan"]) {
      const rendered = await runCli(whole, ["report", "report.json", "--format", format, "--locale", "zh-TW"]);
      expect(rendered.out).toBe(readFileSync(join(whole, `${format}.md`), "utf8"));
    }
  });

  test.each(locales)("the workbook is in %s, and its sums are those of the report", async (locale) => {
    const out = locale === "en" ? unpack(bare) : whole;
    const sheets = (await readWorkbook(readFileSync(join(out, "report.xlsx")))) as unknown as readonly {
      readonly sheet: string;
      readonly data: readonly (readonly unknown[])[];
    }[];
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data.slice(1) ?? [];
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    const { labels, columns } = messagesFor(locale).terms;
    const { applicability, sheets: names } = documentMessagesFor(locale);
    expect(sheets.length).toBe(12);
    expect(rows(labels.tasks).length).toBe(34);
    expect(rows(labels.outputs).length).toBe(71);
    expect(rows(labels.findings).length).toBe(report.findings.length);
    expect(rows(columns.evidence).length).toBeGreaterThan(70);
    expect(rows(applicability.title).length).toBe(93);
    expect(rows(names.mapping).length).toBeGreaterThan(300);
    const current = rows(labels.summary).find(([label]) => label === labels.outputs);
    expect(current?.[1]).toBe(report.summary.outputs.total);
  });

  test("is the same bytes in another time zone and place, and a folder has the content of the zip", async () => {
    const elsewhere = temporaryFolder();
    const [first, second] = [join(elsewhere, "a.zip"), join(elsewhere, "b.zip")];
    await pack(folder, first, ["--evidence"]);
    const elsewhen = { TZ: "America/St_Johns", LANG: "zh_TW.UTF-8" };
    await spawnCli(folder, packing(second, "--evidence"), { env: elsewhen });
    expect(Buffer.compare(readFileSync(first), readFileSync(second))).toBe(0);
    const zipped = unzip(first);
    expect(filesOf(whole)).toEqual([...zipped.keys()].sort());
    for (const [name, content] of zipped) {
      expect(Buffer.compare(readFileSync(join(whole, name)), content), name).toBe(0);
    }
    expect([...zipped.keys()].slice(0, -1)).toEqual([...zipped.keys()].slice(0, -1).sort());
    proves(whole);
    for (const path of filesOf(join(folder, "evidence"))) {
      const original = readFileSync(join(folder, "evidence", path));
      expect(Buffer.compare(readFileSync(join(whole, "evidence/evidence", path)), original), path).toBe(0);
    }
  });
});

test("outside git there is no commit, and --fail-on decides the exit status", async () => {
  const folder = temporaryFolder({ "evidence/a.yaml": nilStatement("a") });
  const out = join(temporaryFolder(), "new/pack");
  expect(await pack(folder, out, ["--fail-on", "never", "--quiet"])).toEqual({ status: 0, out: "", error: "" });
  expect(describeIn(out).source).toBe(null);
});

describe("attachments", () => {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const attach = (...list: string[]) =>
    nilStatement("a", `attachments:\n${list.map((one) => `  - ${one}\n`).join("")}`);

  test("are included, and missing or changed ones are reported", async () => {
    const folder = temporaryFolder({
      "files/a b.pdf": "a",
      "files/b.pdf": "b",
      "evidence/a.yaml": attach(
        `{ path: files/a b.pdf, sha256: ${hash("a")} }`,
        `{ path: files/b.pdf, sha256: ${hash("other")} }`,
        "{ path: files/none.pdf }",
        "{ path: evidence/a.yaml }",
      ),
    });
    const out = join(temporaryFolder(), "pack");
    const { error } = await pack(folder, out, ["--evidence", "--fail-on", "never"]);
    expect(describeIn(out).attachments).toEqual([
      { path: "files/a b.pdf", document: "evidence/a.yaml", state: "packed" },
      { path: "files/b.pdf", document: "evidence/a.yaml", state: "changed" },
      { path: "files/none.pdf", document: "evidence/a.yaml", state: "missing" },
    ]);
    expect(filesOf(join(out, "evidence"))).toEqual(["evidence/a.yaml", "files/a b.pdf", "files/b.pdf"]);
    expect(error).toContain("files/b.pdf");
    expect(error).toContain("files/none.pdf");
    expect(error).not.toContain("a b.pdf");
    proves(out);
  });

  test("never leave the folder, by no link and no dots, and bring no secret along", async () => {
    const outside = temporaryFolder({ "secret.txt": "secret" });
    const paths = [
      "../secret.txt",
      "files/../../secret.txt",
      `${outside}/secret.txt`,
      "files/link.txt",
      "linked/secret.txt",
      ".git/config",
      ".env",
      "files/to-git",
      "files",
    ];
    const folder = temporaryFolder({
      "evidence/a.yaml": attach(...paths.map((path) => `{ path: ${JSON.stringify(path)} }`)),
      ".env": "secret",
      ".git/config": "secret",
      "files/x": "",
    });
    symlinkSync(join(outside, "secret.txt"), join(folder, "files/link.txt"));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync("../.git/config", join(folder, "files/to-git"));
    const out = join(temporaryFolder(), "pack");
    expect((await pack(folder, out, ["--evidence", "--fail-on", "never"])).status).toBe(0);
    expect(filesOf(join(out, "evidence"))).toEqual(["evidence/a.yaml"]);
    const { attachments } = describeIn(out);
    expect(attachments.length).toBe(paths.length);
    for (const { path, state } of attachments)
      expect([path, state]).toEqual([path, path === "files" ? "missing" : "refused"]);
    for (const path of filesOf(out)) expect(readFileSync(join(out, path), "utf8")).not.toMatch(/^secret$/);
  });
});

test("names that could break the manifest do not", async () => {
  const names = ["a\nb.yaml", "a\\b.yaml", "c\rd.yaml", "資料 1.yaml", "=x.yaml"];
  const folder = temporaryFolder(
    Object.fromEntries(names.map((name, index) => [`evidence/${name}`, nilStatement(`a${index}`)])),
  );
  const out = join(temporaryFolder(), "a.zip");
  await pack(folder, out, ["--evidence"]);
  const unpacked = unpack(out);
  proves(unpacked);
  expect(filesOf(join(unpacked, "evidence")).length).toBe(names.length);
  expect(
    strFromU8(unzip(out).get("MANIFEST.sha256") ?? new Uint8Array())
      .trimEnd()
      .split("\n").length,
  ).toBe(names.length + documents.length);
});

describe("where it is written", () => {
  const small = () => temporaryFolder({ "evidence/a.yaml": nilStatement("a") });

  test("an earlier pack is replaced whole, an empty folder is taken", async () => {
    const folder = small();
    const out = temporaryFolder();
    expect((await pack(folder, out, ["--evidence", "--fail-on", "never"])).status).toBe(0);
    expect(existsSync(join(out, "evidence"))).toBe(true);
    expect((await pack(folder, out, ["--fail-on", "never"])).status).toBe(0);
    expect(filesOf(out)).toEqual([...documents, "MANIFEST.sha256"].sort());
    expect(readdirSync(dirname(out)).filter((name) => name.startsWith(".isms-evidence-"))).toEqual([]);
  });

  test("a folder with anything else is left alone", async () => {
    const folder = small();
    const own = join(temporaryFolder(), "pack");
    await pack(folder, own, ["--evidence"]);
    writeFileSync(join(own, "evidence/notes.txt"), "mine");
    const linked = join(temporaryFolder(), "pack");
    await pack(folder, linked);
    symlinkSync("/etc", join(linked, "link"));
    for (const out of [own, linked, folder, temporaryFolder({ "pack.json": '{"tool":{"name":"isms-evidence"}}' })]) {
      const before = filesOf(out);
      const { status, error } = await pack(folder, out);
      expect([status, error.includes(out)]).toEqual([2, true]);
      expect(filesOf(out)).toEqual(before);
    }
    expect(readFileSync(join(own, "evidence/notes.txt"), "utf8")).toBe("mine");
  });

  test("what cannot be written leaves nothing behind", async () => {
    const folder = small();
    const place = temporaryFolder({ file: "x", "taken.zip/x": "" });
    const names = () => readdirSync(place, { recursive: true }).sort();
    const before = names();
    for (const out of ["file", "file/pack", "file/a.zip", "taken.zip"]) {
      expect((await pack(folder, join(place, out))).status, out).toBe(2);
      expect(names()).toEqual(before);
    }
  });

  test.each(["pack", "a.zip"])("half a pack is never seen (%s)", (name) => {
    const place = temporaryFolder();
    const target = openPackTarget(place, name, "2026-10-01");
    target.add({ path: "a/b.txt", content: Buffer.from("b") });
    expect(existsSync(join(place, name))).toBe(false);
    target.abandon();
    expect(readdirSync(place)).toEqual([]);
  });

  test("words that mean nothing are refused", async () => {
    const folder = small();
    for (const words of [["pack"], ["pack", "x", "--out", "y"], ["pack", "--out", "y", "--as-of", "2026-02-30"]]) {
      expect((await runCli(folder, words)).status).toBe(2);
    }
    expect((await runCli(folder, ["check", "--out", "y"])).status).toBe(2);
    rmSync(join(folder, "evidence"), { recursive: true });
    expect((await pack(folder, "y")).status).toBe(2);
    expect(existsSync(join(folder, "y"))).toBe(false);
  });
});
