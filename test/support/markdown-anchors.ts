/** The anchors of a page, as GitHub makes them: of headings, numbered where two are alike, and of `<a id>`. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const text = markdown.replaceAll(/^(```|~~~).*\n[\s\S]*?^\1.*$/gm, "");
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id));
  const seen = new Map<string, number>();
  for (const [, heading = ""] of text.matchAll(/^#{1,6} +(.*)$/gm)) {
    const slug = slugOf(heading);
    const earlier = seen.get(slug) ?? 0;
    seen.set(slug, earlier + 1);
    anchors.add(earlier === 0 ? slug : `${slug}-${earlier}`);
  }
  return anchors;
}

/** Letters and digits of any script, `_` and `-` stay; each space becomes `-`; all else goes, full-width signs too. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\\(?=[^\w\s])/g, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
