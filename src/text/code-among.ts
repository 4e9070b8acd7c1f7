import { UserError } from "../model/user-error.ts";
import { nearest } from "./nearest.ts";

/** The code that a user names, in any case: `o4.8.2`; undefined when it is none of them. */
export function findCode(asked: string, codes: readonly string[]): string | undefined {
  const folded = asked.toLowerCase();
  return codes.find((code) => code.toLowerCase() === folded);
}

/**
 * The code that a user names, in any case.
 *
 * @throws UserError `code-unknown`, with the nearest one
 */
export function codeAmong(asked: string, codes: readonly string[]): string {
  const code = findCode(asked, codes);
  if (code === undefined) throw new UserError("code-unknown", { code: asked, suggestion: nearest(asked, codes) });
  return code;
}
