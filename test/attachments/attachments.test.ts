import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lfsPointer } from "../../src/attachments/lfs-pointer.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { type FindingFamily, kindOf } from "../../src/model/finding-kinds.ts";
import { commitAll, git } from "../support/git.ts";
import { samples } from "../support/private-samples.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";
const config = "version: 1\norganization: { name: 甲院 }\npolicy: baseline\nlocale: en\n";
const document = "evidence/a.yaml";

const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const attach = (...list: { path: string; sha256?: string }[]) =>
  nilStatement("a", `attachments: ${JSON.stringify(list)}\n`);
const pointer = (sha256: string, size = 5) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`;

interface Found {
  readonly code: FindingCode;
  readonly path: string;
  readonly line: number;
  readonly pointer: string;
  readonly severity: string;
  readonly params: Readonly<Record<string, unknown>>;
}

async function checkFolder(folder: string, ...words: string[]) {
  const { out, error, status } = await runCli(folder, [
    "check",
    "--as-of",
    asOf,
    "--format",
    "json",
    "--quiet",
    ...words,
  ]);
  const report = out === "" ? null : JSON.parse(out);
  const families: readonly FindingFamily[] = ["attachment", "privacy"];
  const found: Found[] = (report?.findings ?? []).filter(
    ({ code }: Found) => families.includes(kindOf(code).family) && code !== "attachments-not-searched",
  );
  return { error, status, report, found, codes: found.map(({ code }) => code) };
}

const project = (files: Readonly<Record<string, string | Buffer>>) =>
  temporaryFolder({ "isms-evidence.yaml": config, ...files });
const check = (files: Readonly<Record<string, string | Buffer>>) => checkFolder(project(files));

describe("the hash of an attachment", () => {
  test("is that of the file, in either case, or left out", async () => {
    const list = [{ path: "files/a.pdf", sha256: hash("a").toUpperCase() }, { path: "files/b 報告.pdf" }];
    const files = { [document]: attach(...list), "files/a.pdf": "a", "files/b 報告.pdf": "b" };
    expect((await check(files)).codes).toEqual([]);
  });

  test("is not that of the file: where, and both hashes", async () => {
    const list = [{ path: "files/a.pdf" }, { path: "files/b.pdf", sha256: hash("b") }];
    const { found } = await check({ [document]: attach(...list), "files/a.pdf": "a", "files/b.pdf": "b " });
    expect(found).toMatchObject([
      {
        code: "attachment-changed",
        severity: "error",
        path: document,
        line: 9,
        pointer: "/attachments/1/sha256",
        params: { path: "files/b.pdf", written: hash("b"), actual: hash("b ") },
      },
    ]);
  });

  test("is that of another file: two that were swapped are both named", async () => {
    const list = [
      { path: "files/a.pdf", sha256: hash("a") },
      { path: "files/b.pdf", sha256: hash("b") },
    ];
    const { found } = await check({ [document]: attach(...list), "files/a.pdf": "b", "files/b.pdf": "a" });
    expect(found.map(({ code, params }) => [code, params.path, params.actual])).toEqual([
      ["attachment-changed", "files/a.pdf", hash("b")],
      ["attachment-changed", "files/b.pdf", hash("a")],
    ]);
  });

  test("of a file larger than what is held at once", async () => {
    const content = Buffer.alloc(3 * 1024 * 1024 + 1, "x");
    const files = { "files/a.bin": content, [document]: attach({ path: "files/a.bin", sha256: hash(content) }) };
    expect((await check(files)).codes).toEqual([]);
  });

  test("of a file of more than 512 MiB is not taken", async () => {
    const folder = project({ [document]: attach({ path: "files/a.bin", sha256: hash("") }), "files/a.bin": "" });
    truncateSync(join(folder, "files/a.bin"), 512 * 1024 * 1024 + 1);
    expect((await checkFolder(folder)).found).toMatchObject([
      { code: "attachment-too-large", severity: "warning", params: { bytes: 536870913, limit: 536870912 } },
    ]);
  });
});

describe("a missing attachment", () => {
  test("is an error that contradicts the output", async () => {
    const files = { [document]: attach({ path: "files/a.pdf" }) };
    const { report, found } = await check(files);
    expect(found).toMatchObject([{ code: "attachment-missing", severity: "error", pointer: "/attachments/0/path" }]);
    const outputs = report.duties.flatMap((duty: { tasks: { outputs: { id: string; state: string }[] }[] }) =>
      duty.tasks.flatMap((task) => task.outputs),
    );
    expect(outputs.find(({ id }: { id: string }) => id === "O7.1.1").state).toBe("contradicted");
  });

  test("a folder is none, nor what is no regular file", async () => {
    const folder = project({ [document]: attach({ path: "files" }, { path: "pipe" }), "files/a.pdf": "a" });
    execFileSync("mkfifo", [join(folder, "pipe")]);
    expect((await checkFolder(folder)).codes).toEqual(["attachment-missing", "attachment-missing"]);
  });

  test("of a name that git spells otherwise is missing on every system", async () => {
    const folder = project({ [document]: attach({ path: "files/A.pdf" }), "files/a.pdf": "a" });
    commitAll(folder);
    expect((await checkFolder(folder)).found[0]?.params).toEqual({ path: "files/A.pdf", suggestion: "files/a.pdf" });
    // As it is where upper and lower case are the same.
    writeFileSync(join(folder, "files/A.pdf"), "a");
    expect((await checkFolder(folder)).codes).toEqual(["attachment-missing"]);
  });

  test("of a sparse checkout is not here", async () => {
    const folder = project({ [document]: attach({ path: "files/a.pdf" }), "files/a.pdf": "a" });
    commitAll(folder);
    git(folder, "sparse-checkout", "set", "--no-cone", "/*", "!/files/");
    expect((await checkFolder(folder)).found).toMatchObject([
      { code: "attachment-not-here", severity: "info", params: { reason: "sparse" } },
    ]);
  });
});

describe("an attachment in a submodule", () => {
  async function withSubmodule(sha256: string) {
    const inner = temporaryFolder({ "a.pdf": "a" });
    commitAll(inner);
    const folder = project({ [document]: attach({ path: "inner/a.pdf", sha256 }) });
    git(folder, "init", "-q");
    git(folder, "-c", "protocol.file.allow=always", "submodule", "add", "-q", inner, "inner");
    commitAll(folder);
    return folder;
  }

  test("is read where it was checked out", async () => {
    expect((await checkFolder(await withSubmodule(hash("a")))).codes).toEqual([]);
    expect((await checkFolder(await withSubmodule(hash("b")))).codes).toEqual(["attachment-changed"]);
  });

  test("is missing where the submodule was checked out and does not have it", async () => {
    const folder = await withSubmodule(hash("a"));
    rmSync(join(folder, "inner/a.pdf"));
    expect((await checkFolder(folder)).codes).toEqual(["attachment-missing"]);
  });

  test("is not here where it was not", async () => {
    const folder = await withSubmodule(hash("a"));
    git(folder, "submodule", "deinit", "-q", "-f", "inner");
    expect((await checkFolder(folder)).found).toMatchObject([
      { code: "attachment-not-here", severity: "info", params: { reason: "submodule" } },
    ]);
  });
});

describe("an attachment elsewhere is not read", () => {
  test.each([
    ["../secret.txt", "outside"],
    ["files/../../secret.txt", "outside"],
    ["files/link.txt", "outside"],
    ["linked/secret.txt", "outside"],
    [".git/config", "hidden"],
    ["files/to-hidden", "hidden"],
    ["files/a\u0000.pdf", "name"],
    ["C:/secret.txt", "name"],
    ["files/a.pdf:stream", "name"],
    ["files/NUL", "name"],
    ["files/con.pdf", "name"],
    ["files/a.pdf.", "name"],
    ["files/a.pdf ", "name"],
  ])("%j: %s", async (path, reason) => {
    const outside = temporaryFolder({ "secret.txt": "secret" });
    const folder = project({
      [document]: attach({ path, sha256: hash("secret") }),
      "files/x": "",
      ".hidden": "secret",
    });
    symlinkSync(join(outside, "secret.txt"), join(folder, "files/link.txt"));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync("../.hidden", join(folder, "files/to-hidden"));
    const { found } = await checkFolder(folder);
    expect(found).toMatchObject([{ code: "attachment-refused", severity: "error", params: { reason } }]);
  });

  test("a link within the folder is followed", async () => {
    const folder = project({ [document]: attach({ path: "files/a.pdf", sha256: hash("a") }), "files/b.pdf": "a" });
    symlinkSync("b.pdf", join(folder, "files/a.pdf"));
    expect((await checkFolder(folder)).codes).toEqual([]);
  });
});

describe("Git LFS", () => {
  test("the pointer's hash takes the place of the content's, and it is said that the content is not here", async () => {
    const files = { [document]: attach({ path: "files/a.pdf", sha256: hash("a") }) };
    expect((await check({ ...files, "files/a.pdf": pointer(hash("a")) })).found).toMatchObject([
      { code: "attachment-not-here", severity: "info", params: { reason: "lfs" } },
    ]);
    expect((await check({ ...files, "files/a.pdf": pointer(hash("b")) })).codes).toEqual(["attachment-changed"]);
    expect((await check(files)).codes).toEqual(["attachment-missing"]);
  });

  test.each([
    ["one with extensions", pointer("a".repeat(64)).replace("oid", "ext-0-x sha256:1\noid"), true],
    ["another version", pointer("a".repeat(64)).replace("v1", "v2"), false],
    ["another hash", pointer("a".repeat(64)).replace("sha256", "sha512"), false],
    ["a short hash", pointer("a".repeat(63)), false],
    ["no size", pointer("a".repeat(64)).replace(/size.*\n/, ""), false],
    ["something long", pointer("a".repeat(64)) + " ".repeat(1024), false],
    ["nothing", "", false],
  ])("%s: %#", (_, text, isPointer) => {
    expect(lfsPointer(Buffer.from(text)) !== null).toBe(isPointer);
  });
});

test("text that is attached is searched for what is private, once", async () => {
  const [id = ""] = samples["personal-national-id"] ?? [];
  const list = [{ path: "files/名冊.csv" }, { path: "files/a.pdf" }];
  const files = { [document]: attach(...list), "evidence/b.yaml": attach(...list).replace("id: a", "id: b") };
  const { found } = await check({ ...files, "files/名冊.csv": `姓名,字號\n王,${id}\n`, "files/a.pdf": id });
  expect(found.map(({ code, path, line }) => `${code} ${path}:${line}`)).toEqual([
    "personal-national-id files/名冊.csv:2",
  ]);
});

describe("a change", () => {
  const words = ["--scope", "changed", "--base", "HEAD"];
  const files = { [document]: attach({ path: "files/a.pdf", sha256: hash("a") }), "files/a.pdf": "a" };

  test("of an attachment alone is new", async () => {
    const folder = project(files);
    commitAll(folder);
    expect((await checkFolder(folder, ...words)).status).toBe(0);
    writeFileSync(join(folder, "files/a.pdf"), "b");
    const { status, report } = await checkFolder(folder, ...words);
    expect([status, report.comparison.findings.added.map(({ code }: Found) => code)]).toEqual([
      1,
      ["attachment-changed"],
    ]);
    rmSync(join(folder, "files/a.pdf"));
    expect((await checkFolder(folder, ...words)).status).toBe(1);
  });

  test("beside an attachment that was wrong before is not", async () => {
    const folder = project({ ...files, "files/a.pdf": "b" });
    commitAll(folder);
    writeFileSync(join(folder, "evidence/b.yaml"), nilStatement("b"));
    expect((await checkFolder(folder, ...words)).status).toBe(0);
  });

  test("of a comment in the configuration that brings in something private is new", async () => {
    const folder = project(files);
    commitAll(folder);
    const [token = ""] = samples["secret-token"] ?? [];
    writeFileSync(join(folder, "isms-evidence.yaml"), `${config}# ${token}\n`);
    const { status, report } = await checkFolder(folder, ...words);
    expect([status, report.comparison.findings.added.map(({ code }: Found) => code)]).toEqual([1, ["secret-token"]]);
  });
});
