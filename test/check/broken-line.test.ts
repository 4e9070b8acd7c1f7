import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { lackingStates, type OutputState } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { exampleFiles } from "../support/example-files.ts";

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
  const before = await check({ source: filesInMemory(files), asOf });
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

describe("breaking a line of one document never makes another output current", () => {
  const before = check({ source: filesInMemory(files), asOf }).then(statesOf);

  test.each(Object.keys(ways).flatMap((way) => [1, 2, 3, 4, 5, 6].map((seed) => [way, seed] as const)))(
    "a line %s (%i)",
    async (way, seed) => {
      const pick = numbers(seed * 7919 + way.length);
      const path = paths[pick(paths.length)] as string;
      const lines = (files[path] as Buffer).toString().split("\n");
      const written = [...lines.keys()].filter(
        (index) => /\S/.test(lines[index] ?? "") && !/^\s*#/.test(lines[index] ?? ""),
      );
      const at = written[pick(written.length)] as number;
      const broken = lines.with(at, (ways[way] as (line: string) => string)(lines[at] as string)).join("\n");
      const own = new Set([...(files[path] as Buffer).toString().matchAll(/^output: (O[\d.]+)/gm)].map(([, id]) => id));
      const after = statesOf(await check({ source: filesInMemory({ ...files, [path]: broken }), asOf }));
      const risen = [...(await before)].filter(([id, state]) => {
        return !own.has(id) && lackingStates.has(state) && !lackingStates.has(after.get(id) as OutputState);
      });
      expect(risen, `${path}:${at + 1} ${lines[at]}`).toEqual([]);
    },
  );
});
