import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { preparedStep, type Step, type StepOptions } from "./run-action.ts";
import type { Outcome } from "./run-cli.ts";

const pathOf = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const program = fileURLToPath(new URL("bundle-process.mjs", import.meta.url));

/** The library of dist/, loaded by Node.js itself: an import would be transformed by the test runner. */
export const library: typeof import("../../src/index.ts") = createRequire(import.meta.url)(pathOf("index.js"));

type Run = (name: string, folder: string, words: readonly string[], environment: object) => Promise<Outcome>;

/**
 * The programs of dist/ as users have them, in one process for the tests of a file: a process for each run would cost
 * more than what it runs. `runCli` and `runAction` take and give what those of the sources do.
 */
export function bundle() {
  let child: ChildProcess;
  const waiting = new Map<number, { done: (outcome: Outcome) => void; fail: (error: Error) => void }>();
  let requests = 0;
  beforeAll(() => {
    child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("message", ({ id, ...outcome }: Outcome & { id: number }) => {
      waiting.get(id)?.done(outcome);
      waiting.delete(id);
    });
    child.on("exit", (status) => {
      for (const { fail } of waiting.values()) fail(new Error(`the process of the bundle ended with ${status}`));
    });
  });
  afterAll(() => {
    child.kill();
  });
  const run: Run = (name, folder, words, environment) =>
    new Promise((done, fail) => {
      const id = requests++;
      waiting.set(id, { done, fail });
      child.send({ id, program: pathOf(name), folder, words, environment });
    });

  return {
    runCli: (folder: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
      run("cli.js", folder, words, { PATH: process.env.PATH ?? "", LANG: "en_US.UTF-8", ...environment }),
    async runAction(workspace: string, options: StepOptions): Promise<Step> {
      const { environment, left } = preparedStep(workspace, options);
      const { status, out, error } = await run("action.js", workspace, [], environment);
      return { ...left(out), status, error };
    },
  };
}
