import { plainWidth } from "../../text/plain-width.ts";

/** Words are the same whatever their width, case and blanks. */
export function foldWord(text: string): string {
  return plainWidth(text.slice(0, 400)).replace(/\s+/g, "").toLowerCase();
}
