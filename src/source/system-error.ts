import { UserError } from "../model/user-error.ts";

/** What to throw for a failed call of the operating system; a known error stays what it is. */
export function systemError(code: "unreadable" | "write-failed", path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(code, { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
}

/** Whether a call failed because there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

/** What calls fail with where nothing of that name can be reached; a failing disk or too many open files are no such thing. */
const unreachable: ReadonlySet<string | undefined> = new Set([
  ...["EACCES", "EINVAL", "ELOOP", "ENAMETOOLONG", "ENOENT", "ENOTDIR", "EPERM"],
]);

/**
 * Null for a call that failed because nothing of that name can be reached.
 *
 * @throws UserError `unreadable` for any other failure: what is there must not seem to be missing
 */
export function nothingThere(path: string, error: unknown): null {
  if (unreachable.has((error as NodeJS.ErrnoException).code)) return null;
  throw systemError("unreadable", path, error);
}
