/**
 * Plants small faults in the code, one at a time, and sees whether the tests notice.
 *
 *   node bench/mutate.mjs [WORD…]
 *
 * The faults are data: bench/mutations.yaml. With words, only those are planted whose file, text or reason holds one of
 * them. Nothing is changed here: the tree, as it is, is copied to a folder for temporary files, which is removed in the
 * end. What is built in it does not change with a fault: `npm run build` before. Each fault costs a start of the test
 * runner with a single worker, so that a whole run takes minutes.
 *
 * A fault is killed when a test fails, or does not come to an end. One that survives is a missing test, unless the data
 * say why no test can notice it.
 *
 * Status: 0 all killed or excused, 1 some survived, 2 the run itself is wrong: a text that does not occur exactly once,
 * tests that fail without any fault, a fault that is no code any more.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../", import.meta.url));
const leftOut = new Set([".git", ".bench", "node_modules"]);

/** How long the tests may take with a fault in place, as a multiple of what they take without, and at least. */
const patience = { times: 4, leastMs: 30_000 };

const words = process.argv.slice(2);
const faults = readFaults().filter(({ file, from, why }) => {
  return words.length === 0 || words.some((word) => `${file} ${from} ${why}`.includes(word));
});
if (faults.length === 0) stop("no fault holds any of these words");
for (const { file, from } of faults) {
  if (!existsSync(join(root, file))) stop(`${file} is gone`);
  const times = readFileSync(join(root, file), "utf8").split(from).length - 1;
  if (times !== 1) stop(`${file} holds ${times} times: ${from}`);
}

const copy = mkdtempSync(join(tmpdir(), "mutate-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(2));
cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
// Nothing is built for the tests: what is in the tree has come with it.
const config = `import base from "./vitest.config.ts";
export default { ...base, cacheDir: ".vite", test: { ...base.test, globalSetup: [] } };
`;
writeFileSync(join(copy, "mutate.config.ts"), config);

const limits = new Map();
for (const tests of new Set(faults.flatMap((fault) => fault.tests))) {
  const { status, output, ms } = await test(tests, Number.POSITIVE_INFINITY);
  if (status !== 0) stop(`${tests} fails without any fault\n${output}`);
  limits.set(tests, Math.max(patience.leastMs, ms * patience.times));
}

let survived = 0;
let excused = 0;
for (const { file, from, to, why, tests, survives } of faults) {
  const path = join(copy, file);
  const original = readFileSync(path, "utf8");
  writeFileSync(
    path,
    original.replace(from, () => to),
  );
  let killer = null;
  for (const one of tests) {
    const { status, output } = await test(one, limits.get(one));
    if (status === 0) continue;
    if (/Transform failed|PARSE_ERROR|SyntaxError/.test(output))
      stop(`${file} is no code any more with: ${to}\n${output}`);
    killer = status === null ? `${one} (did not end)` : one;
    break;
  }
  writeFileSync(path, original);
  const what = `${file}: ${from} → ${to}`;
  if (killer !== null) {
    console.log(`killed    ${what}  by ${killer}${survives ? "; its excuse can go" : ""}`);
  } else if (survives) {
    excused++;
    console.log(`excused   ${what}  ${survives}`);
  } else {
    survived++;
    console.log(`SURVIVED  ${what}  ${why}`);
  }
}
console.log(
  `${faults.length} faults: ${faults.length - survived - excused} killed, ${survived} survived, ${excused} excused`,
);
process.exitCode = survived > 0 ? 1 : 0;

function readFaults() {
  const groups = parse(readFileSync(join(root, "bench/mutations.yaml"), "utf8"));
  return groups.flatMap(({ tests, files }) =>
    Object.entries(files).flatMap(([file, list]) => list.map((fault) => ({ ...fault, file, tests }))),
  );
}

function test(tests, limitMs) {
  const words = ["run", tests, "--config", "mutate.config.ts", "--maxWorkers=1", "--bail=1", "--reporter=dot"];
  return run(["node_modules/vitest/vitest.mjs", ...words], limitMs);
}

/** Runs Node.js in the copy; the status is null when it had to be stopped. */
function run(args, limitMs) {
  return new Promise((resolve) => {
    const start = performance.now();
    // A group of its own, so that the workers of the test runner can be stopped with it.
    const child = spawn(process.execPath, args, { cwd: copy, detached: true, env: { ...process.env, NO_COLOR: "1" } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output += data;
      });
    }
    let stopped = false;
    const timer = Number.isFinite(limitMs)
      ? setTimeout(() => {
          stopped = true;
          process.kill(-child.pid, "SIGKILL");
        }, limitMs)
      : undefined;
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve({ status: stopped ? null : (status ?? 2), output, ms: performance.now() - start });
    });
  });
}

function stop(reason) {
  console.error(reason);
  process.exit(2);
}
