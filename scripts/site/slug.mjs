/**
 * The anchor of a heading, as GitHub makes it: letters and digits of any script, `_` and `-` stay; each space becomes `-`; all
 * else goes, full-width signs too.
 *
 * @param {string} heading - as Markdown
 */
export function slugOf(heading) {
  return heading
    .trim()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\\(?=[^\w\s])/g, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
