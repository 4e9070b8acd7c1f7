import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "../model/user-error.ts";

const run = promisify(execFile);

/**
 * What a command of openssl prints; its words are fixed, and paths are absolute, so that none is taken for an option.
 *
 * @throws UserError `openssl-missing`, `openssl-failed`
 */
async function openssl(...words: string[]): Promise<string> {
  const options = { timeout: 60_000, maxBuffer: 4 * 1024 * 1024, env: { ...process.env, LC_ALL: "C" } };
  try {
    return (await run("openssl", words, options)).stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new UserError("openssl-missing", {});
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("Using configuration"));
    throw new UserError("openssl-failed", { reason: lines.at(-1)?.slice(0, 300) ?? "" });
  }
}

/** Writes the request of RFC 3161 for a timestamp of a file. */
export async function writeTimestampRequest(file: string, request: string): Promise<void> {
  await openssl("ts", "-query", "-data", file, "-sha256", "-cert", "-out", request);
}

/** When a file existed, as an authority signed it: such as `Nov 29 04:16:00 2026 GMT`. */
export async function verifyTimestamp(file: string, response: string, authority: string): Promise<string> {
  await openssl("ts", "-verify", "-data", file, "-in", response, "-CAfile", authority);
  const text = await openssl("ts", "-reply", "-in", response, "-text");
  // Above the signed part is what anybody can have written into the response.
  return [...text.matchAll(/^Time stamp: (.{1,60})$/gm)].at(-1)?.[1] ?? "";
}
