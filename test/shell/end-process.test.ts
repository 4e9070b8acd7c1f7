import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { endProcess } from "../../src/shell/end-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const gaps = join(root, "examples/city-hospital-gaps/isms-evidence.yaml");
const words = [join(root, "dist/cli.js"), "check", "--as-of", "2026-10-01", "--config", gaps, "--no-cache", "--quiet"];

test.each([
  [[], 1],
  [[0, 0], 1],
  [[0, 12], 0],
])("with %j characters not printed yet", async (lengths, ended) => {
  const end = vi.fn();
  endProcess(
    lengths.map((writableLength) => ({ writableLength })),
    end,
  );
  expect(end).not.toHaveBeenCalled();
  await new Promise((resolve) => setImmediate(resolve));
  expect(end).toHaveBeenCalledTimes(ended);
});

test("a reader that is slow gets all of it, and the status is that of the check", async () => {
  const file = join(temporaryFolder(), "report.json");
  expect(spawnSync(process.execPath, [...words, "--format", `json=${file}`]).status).toBe(1);
  const check = spawn("/bin/sh", [
    "-c",
    `"$0" "$@"; echo "status $?" >&2`,
    process.execPath,
    ...words,
    "--format",
    "json",
  ]);
  const pieces: Buffer[] = [];
  let said = "";
  check.stderr.on("data", (piece: Buffer) => {
    said += piece.toString();
  });
  setTimeout(() => check.stdout.on("data", (piece: Buffer) => pieces.push(piece)), 1_500);
  await new Promise((resolve) => check.on("close", resolve));
  expect(said).toBe("status 1\n");
  const printed = Buffer.concat(pieces);
  expect(printed.length).toBeGreaterThan(150_000); // more than a pipe holds
  expect(printed.equals(readFileSync(file))).toBe(true);
});

test.runIf(process.platform === "linux")("what cannot be printed is an error", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [...words, "--format", "json"], {
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect(status).not.toBe(0);
  expect(String(stderr)).toContain("ENOSPC");
});
