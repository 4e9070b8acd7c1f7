import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { leafOf, merkleRoot } from "../../src/seal/merkle-root.ts";
import { createZip } from "../../src/spreadsheet/zip.ts";
import { commitAll } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const config = "version: 1\norganization: { name: 甲院 }\npolicy: baseline\nlocale: en\n";
const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const pointer = (content: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${hash(content)}\nsize ${content.length}\n`;

const account = `output: O4.2.1
id: accounts
unit: 資訊室
date: 2026-09-30
records:
  - { account: a-1, reviewed_on: 2026-09-01 }
`;

/** A document is sealed with its dates, be it complete or not. */
const restoreTests = (...numbers: string[]) =>
  `output: O4.8.2\nid: restore\ndate: 2026-09-30\nrecords:\n${numbers
    .map((number) => `  - { test_no: ${number}, ended_at: 2026-09-01T11:00:00+08:00 }\n`)
    .join("")}`;

const files = {
  "isms-evidence.yaml": config,
  "evidence/a.yaml": nilStatement("a", 'attachments: [{ path: "files/報告.pdf" }]\n'),
  "evidence/b.yaml": nilStatement("b"),
  "evidence/c.yaml": account,
  "files/報告.pdf": "report",
};

function zipOf(entries: readonly (readonly [path: string, content: string])[]): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = createZip("2026-10-01", (piece) => pieces.push(piece));
  for (const [path, content] of entries) zip.add(path, Buffer.from(content));
  zip.end();
  return Buffer.concat(pieces);
}

const run = (folder: string, ...words: string[]) => runCli(folder, words);
const read = (folder: string, name = "seal.json") => readFileSync(join(folder, name), "utf8");
const edit = (folder: string, path: string, from: string, to: string) =>
  writeFileSync(join(folder, path), read(folder, path).replace(from, to));

async function sealed(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder({ ...files, ...more });
  expect((await run(folder, "seal", "--out", "seal.json")).status).toBe(0);
  return folder;
}

/** Each line that names a difference, as verify prints it. */
async function differences(folder: string, ...words: string[]): Promise<readonly string[]> {
  const { out, error, status } = await run(folder, "verify", "seal.json", ...words);
  expect(error).toBe("");
  const named = out.split("\n").filter((line) => /^(?:changed|renamed|missing|added|\s{10})/.test(line));
  expect(status).toBe(named.length === 0 ? 0 : 1);
  return named.map((line) => line.replace(/\s+/g, " ").trim());
}

describe("the Merkle tree of RFC 6962", () => {
  // From the test vectors of Certificate Transparency, which are hashes of these leaves.
  const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  const bytes = leaves.map((hex) => Buffer.from(hex, "hex").toString("latin1"));
  test.each([
    [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    [1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
    [2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    [3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
    [5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
    [8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
  ])("of %i leaves", (count, root) => {
    expect(merkleRoot(bytes.slice(0, count))).toBe(root);
  });
});

describe("seal", () => {
  test("is a statement of every file, the same for the same files", async () => {
    const [one, other] = [await sealed(), await sealed()];
    expect(read(one)).toBe(read(other));
    const { _type, subject, predicateType, predicate } = JSON.parse(read(one));
    expect([_type, predicateType]).toEqual([
      "https://in-toto.io/Statement/v1",
      "https://github.com/OWNER/isms-evidence/seal/v1",
    ]);
    expect(subject.map(({ name }: { name: string }) => name)).toEqual(Object.keys(files).sort());
    for (const { name, digest } of subject) expect(digest.sha256).toBe(hash(files[name as keyof typeof files]));
    const leaves = subject.map(({ name, digest }: { name: string; digest: { sha256: string } }) =>
      leafOf(name, digest.sha256),
    );
    expect(predicate.merkle).toEqual({ root: merkleRoot(leaves), leaves: leaves.length });
    expect(predicate).toMatchObject({ source: null, attachments: ["files/報告.pdf"], notSealed: [] });
    expect(predicate.yardstick.files).toEqual(["isms-evidence.yaml"]);
    expect(Object.keys(predicate.yardstick.schemas).length).toBeGreaterThan(70);
    expect(predicate.documents[0]).toEqual({
      path: "evidence/a.yaml",
      document: 0,
      output: "O7.1.1",
      id: "a",
      date: "2026-09-30",
      events: [{ record: null, date: "2026-09-30" }],
    });
  });

  test("names the commit, and whether the files are its", async () => {
    const folder = temporaryFolder(files);
    const commit = commitAll(folder);
    await run(folder, "seal", "--out", "../seal-of-commit.json");
    expect(JSON.parse(read(folder, "../seal-of-commit.json")).predicate.source).toEqual({ commit, dirty: false });
    rmSync(join(folder, "../seal-of-commit.json"));
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    await run(folder, "seal", "--out", "seal.json");
    expect(JSON.parse(read(folder)).predicate.source).toEqual({ commit, dirty: true });
  });

  test("does not take the place of another, and is written again where it is the same", async () => {
    const folder = await sealed();
    const before = read(folder);
    expect((await run(folder, "seal", "--out", "seal.json")).status).toBe(0);
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    expect((await run(folder, "seal", "--out", "seal.json")).status).toBe(2);
    expect(read(folder)).toBe(before);
  });

  test("an attachment that is missing or elsewhere is named, and exit status 1", async () => {
    const outside = temporaryFolder({ "secret.txt": "secret" });
    const list = [{ path: "files/none.pdf" }, { path: "files/link.txt" }];
    const evidence = nilStatement("a", `attachments: ${JSON.stringify(list)}\n`);
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": evidence });
    symlinkSync(join(outside, "secret.txt"), join(folder, "files/link.txt"));
    const { status, error } = await run(folder, "seal", "--out", "seal.json");
    expect([status, error.includes("files/none.pdf")]).toEqual([1, true]);
    expect(JSON.parse(read(folder)).predicate.notSealed).toEqual(["files/link.txt", "files/none.pdf"]);
    expect(read(folder)).not.toContain(hash("secret"));
  });
});

describe("verify names", () => {
  test("nothing where nothing changed", async () => {
    expect(await differences(await sealed())).toEqual([]);
  });

  test("a byte of evidence, of an attachment and of the configuration", async () => {
    const folder = await sealed();
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    edit(folder, "files/報告.pdf", "report", "Report");
    writeFileSync(join(folder, "isms-evidence.yaml"), `${config}\n`);
    expect(await differences(folder)).toEqual([
      "changed evidence/b.yaml",
      "changed files/報告.pdf",
      "changed isms-evidence.yaml",
    ]);
  });

  test("a date, of a document and of what was done", async () => {
    const folder = await sealed({ "evidence/d.yaml": restoreTests("RT-1", "RT-2") });
    edit(folder, "evidence/d.yaml", "2026-09-01T11", "2026-09-02T11");
    edit(folder, "evidence/d.yaml", "RT-2", "RT-3");
    edit(folder, "evidence/a.yaml", "date: 2026-09-30", "date: 2026-09-29");
    edit(folder, "evidence/b.yaml", "to: 2026-09-30", "to: 2026-09-28");
    expect(await differences(folder)).toEqual([
      "changed evidence/a.yaml",
      "date of the document: 2026-09-30 → 2026-09-29",
      "changed evidence/b.yaml",
      "end of the nil statement: 2026-09-30 → 2026-09-28",
      "changed evidence/d.yaml",
      "date of record RT-1: 2026-09-01 → 2026-09-02",
      "date of record RT-2: 2026-09-01 → none",
      "date of record RT-3: none → 2026-09-01",
    ]);
  });

  test("a file that was renamed, deleted or added", async () => {
    const folder = await sealed();
    renameSync(join(folder, "evidence/b.yaml"), join(folder, "evidence/z.yaml"));
    rmSync(join(folder, "evidence/c.yaml"));
    writeFileSync(join(folder, "evidence/d.yaml"), nilStatement("d"));
    expect(await differences(folder)).toEqual([
      "renamed evidence/b.yaml → evidence/z.yaml",
      "missing evidence/c.yaml",
      "added evidence/d.yaml",
    ]);
  });

  test("what became of a revision", async () => {
    const folder = temporaryFolder(files);
    const commit = commitAll(folder);
    await run(folder, "seal", "--out", "seal.json");
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    expect(await differences(folder, "--rev", commit)).toEqual([]);
    expect(await differences(folder)).toEqual(["changed evidence/b.yaml"]);
    const later = commitAll(folder);
    expect(await differences(folder, "--rev", later)).toEqual(["changed evidence/b.yaml"]);
  });

  test.each(["pack", "pack.zip"])("what is in a %s", async (name) => {
    const folder = await sealed();
    await run(folder, "pack", "--out", name, "--evidence", "--as-of", "2026-10-01", "--fail-on", "never", "--quiet");
    expect(await differences(folder, "--pack", name)).toEqual([]);
    edit(folder, "evidence/b.yaml", "to: 2026-09-30", "to: 2026-09-28");
    rmSync(join(folder, "evidence/c.yaml"));
    await run(folder, "pack", "--out", name, "--evidence", "--as-of", "2026-10-01", "--fail-on", "never", "--quiet");
    expect(await differences(folder, "--pack", name)).toEqual([
      "changed evidence/b.yaml",
      "end of the nil statement: 2026-09-30 → 2026-09-28",
      "missing evidence/c.yaml",
    ]);
  });

  test("all that a person finds in a folder, also what no search finds", async () => {
    const folder = await sealed();
    await run(folder, "pack", "--out", "pack", "--evidence", "--as-of", "2026-10-01", "--fail-on", "never", "--quiet");
    const evidence = join(folder, "pack/evidence");
    writeFileSync(join(evidence, ".gitignore"), "more.yaml\n");
    writeFileSync(join(evidence, "evidence/more.yaml"), nilStatement("more"));
    writeFileSync(join(evidence, "evidence/.later.yaml"), nilStatement("later"));
    rmSync(join(evidence, "evidence/b.yaml"));
    symlinkSync("c.yaml", join(evidence, "evidence/b.yaml"));
    expect(await differences(folder, "--pack", "pack")).toEqual([
      "added .gitignore",
      "added evidence/.later.yaml",
      "changed evidence/b.yaml",
      "added evidence/more.yaml",
    ]);
  });

  test("what a zip has twice, or under names that other programs take for the same", async () => {
    const folder = await sealed();
    const packed = Object.entries(files).filter(([path]) => path !== "isms-evidence.yaml");
    const entries = [
      ...packed.map(([path, content]) => [`evidence/${path}`, content] as const),
      ["evidence\\evidence\\a.yaml", nilStatement("other")],
      ["Evidence/evidence/b.yaml", nilStatement("other")],
      ["evidence/x/../evidence/a.yaml", nilStatement("other")],
      ["evidence/.gitignore", "*"],
      ["evidence/evidence/c.yaml", account],
      ["report.html", ""],
    ] as const;
    writeFileSync(join(folder, "pack.zip"), zipOf(entries));
    expect(await differences(folder, "--pack", "pack.zip")).toEqual([
      "added .gitignore",
      "added Evidence/evidence/b.yaml",
      "changed evidence/c.yaml",
      "added evidence/x/../evidence/a.yaml",
      "added evidence\\evidence\\a.yaml",
    ]);
  });

  test("what was not compared of a pack is named, so that a seal that excuses a file shows it", async () => {
    const folder = await sealed();
    await run(folder, "pack", "--out", "pack", "--evidence", "--as-of", "2026-10-01", "--fail-on", "never", "--quiet");
    const { out } = await run(folder, "verify", "seal.json", "--pack", "pack");
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/^Not compared: .*: isms-evidence.yaml$/);
  });

  test.each(["pack", "pack.zip"])("a %s of reports alone does not pass, and the reason is said", async (name) => {
    const folder = await sealed();
    await run(folder, "pack", "--out", name, "--as-of", "2026-10-01", "--fail-on", "never", "--quiet");
    const { out, status } = await run(folder, "verify", "seal.json", "--pack", name);
    expect(status).toBe(1);
    expect(out).toMatch(/^missing {3}evidence\/a\.yaml$/m);
    expect(out).toContain("The pack has no evidence: was it made without --evidence?");
  });

  test("a commit with changes beside it, for which the seal says so", async () => {
    const folder = temporaryFolder(files);
    commitAll(folder);
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    await run(folder, "seal", "--out", "seal.json");
    expect((await run(folder, "verify", "seal.json")).out).toContain("with uncommitted changes");
  });

  test("nothing where Git LFS has the content", async () => {
    const folder = await sealed();
    writeFileSync(join(folder, "files/報告.pdf"), pointer("report"));
    expect(await differences(folder)).toEqual([]);
    writeFileSync(join(folder, "files/報告.pdf"), pointer("other"));
    expect(await differences(folder)).toEqual(["changed files/報告.pdf"]);
  });
});

describe("a seal that is none", () => {
  const verify = async (change: (text: string) => string) => {
    const folder = await sealed();
    writeFileSync(join(folder, "seal.json"), change(read(folder)));
    const { status, error } = await run(folder, "verify", "seal.json");
    return [status, /: (.*?)\.\n/.exec(error)?.[1]?.split(": ").at(-1)];
  };

  test.each([
    ["a hash", (text: string) => text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${"0".repeat(64)}"`), /Merkle/],
    ["a name", (text: string) => text.replace('"name": "evidence/b', '"name": "evidence/x'), /Merkle/],
    ["a subject less", (text: string) => JSON.stringify(without(JSON.parse(text))), /Merkle/],
    ["a subject twice", (text: string) => JSON.stringify(rooted(text, twice)), /twice/],
    [
      "its files in another order",
      (text: string) => JSON.stringify(rooted(text, (list) => list.toReversed())),
      /order/,
    ],
    [
      "a file that it only speaks of",
      (text: string) => text.replace('"files": [', '"files": ["evidence/none.yaml", '),
      /not seal/,
    ],
    ["another form", (text: string) => text.replace('"version": 1', '"version": 2'), /form/],
    ["another type", (text: string) => text.replace("/seal/v1", "/seal/v2"), /statement/],
    ["cut off", (text: string) => text.slice(0, -10), /JSON/],
    ["nothing", () => "null", /statement/],
  ])("%s", async (_, change, why) => {
    const [status, message] = await verify(change);
    expect(status).toBe(2);
    expect(message).toMatch(why);
  });

  type Subject = { name: string; digest: { sha256: string } };

  /** Other files, with the root that they give. */
  function rooted(text: string, change: (subject: readonly Subject[]) => readonly Subject[]) {
    const { predicate, ...rest } = JSON.parse(text);
    const subject = change(rest.subject);
    const root = merkleRoot(subject.map(({ name, digest }) => leafOf(name, digest.sha256)));
    return { ...rest, subject, predicate: { ...predicate, merkle: { root, leaves: subject.length } } };
  }

  function twice(subject: readonly Subject[]) {
    return subject.flatMap((one, at) => (at === 0 ? [{ ...one, digest: { sha256: "0".repeat(64) } }, one] : [one]));
  }

  function without({ subject, ...rest }: { subject: unknown[] }) {
    return { ...rest, subject: subject.slice(1) };
  }
});

test("a signed envelope and a bundle are read, and it is said that nobody looked at the signature", async () => {
  const folder = await sealed();
  const payload = Buffer.from(read(folder)).toString("base64");
  const envelope = { payloadType: "application/vnd.in-toto+json", payload, signatures: [{ sig: "AA==" }] };
  for (const signed of [
    envelope,
    { mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json", dsseEnvelope: envelope },
  ]) {
    writeFileSync(join(folder, "seal.dsse.json"), JSON.stringify(signed));
    const { status, out } = await run(folder, "verify", "seal.dsse.json");
    expect([status, out.includes("cosign")]).toEqual([0, true]);
  }
});

/** A value of DER, of less than 64 KiB. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** A sequence, and its items as they are written. */
function sequenceOf(bytes: Buffer): Buffer[] {
  const ends = (at: number): { readonly content: number; readonly end: number } => {
    const size = bytes[at + 1] ?? 0;
    const content = at + 2 + (size > 0x80 ? size & 0x7f : 0);
    return { content, end: content + (size > 0x80 ? bytes.readUIntBE(at + 2, size & 0x7f) : size) };
  };
  const whole = ends(0);
  const items = [bytes];
  for (let at = whole.content; at < whole.end; at = ends(at).end) items.push(bytes.subarray(at, ends(at).end));
  return items;
}

describe("a timestamp", () => {
  /** An authority of this test: a key, its certificate, and the settings that openssl asks for. */
  function authority(folder: string): void {
    const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
    writeFileSync(
      join(folder, "tsa.cnf"),
      `[req]\ndistinguished_name=name\n[name]\n[tsa_cert]\nextendedKeyUsage=critical,timeStamping\n[tsa]\ndefault_tsa=config\n[config]\nserial=${folder}/serial\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n`,
    );
    const certify = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=Test authority"];
    openssl(...certify, "-config", "tsa.cnf", "-extensions", "tsa_cert", "-keyout", "tsa.key", "-out", "tsa.pem");
  }
  const answer = (folder: string) =>
    execFileSync(
      "openssl",
      [
        "ts",
        "-reply",
        "-config",
        "tsa.cnf",
        "-queryfile",
        "seal.tsq",
        "-signer",
        "tsa.pem",
        "-inkey",
        "tsa.key",
        "-out",
        "seal.tsr",
      ],
      { cwd: folder, stdio: "pipe" },
    );
  const stamped = ["--timestamp", "seal.tsr", "--tsa-ca", "tsa.pem"];

  test("of RFC 3161 is requested and verified with openssl, and belongs to one seal", async () => {
    const folder = temporaryFolder(files);
    authority(folder);
    await run(folder, "seal", "--out", "seal.json", "--timestamp-request", "seal.tsq");
    answer(folder);
    const { status, out } = await run(folder, "verify", "seal.json", ...stamped);
    expect(status).toBe(0);
    expect(out).toMatch(/existed on \w{3} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \d{4} GMT/);
    edit(folder, "evidence/b.yaml", "資訊室", "資安室");
    await run(folder, "seal", "--out", "later.json");
    expect((await run(folder, "verify", "later.json", ...stamped)).status).toBe(2);
  });

  test("is that of the signed part, whatever the response says beside", async () => {
    const folder = temporaryFolder(files);
    authority(folder);
    await run(folder, "seal", "--out", "seal.json", "--timestamp-request", "seal.tsq");
    answer(folder);
    const response = readFileSync(join(folder, "seal.tsr"));
    // The status, which nobody signs, is the first item of the response.
    const [, status, ...others] = sequenceOf(response);
    expect(status).toBeDefined();
    const words = Buffer.from("ok\nTime stamp: Jan  1 00:00:00 2020 GMT\n");
    const granted = Buffer.concat([Buffer.from([2, 1, 0]), der(0x30, der(0x0c, words))]);
    writeFileSync(join(folder, "seal.tsr"), der(0x30, Buffer.concat([der(0x30, granted), ...others])));
    const { out } = await run(folder, "verify", "seal.json", ...stamped);
    expect(out).toMatch(/existed on /);
    expect(out).not.toContain("2020");
  });

  test("needs openssl, and the certificates of the authority", async () => {
    const folder = await sealed();
    const without = await run(folder, "verify", "seal.json", "--timestamp", "seal.tsr");
    expect([without.status, without.error.includes("--tsa-ca")]).toEqual([2, true]);
    const { PATH } = process.env;
    process.env.PATH = "";
    try {
      const { status, error } = await run(folder, "seal", "--out", "other.json", "--timestamp-request", "seal.tsq");
      expect([status, error.includes("openssl")]).toEqual([2, true]);
    } finally {
      process.env.PATH = PATH;
    }
    // Neither the seal nor the request is written without the other.
    expect(readdirSync(folder).filter((name) => /^(?:other|.*tsq)/.test(name))).toEqual([]);
    const same = await run(folder, "seal", "--out", "new.json", "--timestamp-request", "./new.json");
    expect([same.status, readdirSync(folder).includes("new.json")]).toEqual([2, false]);
  });
});
