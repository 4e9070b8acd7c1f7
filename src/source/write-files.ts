import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { draftPath } from "./draft-path.ts";
import { makeFolder } from "./make-folder.ts";
import { systemError } from "./system-error.ts";

/** A file to be written; what it replaces comes back when another one cannot be written. */
interface Step {
  readonly target: string;
  readonly draft: string;
  /** A copy of the former file, until all are written. */
  readonly former: string | null;
}

/**
 * Writes all of the files or none: each is written beside its place first, and only then do they take their places.
 *
 * @throws UserError `write-failed`, after which every file is as before
 */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): void {
  const steps: Step[] = [];
  const placed: Step[] = [];
  let at = "";
  try {
    for (const { path, content } of files) {
      at = path;
      const target = resolve(folder, path);
      makeFolder(dirname(target));
      const draft = draftPath(target);
      steps.push({ target, draft, former: existsSync(target) ? draftPath(target) : null });
      writeFileSync(draft, content, { flag: "wx" });
    }
    for (const [index, step] of steps.entries()) {
      at = files[index]?.path ?? "";
      if (step.former !== null) copyFileSync(step.target, step.former);
      renameSync(step.draft, step.target);
      placed.push(step);
    }
  } catch (error) {
    for (const { target, former } of placed.reverse()) {
      if (former === null) rmSync(target, { force: true });
      else renameSync(former, target);
    }
    removeRest();
    throw systemError("write-failed", at, error);
  }
  removeRest();

  function removeRest(): void {
    for (const { draft, former } of steps) {
      rmSync(draft, { force: true });
      if (former !== null) rmSync(former, { force: true });
    }
  }
}
