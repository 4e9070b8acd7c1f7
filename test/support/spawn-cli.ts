import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./run-cli.ts";

/** The program as users have it. */
export const bundle = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Starts dist/cli.js as a user would, in a folder, without the language of this machine. */
export function spawnCli(
  folder: string,
  words: readonly string[],
  { env = {}, uid, program = bundle }: { env?: Record<string, string>; uid?: number; program?: string } = {},
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...words],
      {
        cwd: folder,
        encoding: "utf8",
        timeout: 240_000,
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env.PATH ?? "", LANG: "en_US.UTF-8", ...env },
        ...(uid === undefined ? {} : { uid, gid: uid }),
      },
      (failure, out, error) => done({ status: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}
