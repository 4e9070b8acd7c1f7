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
