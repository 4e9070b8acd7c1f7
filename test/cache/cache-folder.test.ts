import { chmodSync, lstatSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ownCacheFolder, usualCacheFolder } from "../../src/cache/cache-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the usual folder", () => {
  const cases: [NodeJS.Platform, Record<string, string>, string | null][] = [
    ["linux", { HOME: "/home/a" }, "/home/a/.cache/isms-evidence"],
    ["linux", { HOME: "/home/a", XDG_CACHE_HOME: "/var/cache/a" }, "/var/cache/a/isms-evidence"],
    ["linux", { HOME: "/home/a", XDG_CACHE_HOME: "relative" }, null],
    ["linux", {}, null],
    ["linux", { HOME: "" }, null],
    ["darwin", { HOME: "/Users/a", XDG_CACHE_HOME: "/x" }, "/Users/a/Library/Caches/isms-evidence"],
    ["win32", { HOME: "/c/a" }, null],
    ["win32", { LOCALAPPDATA: "/local" }, "/local/isms-evidence"],
  ];
  test.each(cases)("on %s with %j", (platform, environment, folder) => {
    expect(usualCacheFolder(environment, platform)).toBe(folder);
  });
});

describe("a folder that somebody else may have filled is not used", () => {
  const named = (path: string) => ({ path, isNamed: true });

  test("made anew, it is for this user alone", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    const path = join(outside, "a", "cache");
    expect(ownCacheFolder(named(path), root)).toBe(path);
    expect(lstatSync(path).mode & 0o777).toBe(0o700);
  });

  test("one within the project or its repository is refused, however it is written", () => {
    const root = temporaryFolder({ ".git/HEAD": "", "isms/evidence/a.yaml": "" });
    const outside = temporaryFolder();
    symlinkSync(root, join(outside, "link"));
    const refused = [root, join(root, "isms", ".cache"), join(outside, "link", "cache"), join(root, "cache")];
    for (const path of refused) {
      expect(() => ownCacheFolder(named(path), join(root, "isms")), path).toThrow(
        expect.objectContaining({ code: "cache-in-repository" }),
      );
      expect(ownCacheFolder({ path, isNamed: false }, join(root, "isms"))).toBe(null);
    }
  });

  test("a link", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder({ "real/a": "" })];
    symlinkSync(join(outside, "real"), join(outside, "link"));
    expect(ownCacheFolder(named(join(outside, "link")), root)).toBe(null);
  });

  test("one that others may write", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    const path = join(outside, "cache");
    mkdirSync(path);
    for (const [mode, isUsed] of [
      [0o755, true],
      [0o775, false],
      [0o702, false],
    ] as const) {
      chmodSync(path, mode);
      expect(ownCacheFolder(named(path), root)).toBe(isUsed ? path : null);
    }
  });

  test("one of another user", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    const user = process.getuid?.() ?? 0;
    vi.spyOn(process, "getuid").mockReturnValue(user + 1);
    expect(ownCacheFolder(named(outside), root)).toBe(null);
  });

  test("a file, and a folder that cannot be made", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder({ file: "" })];
    expect(ownCacheFolder(named(join(outside, "file")), root)).toBe(null);
    expect(ownCacheFolder(named(join(outside, "file", "cache")), root)).toBe(null);
    expect(ownCacheFolder(named("/proc/cache"), root)).toBe(null);
  });
});
