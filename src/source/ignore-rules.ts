import {
  fitsName,
  fitsPath,
  type MatchOptions,
  type NamePattern,
  type PathPattern,
  readName,
} from "../text/wildcards.ts";

/** A line of a .gitignore. */
export interface IgnoreRule {
  /** Whether it takes back what an earlier line excludes. */
  readonly includes: boolean;
  readonly folderOnly: boolean;
  /** A name on any level, or a path from the folder of the file. */
  readonly pattern: NamePattern | PathPattern;
}

/** The rules of a .gitignore, as git reads them. */
export function readIgnoreRules(text: string): readonly IgnoreRule[] {
  return text
    .split("\n")
    .map((line) => withoutTrailingBlanks(line.endsWith("\r") ? line.slice(0, -1) : line))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line): IgnoreRule[] => {
      const includes = line.startsWith("!");
      const folderOnly = line.endsWith("/");
      const written = line.slice(includes ? 1 : 0, folderOnly ? -1 : undefined);
      if (written === "") return [];
      const names = written.split("/");
      if (names.length === 1) return [{ includes, folderOnly, pattern: readName(written) }];
      if (names[0] === "") names.shift();
      return [{ includes, folderOnly, pattern: names.map((name) => (name === "**" ? name : readName(name))) }];
    });
}

function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}

/** What the last rule that fits says of a path below the folder of the file; null when none does. */
export function ignoreVerdict(
  rules: readonly IgnoreRule[],
  path: readonly string[],
  isFolder: boolean,
  spend: MatchOptions["spend"],
): "ignored" | "included" | null {
  const options = { hidden: true, ...(spend && { spend }) };
  const name = path.at(-1) ?? "";
  for (let index = rules.length - 1; index >= 0; index--) {
    const { includes, folderOnly, pattern } = rules[index] as IgnoreRule;
    if (folderOnly && !isFolder) continue;
    const fits = "tokens" in pattern ? fitsName(pattern, name, options) : fitsPath(pattern, path, options);
    if (fits) return includes ? "included" : "ignored";
  }
  return null;
}
