import { UserError } from "../model/user-error.ts";

/** @throws UserError `folder-missing` when somebody has removed it meanwhile */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError("folder-missing", {});
  }
}
