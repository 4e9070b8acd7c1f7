import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { keepCompiledCode } from "../../src/cache/code-cache.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("code is kept in the usual folder of this user only", () => {
  test("which is made for it", () => {
    const [root, outside, enable] = [temporaryFolder(), temporaryFolder(), vi.fn()];
    keepCompiledCode(join(outside, "cache"), [root], enable);
    expect(enable).toHaveBeenCalledWith(join(outside, "cache", "code"));
    expect(readdirSync(outside)).toEqual(["cache"]);
  });

  test("not in one that others may write, or that is part of what is checked", () => {
    const root = temporaryFolder({ ".git/HEAD": "", "isms/evidence/a.yaml": "" });
    const [outside, enable] = [temporaryFolder(), vi.fn()];
    mkdirSync(join(outside, "shared"));
    chmodSync(join(outside, "shared"), 0o777);
    keepCompiledCode(join(outside, "shared"), [root], enable);
    keepCompiledCode(join(root, ".cache"), [outside, join(root, "isms")], enable);
    expect(enable).not.toHaveBeenCalled();
  });

  test("that of many versions of Node.js is dropped", () => {
    const versions = Array.from({ length: 9 }, (_, index) => `v${20 + index}`);
    const outside = temporaryFolder(Object.fromEntries(versions.map((name) => [`code/${name}/a.cache`, ""])));
    chmodSync(outside, 0o700);
    keepCompiledCode(outside, [temporaryFolder()], () => {});
    expect(readdirSync(outside)).toEqual([]);
  });
});
