/**
 * Whether a file or a folder on the way to it is hidden, for which a leading dot stands. Hidden files are never read or
 * packed: `.git/config` can hold a token, `.env` a password.
 *
 * @param path - with `/`; `.` and `..` are no names
 */
export function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") && part !== "." && part !== "..");
}
