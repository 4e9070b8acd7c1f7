import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ContentCache, openContentCache, sha256Of } from "../../src/cache/content-cache.ts";
import { segmentStore } from "../../src/cache/segment-store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const old = 1_700_000_000_000;
const stamp = { size: 3, mtimeMs: old, ctimeMs: old, ino: 1 };
const bytes = Buffer.from("a: 1");
const content = { size: bytes.length, sha256: sha256Of(bytes) };
const value = { head: [[0, { a: 1 }]], body: [null, "b"] };

/** What is known, with its rest read. */
const known = (cache: ContentCache, key: string, read: Buffer | null = null) => {
  const found = cache.find(key, read);
  return found && { ...found, body: found.body() };
};

interface Opening {
  readonly project?: string;
  readonly now?: () => number;
  readonly most?: number;
}

const open = (folder: string, { project = "p", now = () => 0, most }: Opening = {}) =>
  openContentCache(segmentStore(folder, project, most), project, now);

const segmentsOf = (folder: string, project = "p") =>
  readdirSync(join(folder, project)).map((name) => join(folder, project, name));

function filled(folder: string, key = "k", project = "p", name = "r"): ContentCache {
  const cache = open(folder, { project });
  cache.remember(name, 1);
  cache.add(key, content, () => value);
  cache.note(`${key}.yaml`, stamp, key, old + 60_000);
  cache.save();
  return cache;
}

describe("a later run knows", () => {
  test("what was added, by content and by bytes", () => {
    const folder = temporaryFolder();
    filled(folder);
    const cache = open(folder);
    expect(known(cache, "k")).toEqual({ ...content, ...value });
    expect(known(cache, "k", bytes)).toEqual({ ...content, ...value });
    expect(known(cache, "other", bytes)).toBe(null);
  });

  test("what was remembered by a name, the last of it", () => {
    const folder = temporaryFolder();
    for (const result of [1, ["二"]]) {
      const cache = open(folder);
      cache.remember("r", result);
      cache.save();
    }
    expect([open(folder).recall("r"), open(folder).recall("other")]).toEqual([["二"], undefined]);
  });

  test("nothing of other bytes of the same id", () => {
    const folder = temporaryFolder();
    filled(folder);
    expect(open(folder).find("k", Buffer.from("a: 2"))).toBe(null);
  });

  test("the content of a file that did not change", () => {
    const folder = temporaryFolder();
    filled(folder);
    const cache = open(folder);
    expect(cache.idOf("k.yaml", stamp)).toBe("k");
    expect(cache.idOf("other.yaml", stamp)).toBe(null);
    for (const part of ["size", "mtimeMs", "ctimeMs", "ino"] as const) {
      expect(cache.idOf("k.yaml", { ...stamp, [part]: stamp[part] + 1 }), part).toBe(null);
    }
  });

  test.each([
    [3000, "k"],
    [2999, null],
    [0, null],
    [-5000, null],
  ])("a file that changed %i ms before it was read is noted as %s", (before, id) => {
    for (const part of ["mtimeMs", "ctimeMs"] as const) {
      const folder = temporaryFolder();
      const cache = open(folder);
      const changed = { ...stamp, [part]: old + 10_000 };
      cache.add("x", content, () => value);
      cache.note("k.yaml", changed, "k", old + 10_000 + before);
      cache.save();
      expect(open(folder).idOf("k.yaml", changed)).toBe(id);
    }
  });

  test("of two notes the newer", () => {
    const folder = temporaryFolder();
    filled(folder);
    const cache = open(folder);
    const changed = { ...stamp, mtimeMs: old + 1 };
    cache.note("k.yaml", changed, "newer", old + 60_000);
    cache.save();
    const later = open(folder);
    expect([later.idOf("k.yaml", changed), later.idOf("k.yaml", stamp)]).toEqual(["newer", null]);
  });
});

describe("a cache that is not as it was written is none", () => {
  const harms: [string, (path: string) => void][] = [
    ["cut off", (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ["empty", (path) => writeFileSync(path, "")],
    ["longer", (path) => appendFileSync(path, "x")],
    ["something else", (path) => writeFileSync(path, '{"k": [[0, {"a": 1}]]}')],
    ["writable by others", (path) => chmodSync(path, 0o666)],
  ];
  test.each(harms)("%s", (_, harm) => {
    const folder = temporaryFolder();
    filled(folder);
    const [path = ""] = segmentsOf(folder);
    harm(path);
    const cache = open(folder);
    expect(cache.find("k", bytes)).toBe(null);
    cache.add("k", content, () => value);
    cache.save();
    expect(known(open(folder), "k", bytes)).toEqual({ ...content, ...value });
  });

  test("a link to a segment is not followed, and neither is one to its folder", () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    filled(other, "planted");
    filled(folder);
    symlinkSync(segmentsOf(other)[0] ?? "", join(folder, "p", "0-planted.segment"));
    expect(open(folder).find("planted", bytes)).toBe(null);
    symlinkSync(join(other, "p"), join(folder, "q"));
    const behind = openContentCache(segmentStore(folder, "q"), "p", () => 0);
    expect(behind.find("planted", bytes)).toBe(null);
    behind.add("k", content, () => value);
    behind.save();
    expect(segmentsOf(other)).toHaveLength(1);
  });

  test("that of another program or project", () => {
    const folder = temporaryFolder();
    filled(folder);
    expect(openContentCache(segmentStore(folder, "p"), "another", () => 0).find("k", bytes)).toBe(null);
  });
});

describe("a cache whose rest is not as it was written", () => {
  const harms: [string, (path: string) => void][] = [
    ["changed", (path) => writeFileSync(path, `${readFileSync(path).subarray(0, -1)}x`, { mode: 0o600 })],
    ["removed by another run", (path) => rmSync(path)],
    [
      "put in its place by a link",
      (path) => {
        renameSync(path, `${path}.other`);
        symlinkSync(`${path}.other`, path);
      },
    ],
  ];
  test.each(harms)("%s, is damaged once somebody asks, writes nothing, and is gone", (_, harm) => {
    const folder = temporaryFolder();
    filled(folder);
    const cache = open(folder);
    const [path = ""] = segmentsOf(folder);
    harm(path);
    expect(cache.isDamaged()).toBe(false);
    expect(() => cache.recall("r")).toThrow();
    expect(cache.isDamaged()).toBe(true);
    cache.remember("r", 2);
    cache.save();
    expect(segmentsOf(folder).filter((name) => name.endsWith(".segment"))).toEqual([]);
    expect(open(folder).isDamaged()).toBe(false);
  });
});

describe("writing", () => {
  test("without anything new, nothing is", () => {
    const folder = temporaryFolder();
    filled(folder);
    const cache = open(folder);
    cache.find("k", bytes);
    cache.note("k.yaml", stamp, "k", old + 60_000);
    cache.save();
    expect(segmentsOf(folder)).toHaveLength(1);
  });

  test("two runs at once lose nothing of each other", () => {
    const folder = temporaryFolder();
    const [one, other] = [open(folder), open(folder)];
    one.add("one", content, () => value);
    other.add("other", content, () => value);
    one.save();
    other.save();
    const later = open(folder);
    expect([known(later, "one"), known(later, "other")]).toEqual([
      { ...content, ...value },
      { ...content, ...value },
    ]);
  });

  test("many segments become one, of what is in use", () => {
    const folder = temporaryFolder();
    const results = ["by0 r", "by1 r", "by2 r", "by3 r", "by4 r", "by5 r", "by6 r", "by6 other"];
    for (const [index, name] of results.entries()) filled(folder, `k${index}`, "p", name);
    const cache = open(folder);
    for (let index = 1; index < 8; index++) {
      cache.find(`k${index}`, null);
      cache.idOf(`k${index}.yaml`, stamp);
      if (index < 7) cache.recall(`by${index} r`);
    }
    cache.add("k8", content, () => value);
    cache.save();
    expect(segmentsOf(folder)).toHaveLength(1);
    const later = open(folder);
    const isKnown = Array.from({ length: 9 }, (_, index) => later.find(`k${index}`, null) !== null);
    expect(isKnown).toEqual([false, ...Array(8).fill(true)]);
    expect([later.idOf("k0.yaml", stamp), later.idOf("k7.yaml", stamp)]).toEqual([null, "k7"]);
    // What was not asked for, but was judged by the same, is asked for when something else is not known.
    expect(["by0 r", "by6 r", "by6 other"].map(later.recall)).toEqual([undefined, 1, 1]);
  });

  test("a large segment that is in use is not written again when small ones are joined", () => {
    const folder = temporaryFolder();
    const large = open(folder);
    large.add("large", content, () => ({ head: [], body: ["x".repeat(10_000)] }));
    large.save();
    const [path] = segmentsOf(folder);
    for (let index = 0; index < 7; index++) filled(folder, `k${index}`);
    const asking = (key: string) => {
      const cache = open(folder);
      for (const one of ["large", "k0", "k6", key]) cache.find(one, null);
      cache.add(key, content, () => value);
      cache.save();
      return segmentsOf(folder);
    };
    const joined = asking("k7");
    expect([joined.length, joined.includes(path ?? "")]).toEqual([2, true]);
    const later = open(folder);
    expect(["large", "k0", "k3", "k6", "k7"].map((key) => known(later, key) !== null)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  test("a large segment of which hardly anything is in use goes", () => {
    const folder = temporaryFolder();
    const large = open(folder);
    large.add("large", content, () => ({ head: [], body: ["x".repeat(10_000)] }));
    large.save();
    for (let index = 0; index < 7; index++) filled(folder, `k${index}`);
    filled(folder, "k7");
    expect(segmentsOf(folder)).toHaveLength(1);
    expect(open(folder).find("large", null)).toBe(null);
  });

  test("takes a part of the time of the run, and the next run does the rest", () => {
    const folder = temporaryFolder();
    let time = 0;
    const fill = () => {
      const cache = open(folder, { now: () => time });
      for (let index = 0; index < 1000; index++) {
        if (cache.find(`k${index}`, null)) continue;
        const make = () => {
          time += 1;
          return value;
        };
        cache.add(`k${index}`, content, make);
      }
      time += 1000;
      const before = time;
      cache.save();
      return time - before;
    };
    expect(fill()).toBeLessThanOrEqual(1000 / 4 + 16);
    for (let runs = 1; fill() > 0; runs++) expect(runs).toBeLessThan(20);
    const last = open(folder);
    expect(Array.from({ length: 1000 }, (_, index) => last.find(`k${index}`, null)).includes(null)).toBe(false);
  });

  test("the oldest segments of all projects go when there is too much", () => {
    const folder = temporaryFolder();
    filled(folder, "k", "first");
    filled(folder, "k", "second");
    const one = readFileSync(segmentsOf(folder, "first")[0] ?? "").length;
    const cache = open(folder, { project: "third", most: 2.5 * one });
    cache.add("k", content, () => value);
    cache.save();
    const left = ["first", "second", "third"].map((project) => segmentsOf(folder, project).length);
    expect(left.reduce((sum, count) => sum + count)).toBe(2);
    expect(left.at(-1)).toBe(1);
  });
});
