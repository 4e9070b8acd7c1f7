import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const bundle = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the bundle as a user would, in a folder, without the language of this machine. */
export function runCli(
  folder: string,
  words: readonly string[],
  options: { env?: Record<string, string>; uid?: number } = {},
): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bundle, ...words], {
    cwd: folder,
    encoding: "utf8",
    timeout: 240_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env.PATH ?? "", LANG: "en_US.UTF-8", ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  return { status, out: stdout, error: stderr };
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
