import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { lackingStates, type OutputState } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { exampleFiles } from "../support/example-files.ts";
import { exampleReport } from "../support/example-report.ts";

const asOf = "2026-10-01";
const files = exampleFiles("city-hospital-gaps");
const paths = Object.keys(files)
  .filter((path) => path.startsWith("evidence/"))
  .sort();

function statesOf({ duties }: Report): ReadonlyMap<string, OutputState> {
  return new Map(
    duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs.map(({ id, state }) => [id, state]))),
  );
}

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ways: Readonly<Record<string, (line: string) => string>> = {
  "left out": () => "",
  "with another key": (line) => line.replace(/([a-z_]+):/, "x$1:"),
  "with half a value": (line) => line.replace(/: (.+)$/, ": [$1"),
  "with a word for a value": (line) => line.replace(/: .+$/, ": nonsense"),
};

test("an asset without owner leaves open what is asked for each asset", async () => {
  const [path = ""] = paths.filter((name) => /O2\.1\.1/.test(name));
  const text = (files[path] as Buffer).toString();
  const broken = text.replace(/^ +owner: .*\n|, owner: [^,}]+/m, "");
  expect(broken).not.toBe(text);
  const before = await exampleReport("city-hospital-gaps");
  const after = await check({ source: filesInMemory({ ...files, [path]: broken }), asOf });
  const restoreTests = ({ duties }: Report) =>
    duties.flatMap(({ tasks }) => tasks.flatMap(({ outputs }) => outputs)).find(({ id }) => id === "O4.8.2");
  expect(lackingStates).toContain(restoreTests(before)?.state);
  expect(lackingStates).toContain(restoreTests(after)?.state);
  const perAsset = restoreTests(after)?.requirements.filter(({ id }) =>
    restoreTests(before)?.requirements.some((one) => one.id === id && one.subjects),
  );
  expect(perAsset?.map(({ state, subjects }) => [state, subjects])).toContainEqual(["not-evaluated", null]);
});

describe("breaking lines of documents never makes another output current", () => {
  const before = exampleReport("city-hospital-gaps").then(statesOf);

  // Several at once, since a check of everything is dear; each in another document.
  test.each(Object.keys(ways).flatMap((way) => [1, 2].map((seed) => [way, seed] as const)))(
    "lines %s (%i)",
    async (way, seed) => {
      const pick = numbers(seed * 7919 + way.length);
      const chosen = new Set(Array.from({ length: 6 }, () => paths[pick(paths.length)] as string));
      const broken = [...chosen].map((path) => {
        const text = (files[path] as Buffer).toString();
        const lines = text.split("\n");
        const written = [...lines.keys()].filter((at) => /^\s*[^\s#]/.test(lines[at] ?? ""));
        const at = written[pick(written.length)] as number;
        const line = lines[at] as string;
        const outputs = Array.from(text.matchAll(/^output: (O[\d.]+)/gm), ([, id]) => id);
        return {
          path,
          at,
          line,
          outputs,
          text: lines.with(at, (ways[way] as (line: string) => string)(line)).join("\n"),
        };
      });
      const own = new Set(broken.flatMap(({ outputs }) => outputs));
      const changed = Object.fromEntries(broken.map(({ path, text }) => [path, text]));
      const after = statesOf(await check({ source: filesInMemory({ ...files, ...changed }), asOf }));
      const risen = [...(await before)].filter(([id, state]) => {
        return !own.has(id) && lackingStates.has(state) && !lackingStates.has(after.get(id) as OutputState);
      });
      expect(risen, broken.map(({ path, at, line }) => `${path}:${at + 1} ${line}`).join("\n")).toEqual([]);
    },
  );
});
