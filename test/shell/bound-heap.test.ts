import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { boundingHeap } from "../../src/shell/bound-heap.ts";

/** What is set after so many calls, while the room for new values grows by so many bytes with each. */
function flagsAfter(calls: number, growth: number, version = "13.6.233.17-node.41") {
  const flags: [atCall: number, flag: string][] = [];
  let call = 0;
  const checkpoint = boundingHeap(() => void call++, {
    version,
    forNewValues: () => call * growth,
    setFlag: (flag) => flags.push([call, flag]),
  });
  for (let turn = 0; turn < calls; turn++) checkpoint();
  return { flags, call };
}

test("the room for new values grows no more once it is large enough, and that is said once", () => {
  expect(flagsAfter(1000, 100 * 1024)).toEqual({ flags: [[100, "--semi-space-growth-factor=1"]], call: 1000 });
});

test("a run that needs much room before its first files is no short one", () => {
  expect(flagsAfter(1000, 2 * 1024 * 1024).flags).toEqual([[8, "--semi-space-growth-factor=1"]]);
});

test("it is left alone in short runs, and in an engine that may not know the flag", () => {
  expect(flagsAfter(99, 100 * 1024).flags).toEqual([]);
  expect(flagsAfter(1000, 100).flags).toEqual([]);
  expect(flagsAfter(1000, 1024 * 1024, "14.1.2-node.1").flags).toEqual([]);
});

test("the checkpoint still ends the run", () => {
  const ended = boundingHeap(() => {
    throw new Error("ended");
  });
  expect(ended).toThrow("ended");
});

test("the engine that runs this knows the flag, or is not asked", () => {
  const known = /^1[123]\./.test(process.versions.v8);
  const words = known ? ["--v8-options"] : ["-p", "'--semi-space-growth-factor'"];
  expect(execFileSync(process.execPath, words, { encoding: "utf8" })).toContain("--semi-space-growth-factor");
});
