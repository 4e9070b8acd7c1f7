import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { timestampRequest, verifyTimestamp } from "../../src/seal/openssl.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { certificate, of2020, of2021, sealedText } from "./old-timestamps.ts";

interface Files {
  readonly seal?: string;
  readonly response?: Buffer | null;
  readonly authority?: string | Buffer | null;
}

async function verified({ seal = sealedText, response = of2020, authority = certificate }: Files) {
  const given = { "seal.json": seal, "seal.tsr": response, "tsa.pem": authority };
  const files = Object.entries(given).flatMap(([name, content]) => (content === null ? [] : [[name, content]]));
  const folder = temporaryFolder(Object.fromEntries(files));
  const at = (name: string) => join(folder, name);
  try {
    return await verifyTimestamp({ file: at("seal.json"), response: at("seal.tsr"), authority: at("tsa.pem") });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, params } = error;
    return code === "openssl-failed" && "trouble" in params ? params.trouble : `error ${code}`;
  }
}

/** The response of 2020 with another byte somewhere. */
function damagedAt(at: number): Buffer {
  const bytes = Buffer.from(of2020);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

/** A response without a timestamp: the status "rejection", and words that nobody signed. */
function rejection(words: string): Buffer {
  const item = (tag: number, content: Buffer) => Buffer.concat([Buffer.from([tag, content.length]), content]);
  const text = item(0x30, item(0x0c, Buffer.from(words)));
  return item(0x30, item(0x30, Buffer.concat([Buffer.from([2, 1, 2]), text])));
}

describe("a certificate that has expired", () => {
  test("counts for a timestamp of the time when it was valid, and that is said", async () => {
    expect(await verified({})).toEqual({ time: "Mar  1 09:00:00 2020 GMT", hasExpired: true });
  });

  test("does not count for a later one", async () => {
    expect(await verified({ response: of2021 })).toBe("expired");
  });

  test("excuses no change of the seal", async () => {
    expect(await verified({ seal: "Seal\n" })).toBe("other-file");
  });
});

describe("a response is not taken for a timestamp", () => {
  const signature = of2020.length - 4;
  const time = of2020.indexOf("20200301");

  test.each<[what: string, files: Files, trouble: string]>([
    ["with another signature", { response: damagedAt(signature) }, "altered"],
    ["with another time", { response: damagedAt(time + 5) }, "altered"],
    ["for other bytes", { response: damagedAt(of2020.indexOf(Buffer.from([4, 32])) + 9) }, "altered"],
    ["of an authority with another name", { response: damagedAt(of2020.indexOf("Test")) }, "authority"],
    ["that rejects the request", { response: rejection("too busy") }, "rejected"],
    [
      "that rejects it and names a time",
      { response: rejection("\nTime stamp: Mar  1 09:00:00 2020 GMT\n") },
      "rejected",
    ],
    ["that rejects it and speaks of a certificate", { response: rejection("certificate has expired") }, "rejected"],
    ["that was cut off", { response: of2020.subarray(0, -50) }, "unreadable"],
    ["that is empty", { response: Buffer.alloc(0) }, "unreadable"],
    ["that is a page", { response: Buffer.from("<html>busy</html>") }, "unreadable"],
    ["that is missing", { response: null }, "error unreadable"],
    ["without certificates", { authority: null }, "error unreadable"],
    [
      "with a certificate in DER",
      { authority: Buffer.from(certificate.replace(/-.*-/g, ""), "base64") },
      "certificates",
    ],
    ["with an empty file of certificates", { authority: "" }, "certificates"],
  ])("%s", async (_what, files, trouble) => {
    expect(await verified(files)).toBe(trouble);
  });
});

test("a request has the hash of the seal, and a number of its own", async () => {
  const sha256 = "ab".repeat(32);
  const [one, other] = [await timestampRequest(sha256), await timestampRequest(sha256)];
  expect(one.includes(Buffer.from(sha256, "hex"))).toBe(true);
  expect(one.equals(other)).toBe(false);
});

test("without openssl, that is said", async () => {
  vi.stubEnv("PATH", temporaryFolder());
  expect(await verified({})).toBe("error openssl-missing");
  vi.unstubAllEnvs();
});
