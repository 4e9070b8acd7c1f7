import { UserError } from "../model/user-error.ts";

/** What the system refuses for reasons of its own: a disk, permissions, or how much may be open. */
const refusals: ReadonlySet<string> = new Set([
  ...["EACCES", "EBUSY", "EDQUOT", "EIO", "EMFILE", "ENFILE", "ENOMEM", "ENOSPC", "EPERM", "EROFS", "ESTALE"],
]);

/** The error for a call that the system refused and nobody expected to fail; null for any other error. */
export function systemRefusal(error: unknown): UserError | null {
  if (!(error instanceof Error) || error instanceof UserError || !("syscall" in error)) return null;
  const { code = "", path = "", syscall } = error as NodeJS.ErrnoException;
  return refusals.has(code) ? new UserError("unreadable", { path: path || String(syscall), reason: code }) : null;
}
