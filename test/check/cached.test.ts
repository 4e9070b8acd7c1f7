import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ContentCache } from "../../src/cache/content-cache.ts";
import { checkProject } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { createRandom } from "../oracle/random.ts";
import { exampleFiles } from "../support/example-files.ts";
import { commitAll } from "../support/git.ts";
import { rulesOffPolicy } from "../support/rules-off.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// On a busy machine, a run would leave some of what it read to the next one.
vi.mock("../../src/time/milliseconds.ts", () => ({ milliseconds: () => 0 }));

const asOf = "2026-10-01";
const old = new Date("2026-01-02T03:04:05Z");

/** A part of an example, so that a run is cheap; with gaps, files with findings of form and of rules are among them. */
function files(example = "city-hospital-gaps"): Record<string, string> {
  const all = Object.entries(exampleFiles(example)).map(([path, bytes]) => [path, bytes.toString()] as const);
  return Object.fromEntries(
    all
      .filter(([path]) => !path.startsWith("evidence/") || /t[248]-/.test(path))
      .filter(([path]) => /ya?ml$/.test(path)),
  );
}

function project(of = files()) {
  const folder = temporaryFolder(of);
  age(folder);
  return { folder, cache: join(temporaryFolder(), "cache") };
}

/** Makes files old enough for their times to say that they did not change. */
function age(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), old, old);
  }
}

/** The report, and the files of evidence that were read for it. */
async function run(folder: string, cache: string | null, day = asOf) {
  const loaded = await loadProject({ folder, ...(cache === null ? {} : { cache: { path: cache, isNamed: true } }) });
  const read: string[] = [];
  const source = {
    ...loaded.source,
    read(path: string, limit: number) {
      if (path.startsWith("evidence/")) read.push(path);
      return loaded.source.read(path, limit);
    },
  };
  const report = JSON.stringify(await checkProject({ ...loaded, source }, { asOf: day }), null, 1);
  return { report, read: new Set(read) };
}

/** The report without a cache. */
async function alone(folder: string, policy: readonly string[] = []) {
  return checkProject(await loadProject({ folder, policy }), { asOf });
}

/** What was judged anew, and of how many files the records were read. */
async function judgedAnew(folder: string, cache: string, day: string, policy: readonly string[] = []) {
  const loaded = await loadProject({ folder, policy, cache: { path: cache, isNamed: true } });
  if (!loaded.cache) throw new Error("no cache");
  const { find, remember } = loaded.cache;
  const names: string[] = [];
  let read = 0;
  const counted: ContentCache = {
    ...loaded.cache,
    find(key, bytes) {
      const known = find(key, bytes);
      const body = () => {
        read++;
        return known?.body() ?? null;
      };
      return known && { ...known, body };
    },
    remember(name, result) {
      names.push(name.slice(name.indexOf(" ") + 1));
      remember(name, result);
    },
  };
  const report = await checkProject({ ...loaded, cache: counted }, { asOf: day });
  return { names: new Set(names), read, report: JSON.stringify(report) };
}

const evidenceOf = (all: object) => Object.keys(all).filter((path) => path.startsWith("evidence/"));
const paths = evidenceOf(files());

/** As if files that were just written, whose ctime nobody can set, had been for a while. */
const settle = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3100 });

afterEach(() => {
  vi.useRealTimers();
});

describe("with a cache", () => {
  test("what did not change is not read again, and the report is the same", { timeout: 60_000 }, async () => {
    const { folder, cache } = project();
    settle();
    const alone = await run(folder, null);
    const first = await run(folder, cache);
    const second = await run(folder, cache);
    expect([first.report, second.report]).toEqual([alone.report, alone.report]);
    expect(first.read.size).toBe(paths.length);
    // Files of findings are read for their lines, those of two lapses that are not reported too.
    const { findings } = JSON.parse(alone.report);
    const placed = new Set(findings.map(({ path }: { path: string }) => path));
    expect([...second.read].filter((path) => !placed.has(path)).length).toBeLessThanOrEqual(2);
    expect(second.read.size).toBeLessThan(paths.length / 2);
    const [path = ""] = paths.filter((one) => !second.read.has(one));
    writeFileSync(join(folder, path), `${files()[path]}# changed\n`);
    const third = await run(folder, cache);
    expect(third.read.has(path)).toBe(true);
    expect(third.read.size).toBe(second.read.size + 1);
  });

  test("a file that has just been written is read, however alike its times are", async () => {
    const { folder, cache } = project();
    await run(folder, cache);
    const [path = ""] = paths;
    const text = files()[path] ?? "";
    writeFileSync(join(folder, path), text.replace(/\d{4}-\d\d-\d\d/, "2026-13-45"));
    utimesSync(join(folder, path), old, old);
    const cached = await run(folder, cache);
    expect(cached.read.has(path)).toBe(true);
    expect(cached.report).toBe((await run(folder, null)).report);
  });

  test("what rests on the same documents, yardstick and day is not judged again", { timeout: 60_000 }, async () => {
    const { folder, cache } = project();
    settle();
    const judged = (day: string) => judgedAnew(folder, cache, day);
    const first = await judged(asOf);
    const [rule, check, cadence] = ["rule ", "check ", "cadence "].map((kind) =>
      [...first.names].filter((name) => name.startsWith(kind)),
    );
    expect([rule?.length, check?.length, cadence?.length].every((count) => Number(count) > 10)).toBe(true);
    const again = await judged(asOf);
    expect(again.names).toEqual(new Set());
    // What does not ask for the day was not judged anew on another one, neither later nor earlier.
    for (const day of ["2026-10-02", "2026-09-30"]) {
      const { names } = await judged(day);
      const isOfDay = (kind: string) => [...names].filter((name) => name.startsWith(kind)).length;
      expect([isOfDay("cadence "), isOfDay("each fields ")], day).toEqual([cadence?.length, 0]);
      expect([isOfDay("rule ") > 0, isOfDay("rule ") < Number(rule?.length)], day).toEqual([true, true]);
      expect(isOfDay("each check ") > 0, day).toBe(day < asOf);
    }
    const path = paths.find((one) => one.includes("O4.2.2")) ?? "";
    writeFileSync(join(folder, path), `${files()[path]}# changed\n`);
    const changed = await judged(asOf);
    expect([changed.names.has("check O4.2.2"), changed.names.has("cadence O4.2.2")]).toEqual([true, true]);
    expect([changed.names.has("check O4.2.3"), changed.names.size < first.names.size / 2]).toEqual([false, true]);
    writeFileSync(join(folder, "people.yaml"), `${files()["people.yaml"]}`.replace("林志明", "王小明"));
    expect((await judged(asOf)).names).toEqual(first.names);
    expect(again.read).toBeLessThan(paths.length);
  });

  test("due dates read the records of what changed and of nothing else", async () => {
    // Nothing is found there: records of findings are read for their names.
    const sound = files("city-hospital");
    const { folder, cache } = project(sound);
    const { policy, config } = await loadProject({ folder });
    writeFileSync(join(folder, "rules-off.yaml"), rulesOffPolicy(policy, config.policy[0] ?? ""));
    settle();
    const judged = () => judgedAnew(folder, cache, asOf, ["rules-off.yaml"]);
    await judged();
    // Findings name their records.
    const { read: named } = await judged();
    for (const path of evidenceOf(sound).filter((_, at) => at % 8 === 0)) {
      writeFileSync(join(folder, path), `${sound[path]}# changed\n`);
      const { read, names, report } = await judged();
      expect([read, [...names].some((name) => name.startsWith("cadence "))], path).toEqual([named, true]);
      expect(report, path).toBe(JSON.stringify(await alone(folder, ["rules-off.yaml"])));
    }
  });

  test("one that is damaged after its head is dropped, and the report is the same", async () => {
    const { folder, cache } = project();
    settle();
    const alone = await run(folder, null, "2026-11-30");
    await run(folder, cache);
    const segments = () =>
      readdirSync(cache, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
    for (const path of segments()) {
      const bytes = readFileSync(path);
      bytes.fill(0x20, Math.floor(bytes.length * 0.6));
      writeFileSync(path, bytes);
    }
    const damaged = segments();
    // Of another day: documents are judged again, and their data is read.
    expect((await run(folder, cache, "2026-11-30")).report).toBe(alone.report);
    expect(segments().filter((path) => damaged.includes(path))).toEqual([]);
    expect((await run(folder, cache, "2026-11-30")).report).toBe(alone.report);
  });

  test("whatever becomes of the files, reports are those without it", async () => {
    const { folder, cache } = project();
    const random = createRandom(7);
    for (let turn = 0; turn < 8; turn++) {
      for (const path of random.some(paths, 3)) {
        const text = files()[path] ?? "";
        const change = random.pick(["same", "digit", "line", "gone", "other"] as const);
        const changed = {
          same: text,
          digit: text.replace(/\d(?=\D*$)/, String(random.whole(0, 9))),
          line: text.split("\n").toSpliced(random.whole(1, 6), 1).join("\n"),
          gone: "",
          other: files()[random.pick(paths)] ?? "",
        }[change];
        if (change === "gone") rmSync(join(folder, path), { force: true });
        else writeFileSync(join(folder, path), changed);
        if (random.chance(0.5)) age(folder);
      }
      const day = random.pick([asOf, asOf, "2026-11-30", "2026-03-01", "2026-10-02"]);
      const [was, is] = random.pick([
        ["p-001", "p-001"],
        ["p-001", "p-901"],
        ["roles: [head, manager]", "roles: [it]"],
        ["joined: 2014-03-03", "joined: 2026-05-01"],
      ]);
      writeFileSync(join(folder, "people.yaml"), `${files()["people.yaml"]}`.replace(was ?? "", is ?? ""));
      const figure = random.pick(["P2M", "P1D"]);
      const config = `${files()["isms-evidence.yaml"]}`.replace("scan_max_age: P2M", `scan_max_age: ${figure}`);
      writeFileSync(join(folder, "isms-evidence.yaml"), config);
      expect((await run(folder, cache, day)).report, `turn ${turn}`).toBe((await run(folder, null, day)).report);
    }
  });
});

describe("check", () => {
  const words = ["check", "--as-of", asOf, "--format", "json"];

  test("says the same with a cache, compared with an earlier revision too", async () => {
    const { folder, cache } = project();
    commitAll(folder);
    writeFileSync(join(folder, paths[0] ?? ""), "output: O1.1.1\n");
    for (const more of [[], ["--scope", "changed"]]) {
      const alone = await runCli(folder, [...words, ...more, "--no-cache"]);
      for (let turn = 0; turn < 2; turn++) {
        expect(await runCli(folder, [...words, ...more, "--cache-dir", cache])).toEqual(alone);
      }
    }
  });

  const usual: [string, Record<string, string>, string[], boolean][] = [
    ["by default", {}, [], true],
    ["not with CI in the environment", { CI: "true" }, [], false],
    ["not with --no-cache", {}, ["--no-cache"], false],
  ];
  test.each(usual)("uses the folder of the user %s", async (_, environment, more, isUsed) => {
    const { folder } = project();
    const home = temporaryFolder();
    await runCli(folder, [...words, ...more], {
      HOME: home,
      XDG_CACHE_HOME: join(home, "c"),
      LOCALAPPDATA: home,
      ...environment,
    });
    expect(readdirSync(home, { recursive: true }).some((name) => String(name).endsWith(".segment"))).toBe(isUsed);
  });

  test("uses the folder of the user not for a few files, which are read faster; a folder that is named, always", async () => {
    const folder = temporaryFolder(exampleFiles("starter"));
    const home = temporaryFolder();
    const segments = () => readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith(".segment"));
    const environment = { HOME: home, XDG_CACHE_HOME: join(home, "c"), LOCALAPPDATA: home };
    age(folder);
    await runCli(folder, words, environment);
    expect(segments()).toEqual([]);
    await runCli(folder, [...words, "--cache-dir", join(home, "named")], environment);
    expect(segments()).toHaveLength(1);
  });

  test("refuses a folder in the repository, where files could pose as the cache", async () => {
    const { folder } = project();
    const refused = await runCli(folder, [...words, "--cache-dir", "cache"]);
    expect([refused.status, refused.out]).toEqual([2, ""]);
    expect(refused.error).toContain("--cache-dir");
    expect(readdirSync(folder)).not.toContain("cache");
  });

  test("goes on without a folder that cannot be used", async () => {
    const { folder } = project();
    const file = join(temporaryFolder({ file: "" }), "file");
    expect(await runCli(folder, [...words, "--cache-dir", file])).toEqual(
      await runCli(folder, [...words, "--no-cache"]),
    );
  });

  test("a home that is a repository itself has no cache in it", async () => {
    const home = temporaryFolder({
      ...Object.fromEntries(Object.entries(files()).map(([path, text]) => [`isms/${path}`, text])),
    });
    commitAll(home);
    const { status } = await runCli(join(home, "isms"), words, { HOME: home });
    expect(status).not.toBe(2);
    expect(readdirSync(home)).not.toContain(".cache");
  });
});
