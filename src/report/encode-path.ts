/**
 * A path relative to the repository as a relative reference. One that began with `//` would lead to another host, and
 * half a character is no text.
 */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percentEncode))
    .join("/")
    .replace(/^\/+/, "");
}

/** A character of ASCII as `%28`. */
export function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
