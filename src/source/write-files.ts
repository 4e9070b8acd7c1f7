import { chmodSync, copyFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { draftPath, removeDraft } from "./draft-path.ts";
import { exists } from "./exists.ts";
import { makeFolder } from "./make-folder.ts";
import { systemError } from "./system-error.ts";

/** A file to be written; what it replaces comes back when another one cannot be written. */
interface Step {
  readonly path: string;
  readonly target: string;
  readonly draft: string;
  /** A copy of the former file, until all are written. */
  readonly former: string | null;
}

/**
 * Writes all of the files or none: each is written beside its place first, and only then do they take their places. Those
 * that exist keep who may do what with them. A run that is ended by force leaves each file old or new, never a part.
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
      const step = { path, target, draft: draftPath(target), former: exists(target) ? draftPath(target) : null };
      steps.push(step);
      writeFileSync(step.draft, content, { flag: "wx" });
      if (step.former !== null) chmodSync(step.draft, statSync(target).mode & 0o777);
    }
    for (const step of steps) {
      at = step.path;
      if (step.former !== null) copyFileSync(step.target, step.former);
      renameSync(step.draft, step.target);
      placed.push(step);
    }
  } catch (error) {
    for (const step of placed.toReversed()) putBack(step);
    removeDrafts(steps.filter((step) => !placed.includes(step)));
    throw systemError("write-failed", at, error);
  }
  removeDrafts(steps);
}

function putBack({ target, former }: Step): void {
  try {
    if (former === null) rmSync(target, { force: true });
    else renameSync(former, target);
  } catch {
    // The others are put back all the same, and what this one had stays beside it.
  }
}

function removeDrafts(steps: readonly Step[]): void {
  for (const { draft, former } of steps) {
    removeDraft(draft);
    if (former !== null) removeDraft(former);
  }
}
