import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { useCodeCache } from "../../src/cli/use-code-cache.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const environment = { XDG_CACHE_HOME: "/home/a/.cache", HOME: "/home/a", LOCALAPPDATA: "/home/a/local" };

afterEach(() => {
  vi.restoreAllMocks();
});

function useWith(words: readonly string[], { folder = temporaryFolder(), extra = {} } = {}) {
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  const keep = vi.fn();
  useCodeCache(words, { ...environment, ...extra }, keep);
  return keep.mock.calls[0];
}

test("code is kept for the project of the folder and for those that are named", () => {
  const folder = temporaryFolder({ "isms-evidence.yaml": "", "a/b.txt": "" });
  const words = ["check", "--config=../other/x.yaml", "--config", "/some/where/y.yaml"];
  const [usual, roots] = useWith(words, { folder: join(folder, "a") }) ?? [];
  expect(usual).toContain("isms-evidence");
  expect(roots).toEqual([folder, join(folder, "other"), join("/some/where")]);
});

test.each([[["check", "--no-cache"]], [["--cache-dir", "elsewhere"]], [["check", "--cache-dir=elsewhere"]]])(
  "no code is kept with %j",
  (words) => {
    expect(useWith(words)).toBeUndefined();
  },
);

test("no code is kept on a machine of CI, or without a usual folder", () => {
  expect(useWith(["check"], { extra: { CI: "true" } })).toBeUndefined();
  expect(useWith(["check"], { extra: { GITHUB_ACTIONS: "true" } })).toBeUndefined();
  expect(useWith(["check"], { extra: { XDG_CACHE_HOME: "", HOME: "", LOCALAPPDATA: "" } })).toBeUndefined();
});

test("a configuration that cannot be found is an error of the command, not of its start", () => {
  expect(useWith(["check"], { folder: temporaryFolder({ "isms-evidence.yml": "", "isms-evidence.yaml": "" }) })).toBe(
    undefined,
  );
});
