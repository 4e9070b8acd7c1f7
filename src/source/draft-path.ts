import { randomBytes } from "node:crypto";
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const draftName = /^\.isms-evidence-[0-9a-f]{16}$/;

/** A draft that is older than this, in milliseconds (a day), belongs to a run that was ended. */
const oldDraft = 24 * 60 * 60 * 1000;

/**
 * A new name beside a file or folder, under which it is written until it is whole. No two runs have the same one, so
 * that what a run leaves behind that is ended by force is in nobody's way; it is removed after a day.
 */
export function draftPath(target: string): string {
  const folder = dirname(target);
  for (const name of readdirSync(folder)) {
    if (!draftName.test(name)) continue;
    const draft = join(folder, name);
    try {
      if (Date.now() - lstatSync(draft).mtimeMs > oldDraft) rmSync(draft, { recursive: true, force: true });
    } catch {
      // Somebody else removes it, or may do what we may not.
    }
  }
  return join(folder, `.isms-evidence-${randomBytes(8).toString("hex")}`);
}

/** Removes a draft as far as the system lets: one that stays is removed after a day. */
export function removeDraft(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch {
    // It is in nobody's way.
  }
}
