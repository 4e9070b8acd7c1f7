import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { exampleFiles } from "../support/example-files.ts";
import { lastingFolder } from "../support/lasting-folder.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const all = lastingFolder();
const day = ["--as-of", "2026-10-01"];

interface Sharded {
  readonly folder: string;
  readonly files: readonly string[];
}

async function shard(folder: string, of: number, ...more: readonly string[]): Promise<Sharded> {
  const files = Array.from({ length: of }, (_, index) => `shard-${index + 1}-of-${of}.json`);
  for (const [index, file] of files.entries()) {
    const words = ["check", "--shard", `${index + 1}/${of}`, "--format", `json=${file}`, ...day, ...more];
    expect(await runCli(folder, words)).toMatchObject({ status: 0, out: "" });
  }
  return { folder, files };
}

const codeOf = (error: string) => error.split("\n").find((line) => line.includes("rror")) ?? error;

describe.each(["city-hospital", "city-hospital-gaps", "private-company", "starter"])("examples/%s", (example) => {
  let folder: string;

  beforeAll(() => {
    folder = join(all, example);
    writeFiles(folder, exampleFiles(example));
  });

  test.each([1, 2, 7])("in %i shards is the report that one run prints", async (of) => {
    const whole = await runCli(folder, ["check", ...day, "--format", "json", "--quiet"]);
    const { files } = await shard(folder, of);
    const merged = await runCli(folder, ["merge", ...files.toReversed(), "--format", "json", "--quiet"]);
    expect(merged).toEqual(whole);
  });
});

describe("of files with faults", () => {
  let sharded: Sharded;

  beforeAll(async () => {
    const folder = join(all, "faulty");
    writeFiles(folder, {
      ...exampleFiles("city-hospital-gaps"),
      "evidence/bad.yaml": "output: O4.8.2\nrecords: [",
      "evidence/latin.yaml": Buffer.from([0xff, 0xfe, 0x00]),
      "evidence/twice.yaml": nilStatement("again", "extra: 1\n"),
      "evidence/three.yaml": [nilStatement("one"), nilStatement("one"), "output: O9.9.9\n"].join("---\n"),
      "evidence/large.yaml": `# ${"x".repeat(11_000_000)}\n`,
    });
    sharded = await shard(folder, 3);
  });

  test("each format has the same bytes", async () => {
    const { folder, files } = sharded;
    const names = Object.keys(formats) as FormatName[];
    const printed = async (kind: string, ...words: readonly string[]) => {
      const asked = names.flatMap((name) => ["--format", `${name}=${join(all, `${kind}-${name}`)}`]);
      const { status, out, error } = await runCli(folder, [...words, ...asked]);
      return { status, out, error, files: names.map((name) => readFileSync(join(all, `${kind}-${name}`))) };
    };
    const whole = await printed("whole", "check", ...day);
    const merged = await printed("merged", "merge", ...files);
    for (const [at, name] of names.entries()) {
      expect(whole.files[at]?.length, name).toBeGreaterThan(0);
      expect(merged.files[at]?.equals(whole.files[at] ?? Buffer.alloc(0)), name).toBe(true);
    }
    expect(merged.status).toBe(whole.status);
  });

  test("a file with findings is not in a shard", () => {
    const { folder, files } = sharded;
    const lines = files.flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
    const faults = lines.filter((line) => /"evidence\/(?:bad|latin|twice|three|large)\.yaml"/.test(line));
    expect(faults).toHaveLength(5);
    for (const line of faults) expect(line).toContain('"documents":null');
  });
});

describe("shards of which something is wrong", () => {
  const project = () =>
    temporaryFolder({
      "isms-evidence.yaml": "version: 1\n",
      ...Object.fromEntries([1, 2, 3, 4].map((at) => [`evidence/${at}.yaml`, nilStatement(`n-${at}`)])),
    });

  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, "utf8")));

  test.each<[what: string, change: (sharded: Sharded) => readonly string[] | undefined, says: RegExp]>([
    ["is missing", ({ files }) => files.slice(1), /Of 2 shards, number 1 is missing/],
    ["is given twice", ({ files }) => [...files, files[0] ?? ""], /Shard 1\/2 is given twice/],
    [
      "is a report",
      ({ files, folder }) => {
        writeFileSync(join(folder, "report.json"), '{\n  "schemaVersion": 2\n}');
        return [...files, "report.json"];
      },
      /report\.json.*\n?.*not a shard/,
    ],
    [
      "is cut off",
      ({ files, folder }) => {
        edit(join(folder, files[1] ?? ""), (text) => text.slice(0, -40));
        return files;
      },
      /not a shard/,
    ],
    [
      "is of another version",
      ({ files, folder }) => {
        edit(join(folder, files[0] ?? ""), (text) => text.replace(/"version":"[^"]*"/, '"version":"0.0.9"'));
        return files;
      },
      /written by isms-evidence 0\.0\.9/,
    ],
    [
      "is of another day",
      ({ files, folder }) => {
        edit(join(folder, files[1] ?? ""), (text) => text.replace("2026-10-01", "2026-10-02"));
        return files;
      },
      /as-of date of the shard is 2026-10-02, not 2026-10-01/,
    ],
    [
      "is one of more",
      ({ files, folder }) => {
        edit(join(folder, files[1] ?? ""), (text) => text.replace('"of":2', '"of":3'));
        return files;
      },
      /one of 3/,
    ],
    [
      "was made before the configuration changed",
      ({ files, folder }) => {
        writeFileSync(join(folder, "isms-evidence.yaml"), "version: 1\norganization: { level: C, name: a }\n");
        return files;
      },
      /configuration, policy or roster/,
    ],
    [
      "was made before a file was added",
      ({ files, folder }) => {
        writeFileSync(join(folder, "evidence/0.yaml"), nilStatement("n-0"));
        return files;
      },
      /has read .*evidence\/1\.yaml.* where this checkout has .*evidence\/0\.yaml/,
    ],
    [
      "was made before the last file was removed",
      ({ files, folder }) => {
        writeFileSync(join(folder, "evidence/4.yaml"), nilStatement("n-5"));
        return files;
      },
      /content of .*evidence\/4\.yaml/,
    ],
    [
      "has no documents where it has a file",
      ({ files, folder }) => {
        edit(join(folder, files[0] ?? ""), (text) => text.replace(/"documents":\[.*\]\}/, '"documents":[]}'));
        return files;
      },
      /not a shard/,
    ],
    [
      "says what no schema accepts",
      ({ files, folder }) => {
        edit(join(folder, files[0] ?? ""), (text) => text.replace('"unit":"資訊室"', '"unit":7'));
        return files;
      },
      /not a shard/,
    ],
    [
      "says that a file is of an output that does not exist",
      ({ files, folder }) => {
        edit(join(folder, files[0] ?? ""), (text) => text.replace('"output":"O7.1.1"', '"output":"__proto__"'));
        return files;
      },
      /not a shard/,
    ],
  ])("when one %s, nothing is reported", async (_what, change, says) => {
    const sharded = await shard(project(), 2);
    const files = change(sharded) ?? sharded.files;
    const { status, out, error } = await runCli(sharded.folder, ["merge", ...files]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(says);
  });

  test("on another day than they were made for, nothing is reported", async () => {
    const { folder, files } = await shard(project(), 2);
    const { status, error } = await runCli(folder, ["merge", ...files, "--as-of", "2026-10-02"]);
    expect(status).toBe(2);
    expect(error).toMatch(/as-of date/);
  });

  test("with another policy, nothing is reported; with the same, what check reports", async () => {
    const { folder, files } = await shard(project(), 2, "--policy", "csma-c");
    expect(await runCli(folder, ["merge", ...files])).toMatchObject({ status: 2, out: "" });
    const merged = await runCli(folder, ["merge", ...files, "--policy", "csma-c", "--by", "csf"]);
    expect(merged).toEqual(await runCli(folder, ["check", ...day, "--policy", "csma-c", "--by", "csf"]));
  });

  test.each([
    ["report", ["report", "shard-1-of-2.json"]],
    ["report as a badge", ["report", "shard-1-of-2.json", "--format", "badge"]],
  ])("%s says that one is no report", async (_name, words) => {
    const { folder } = await shard(project(), 2);
    const { status, out, error } = await runCli(folder, words);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/one shard of a check, not a report/);
  });

  test("among reports, one is a repository that is unknown", async () => {
    const { folder } = await shard(project(), 2);
    await runCli(folder, ["check", ...day, "--format", "json=report.json"]);
    const merged = await runCli(folder, ["merge", "report.json", "shard-1-of-2.json", ...day, "--format", "json"]);
    expect(merged.status).toBe(1);
    expect(merged.error).toMatch(/one shard of a check, not a report/);
    expect(JSON.parse(merged.out).totals.repositories).toMatchObject({ total: 2, unknown: 1 });
  });
});

describe("a shard cannot be asked", () => {
  test.each([
    [["--shard", "0/2"]],
    [["--shard", "3/2"]],
    [["--shard", "2"]],
    [["--shard", "1/257"]],
    [["--shard", "1/2", "--base", "main"]],
    [["--shard", "1/2", "--scope", "changed"]],
    [["--shard", "1/2", "--by", "csf"]],
    [["--shard", "1/2", "evidence"]],
    [["--shard", "1/2", "--format", "html"]],
    [["--shard", "1/2", "--format", "json", "--format", "json=a.json"]],
  ])("%j", async (words) => {
    const folder = temporaryFolder({ "evidence/a.yaml": nilStatement("a") });
    const { status, out, error } = await runCli(folder, ["check", ...words]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(codeOf(error)).toMatch(/--shard|--format/);
  });

  test.each(["--config=a.yaml", "--policy=csma-c", "--by=csf"])("reports are not merged with %s", async (option) => {
    const folder = temporaryFolder({ "evidence/a.yaml": nilStatement("a") });
    await runCli(folder, ["check", ...day, "--format", "json=report.json"]);
    expect(await runCli(folder, ["merge", "report.json", option])).toMatchObject({ status: 2, out: "" });
  });
});
