/**
 * An ISO time as people write it: 2026-08-03 10:00, in the offset in which it is written, which is named unless it is that
 * of Taiwan. A text that is not an ISO time is returned unchanged.
 */
export function formatTime(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (!match) return text;
  const [, day, minute, second = "", offset = ""] = match;
  return `${day} ${minute}${second}${offset === "+08:00" ? "" : ` UTC${offset === "Z" ? "" : offset}`}`;
}
