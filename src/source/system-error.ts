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

/**
 * What calls fail with where nothing has that name, or no name is like that; a link that leads to itself leads nowhere. A
 * folder that nobody may enter, a failing disk or too many open files are no such thing.
 */
const nowhere: ReadonlySet<string | undefined> = new Set([
  ...["EINVAL", "ELOOP", "ENAMETOOLONG", "ENOENT", "ENOTDIR", "ERR_INVALID_ARG_VALUE"],
]);

/**
 * Null for a call that failed because nothing has that name.
 *
 * @throws UserError `unreadable` for any other failure: what is there must not seem to be missing
 */
export function nothingThere(path: string, error: unknown): null {
  if (nowhere.has((error as NodeJS.ErrnoException).code)) return null;
  throw systemError("unreadable", path, error);
}

/** Whether a call failed because this user may not do it. */
export function isForbidden(error: unknown): boolean {
  return ["EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "");
}
