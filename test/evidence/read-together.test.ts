import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { type LoadOptions, loadEvidence } from "../../src/evidence/load-evidence.ts";
import type { Help } from "../../src/evidence/read-together.ts";
import { startReadingHelper } from "../../src/evidence/reading-helper.ts";
import type { ReadingJob } from "../../src/evidence/reading-job.ts";
import { UserError } from "../../src/model/user-error.ts";
import { boundedSource } from "../../src/source/bounded-source.ts";
import type { Source } from "../../src/source/source.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { exampleFiles } from "../support/example-files.ts";
import { nilStatement } from "../support/run-cli.ts";
import { outputSchemas } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const outputs = [...outputSchemas.keys()];

/** Every kind of file that is read otherwise: after so many sound ones that help is asked for. */
function troubled(): Record<string, string | Buffer> {
  const sound = Array.from({ length: 80 }, (_, index) => [`evidence/a${index}.yaml`, nilStatement(`n-${index}`)]);
  return {
    ...Object.fromEntries(sound),
    "evidence/b-big5.yaml": Buffer.from([0xb8, 0xea, 0xb0, 0x54, 0x0a]),
    "evidence/b-duplicate.yaml": "output: O7.1.1\nid: a\nid: b\n",
    "evidence/b-empty.yaml": "# later\n",
    "evidence/b-invalid.yaml": nilStatement("x").replace("prepared_by: ", "prepared: "),
    "evidence/b-large.yaml": `# ${"x".repeat(70_000)}\n`,
    "evidence/b-list.json": "[1, 2",
    "evidence/b-many.yaml": `${nilStatement("m-1")}---\n${nilStatement("m-2")}---\nid: neither\n`,
    "evidence/b-number.yaml": "output: O7.1.1\nid: 9007199254740993\nx: [.inf, -0, 0.1, ~]\n",
    "evidence/b-private.yaml": `# A123456789 0912-345-678\n${nilStatement("p")}`,
    "evidence/b-proto.yaml": 'output: O7.1.1\n"__proto__": { a: 1 }\n',
    "evidence/b-signs.yaml": nilStatement("\ud83d\ude00 ﹁𠮷﹂"),
    "evidence/b-unknown.yaml": "id: a\noutput: O4.8.9\n",
    "evidence/c-last.yaml": nilStatement("last"),
  };
}

async function load(source: Source, more: Partial<LoadOptions> = {}) {
  const found = await source.find(["evidence"], { eachMustMatch: false });
  return loadEvidence(found, { source, outputs, fileBytes: 65_536, ...more });
}

/** Waits with its own reading until the other thread has taken everything that is left, or has come to its end. */
function leftToIt(entry?: URL): { help: Pick<Help, "leastBytes" | "start">; jobs: ReadingJob[] } {
  const jobs: ReadingJob[] = [];
  const start: Help["start"] = async (job) => {
    jobs.push(job);
    const helper = startReadingHelper(job, { cores: 4, ...(entry ? { entry } : {}) });
    if (!helper) return null;
    const handed = await helper.rest();
    return { ...helper, read: () => [], rest: async () => handed };
  };
  return { help: { leastBytes: 0, start }, jobs };
}

describe("what two threads read together is what one reads", () => {
  test.each(["city-hospital", "city-hospital-gaps", "private-company", "small-school"])("%s", async (name) => {
    const folder = temporaryFolder(Object.fromEntries(Object.entries(exampleFiles(name))));
    const [one, two] = [await load(workingTree(folder)), leftToIt()];
    const together = await load(workingTree(folder), { help: two.help });
    expect(together).toEqual(one);
    expect([...together.schemas.keys()]).toEqual([...one.schemas.keys()]);
    expect(JSON.stringify(together.documents)).toBe(JSON.stringify(one.documents));
    expect(two.jobs).toHaveLength(one.files >= 64 ? 1 : 0);
  });

  test("files that are invalid, unreadable as text, too large, private or of several documents", async () => {
    const source = workingTree(temporaryFolder(troubled()));
    const [one, two] = [await load(source), leftToIt()];
    const together = await load(source, { help: two.help });
    expect(new Set(one.findings.map(({ code }) => code)).size).toBeGreaterThan(8);
    expect(together).toEqual(one);
    expect(JSON.stringify(together)).toBe(JSON.stringify(one));
    expect(two.jobs).toHaveLength(1);
  });

  test("and of each record the same fields are kept", async () => {
    const source = workingTree(temporaryFolder(exampleFiles("city-hospital")));
    const fields = () => ["date", "asset_id", "no such field"];
    const one = await load(source, { fields });
    expect(await load(source, { fields, help: leftToIt().help })).toEqual(one);
    expect(one).not.toEqual(await load(source));
  });

  test("and people, time zone and the number of findings are those of this thread", async () => {
    const source = workingTree(temporaryFolder(exampleFiles("city-hospital-gaps")));
    const reading = { people: [{ id: "p-1", name: "王小明" }] as never, timezone: "Europe/Paris", most: 1 };
    const [one, two] = [await load(source, reading), leftToIt()];
    expect(await load(source, { ...reading, help: two.help })).toEqual(one);
    expect(two.jobs[0]?.reading).toMatchObject(reading);
  });
});

describe("a thread that fails costs nothing but its time", () => {
  const programs: [name: string, program: string | null][] = [
    ["there is none", null],
    ["it does not even start", "throw new Error('no')"],
    ["it ends at once", "process.exit(3)"],
    ["it cannot be read as a program", "not a program"],
    [
      "it takes all files and hands over nothing",
      'const { workerData } = await import("node:worker_threads");\nAtomics.store(new Int32Array(workerData.next), 0, 1000);',
    ],
    [
      "it ends in the middle of its work",
      'const { workerData } = await import("node:worker_threads");\nAtomics.add(new Int32Array(workerData.next), 0, 5);\nworkerData.port.postMessage("[]");\nprocess.exit(1);',
    ],
    ["it runs out of memory", "const all = [];\nfor (;;) all.push(new Array(1e6).fill(0.5));"],
  ];
  test.each(programs)("%s", async (_, program) => {
    const source = workingTree(temporaryFolder(troubled()));
    const folder = temporaryFolder(program === null ? {} : { "program.mjs": program });
    const { help, jobs } = leftToIt(pathToFileURL(join(folder, "program.mjs")));
    expect(await load(source, { help })).toEqual(await load(source));
    expect(jobs).toHaveLength(1);
  });

  test("with one core there is none", () => {
    const job = {
      root: "/",
      paths: [],
      next: new SharedArrayBuffer(4),
      reading: { fileBytes: 1, outputs },
      fields: null,
    };
    expect(startReadingHelper(job, { cores: 1 })).toBeNull();
    expect(startReadingHelper({ ...job, fields: null }, { cores: 3 })).toBeNull();
  });

  test("nor where the system allows none", async () => {
    const source = workingTree(temporaryFolder(troubled()));
    const help = { leastBytes: 0, start: async () => null };
    expect(await load(source, { help })).toEqual(await load(source));
  });
});

describe("of files that cannot be read, the first one is named", () => {
  test.each([
    ["one that the other thread takes", [90]],
    ["two of them", [85, 90]],
    ["one of this thread before one of the other", [63, 90]],
  ])("%s", async (_, gone) => {
    const folder = temporaryFolder(troubled());
    const source = workingTree(folder);
    const found = await source.find(["evidence"], { eachMustMatch: false });
    for (const index of gone) rmSync(join(folder, found.files[index] ?? ""));
    const { help } = leftToIt();
    const loading = loadEvidence(found, { source, outputs, fileBytes: 65_536, help });
    await expect(loading).rejects.toMatchObject({ code: "unreadable", params: { path: found.files[gone[0] ?? 0] } });
  });

  test("the deadline passes here while the other thread reads", async () => {
    let reads = 0;
    const source = boundedSource(workingTree(temporaryFolder(troubled())), () => {
      if (++reads > 64 + 1) throw new UserError("deadline-passed", { seconds: 1 });
    });
    // It takes none of the files, and so they are all left to this one.
    const start: Help["start"] = async () => ({ read: () => [], rest: async () => [], stop: () => {} });
    await expect(load(source, { help: { leastBytes: 0, start } })).rejects.toMatchObject({ code: "deadline-passed" });
    expect(reads).toBeLessThan(70);
  });

  test("one that vanished and is there again is read", async () => {
    const folder = temporaryFolder(troubled());
    const source = workingTree(folder);
    const whole = await load(source);
    const found = await source.find(["evidence"], { eachMustMatch: false });
    const path = join(folder, found.files[88] ?? "");
    const { help } = leftToIt();
    const start: Help["start"] = async (job) => {
      const kept = readFileSync(path);
      rmSync(path);
      const helper = await help.start(job);
      writeFileSync(path, kept);
      return helper;
    };
    expect(await load(source, { help: { leastBytes: 0, start } })).toEqual(whole);
  });
});

describe("another thread is asked", () => {
  async function asked(count: number, leastBytes: number | undefined, wrap = (source: Source) => source) {
    const files = Array.from({ length: count }, (_, index) => [`evidence/${index}.yaml`, nilStatement(`n-${index}`)]);
    const source = wrap(workingTree(temporaryFolder(Object.fromEntries(files))));
    let starts = 0;
    const start: Help["start"] = async () => {
      starts++;
      return null;
    };
    await load(source, { help: { ...(leastBytes === undefined ? {} : { leastBytes }), start } as Help });
    return starts;
  }
  const size = Buffer.byteLength(nilStatement("n-10"));

  test.each([
    ["once, where enough is left", 200, size * 100, 1],
    ["not where less is left", 200, size * 150, 0],
    ["not for few files", 63, 0, 0],
    ["not for what is read in no time", 200, undefined, 0],
  ])("%s", async (_, count, leastBytes, times) => {
    expect(await asked(count, leastBytes)).toBe(times);
  });

  test("not where something else than the disk is read", async () => {
    const wrapped = (source: Source): Source => ({ ...source, read: (path, limit) => source.read(path, limit) });
    expect(await asked(200, 0, wrapped)).toBe(0);
    expect(await asked(200, 0, (source) => boundedSource(source, () => {}))).toBe(1);
  });

  test("and this one notes what the files were like then", async () => {
    const folder = temporaryFolder(troubled());
    const source = workingTree(folder);
    const noted = new Map<string, number>();
    const onDisk = { root: folder, took: (path: string, { size }: { size: number }) => noted.set(path, size) };
    const read = Object.assign((path: string, limit: number) => source.read(path, limit), { onDisk });
    const { files } = await load({ ...source, read }, { help: leftToIt().help });
    expect(noted.size).toBe(files - 64);
    for (const [path, bytes] of noted) expect(bytes).toBe(lstatSync(join(folder, path)).size);
  });
});
