import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// What a check of an example executes beyond a Node.js that does nothing, in millions of instructions: the machine's
// speed, and what else it does, do not count. test/cli/start-work.test.ts counts calls where valgrind is not installed.

const root = fileURLToPath(new URL("../../", import.meta.url));
const { instructionsOf } = await import(new URL("../../bench/measure.mjs", import.meta.url).href);

/** A sixth above what Node.js 20 took when it was set, 714; Node.js 24 takes less. The hospital takes minutes here. */
const limits = { starter: 830 };

test.for(Object.entries(limits))("a check of %s executes no more than it should", ([example, most], context) => {
  const nothing = instructionsOf({ words: [process.execPath, "-e", "0"] });
  if (nothing === null) context.skip("valgrind is not installed: instructions cannot be counted here");
  const config = join(root, "examples", example, "isms-evidence.yaml");
  const check = ["check", "--quiet", "--as-of", "2026-10-01", "--config", config];
  const executed = instructionsOf({ words: [process.execPath, join(root, "dist/cli.js"), ...check] });
  expect(executed - nothing).toBeLessThanOrEqual(most);
});
