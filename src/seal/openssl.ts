import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import type { TimestampTrouble } from "../model/timestamp-trouble.ts";
import { UserError } from "../model/user-error.ts";
import { systemError } from "../source/system-error.ts";

const options = { timeout: 60_000, maxBuffer: 4 * 1024 * 1024, encoding: "buffer" } as const;

/**
 * What a command of openssl prints; its words are fixed, and paths are absolute, so that none is taken for an option.
 *
 * @throws UserError `openssl-missing`, `openssl-failed`
 */
function openssl(...words: string[]): Promise<Buffer> {
  const env = { ...process.env, LC_ALL: "C" };
  return new Promise((resolve, reject) => {
    execFile("openssl", words, { ...options, env }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(error.code === "ENOENT" ? new UserError("openssl-missing", {}) : failure(stderr.toString()));
    });
  });
}

/** What openssl of any version says on standard error; the first that is found counts. */
const signs: readonly (readonly [RegExp, TimestampTrouble])[] = [
  [/no time ?stamp token/i, "rejected"],
  [/message imprint mismatch/, "other-file"],
  [/certificate has expired/, "expired"],
  [/certificate verify error|signer certificate not found/, "authority"],
  [/signature failure|digest failure/, "altered"],
  [/Error loading file|no certificate or crl found|X509_load_cert/, "certificates"],
  [/asn1 encoding routines/, "unreadable"],
];

function failure(stderr: string): UserError<"openssl-failed"> {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("Using configuration"));
  const last = lines.at(-1) ?? "";
  // Number, library, function, reason, file, line and data: reason and data are for people.
  const [, reason, data] = /^[^:]*:error:[^:]*:[^:]*:[^:]*:([^:]*):[^:]*:\d+:(.*)$/.exec(last) ?? [];
  const said = [reason ?? last, data ?? ""].filter((part) => part !== "").join(": ");
  // A response without any content is refused without a word.
  const trouble = lines.length === 0 ? "unreadable" : signs.find(([sign]) => sign.test(stderr))?.[1];
  return new UserError("openssl-failed", { trouble: trouble ?? "other", said: said.slice(0, 300) });
}

/**
 * The request of RFC 3161 for a timestamp of content with this SHA-256, in hexadecimal.
 *
 * @throws UserError `openssl-missing`, `openssl-failed`
 */
export function timestampRequest(sha256: string): Promise<Buffer> {
  return openssl("ts", "-query", "-digest", sha256, "-sha256", "-cert");
}

export interface VerifiedTimestamp {
  /** As the authority signed it: such as `Nov 29 04:16:00 2026 GMT`. */
  readonly time: string;
  /** A certificate was valid at that time and is no longer. */
  readonly hasExpired: boolean;
}

/** Absolute paths. */
export interface TimestampFiles {
  readonly file: string;
  readonly response: string;
  /** Certificates of the authority, in PEM. */
  readonly authority: string;
}

/**
 * When a file existed, as an authority signed it. Certificates count for the time of the timestamp: they expire long
 * before evidence does.
 *
 * @throws UserError `openssl-missing`, `openssl-failed`, `unreadable`
 */
export async function verifyTimestamp({ file, response, authority }: TimestampFiles): Promise<VerifiedTimestamp> {
  for (const path of [response, authority]) {
    try {
      accessSync(path, constants.R_OK);
    } catch (error) {
      throw systemError("unreadable", path, error);
    }
  }
  const words = ["ts", "-verify", "-data", file, "-in", response, "-CAfile", authority];
  try {
    await openssl(...words);
    return { time: await timeOf(response), hasExpired: false };
  } catch (error) {
    if (!(error instanceof UserError) || !hasExpired(error)) throw error;
    const time = await timeOf(response);
    const seconds = Date.parse(time) / 1000;
    if (Number.isNaN(seconds)) throw error;
    // The time is believed because the signature over it is verified now, by certificates that were valid at it.
    await openssl(...words, "-attime", String(Math.floor(seconds)));
    return { time, hasExpired: true };
  }
}

function hasExpired({ code, params }: UserError): boolean {
  return code === "openssl-failed" && "trouble" in params && params.trouble === "expired";
}

async function timeOf(response: string): Promise<string> {
  const text = (await openssl("ts", "-reply", "-in", response, "-text")).toString();
  // Above the signed part is what anybody can have written into the response.
  return [...text.matchAll(/^Time stamp: (.{1,60})$/gm)].at(-1)?.[1] ?? "";
}
