import { run } from "../../src/cli/run.ts";
import type { Terminal } from "../../src/shell/terminal.ts";

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs a command in this process, in a folder, for no person's terminal and without the language of this machine.
 * What only a process has (pipes, users, time zones, a bare dist/) is for `spawnCli`.
 */
export async function runCli(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  now: () => number = () => 0,
  width = 100,
  input = "",
  ask: Terminal["ask"] = null,
): Promise<Outcome> {
  let out = "";
  let error = "";
  const status = await run(words, {
    folder,
    environment: { LANG: "en_US.UTF-8", ...environment },
    isInteractive: { out: false, error: false },
    width,
    now,
    input: () => Promise.resolve(input),
    ask,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}

/** A valid nil statement: the smallest evidence there is. */
export function nilStatement(id: string, extra = ""): string {
  return `output: O7.1.1
id: ${id}
unit: 資訊室
date: 2026-09-30
prepared_by: p-1
approved_by: p-2
classification: internal
nil: { from: 2026-07-01, to: 2026-09-30, statement: 期間內沒有資通安全事件。, confirmed_by: p-3 }
${extra}`;
}
