import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { UserError } from "../../src/model/user-error.ts";

/** A folder with the given files, removed after the test. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), "isms-evidence-policy-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The error that the call reports; any other outcome fails the test. */
export async function mistakeOf(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no mistake was reported");
}

/** `code line:column pointer` of each problem of an invalid file. */
export function problemsOf(error: UserError): string[] {
  if (!("problems" in error.params)) throw new Error(`not about an invalid file: ${error.code}`);
  return error.params.problems.map(({ code, line, column, pointer }) =>
    `${code} ${line}:${column} ${pointer ?? ""}`.trim(),
  );
}
