import { spawnSync } from "node:child_process";
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

test("a reader that is slow gets all of it, and the status is that of the check", () => {
  const file = join(temporaryFolder(), "report.json");
  expect(spawnSync(process.execPath, [...words, "--format", `json=${file}`]).status).toBe(1);
  const script = '{ "$0" "$@"; echo "status $?" >&2; } | { sleep 1; cat; }';
  const { stdout, stderr } = spawnSync("/bin/sh", ["-c", script, process.execPath, ...words, "--format", "json"], {
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(String(stderr)).toBe("status 1\n");
  expect(stdout.length).toBeGreaterThan(150_000); // more than a pipe holds
  expect(stdout.equals(readFileSync(file))).toBe(true);
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
