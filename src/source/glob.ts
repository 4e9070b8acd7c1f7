import { posix } from "node:path";
import { UserError } from "../model/user-error.ts";
import { fitsPath, type MatchOptions, type PathPattern, readName } from "../text/wildcards.ts";

/** A pattern of files without its braces: one way to spell it. */
export interface Glob {
  /** The folder in which the search begins, `.` for the root; above it when it begins with `..`. */
  readonly base: string;
  /** How many folders deep below it. */
  readonly depth: number;
  readonly fits: (path: string, spend: MatchOptions["spend"]) => boolean;
  /** Whether it asks for names that begin with a dot. */
  readonly hidden: boolean;
}

/** Longest pattern, in characters, and the most patterns that its braces may stand for. */
const longestPattern = 1000;
const mostAlternatives = 100;

/**
 * The globs that a pattern stands for: `*`, `?`, `[a-z]`, `**` and `{a,b}`; `\` takes a character literally.
 *
 * @throws UserError `pattern-refused` for what could take without end, or what other programs read otherwise
 */
export function readGlobs(pattern: string): readonly Glob[] {
  const refuse = (why: "long" | "range" | "negation" | "group" | "alternatives", part: string) =>
    new UserError("pattern-refused", { pattern, why, part });
  if (pattern.length > longestPattern) throw refuse("long", "");
  if (pattern.startsWith("!")) throw refuse("negation", "!");
  // What follows a backslash is meant literally.
  const unescaped = pattern.replace(/\\./gs, "__");
  const range = [...unescaped.matchAll(/\{[^{},/]*\}/g)].find(([part]) => part.includes(".."));
  if (range) throw refuse("range", pattern.slice(range.index, range.index + range[0].length));
  const group = /[@!+*?]\(/.exec(unescaped);
  if (group) throw refuse("group", group[0]);
  const expanded = spellOut(pattern, () => refuse("alternatives", ""));
  return expanded.map(readGlob);
}

function readGlob(pattern: string): Glob {
  const names = posix.normalize(pattern).split("/");
  const path: PathPattern = names.map((name) => (name === "**" ? name : readName(name)));
  const fixed = path.findIndex((name) => name === "**" || name.literal === null);
  const base = path.slice(0, fixed < 0 ? -1 : fixed).map((name) => (name as { literal: string }).literal);
  const hidden = path.slice(base.length).some((name) => name !== "**" && name.isHidden);
  return {
    base: base.length === 0 ? "." : base.join("/"),
    depth: path.includes("**") ? Number.POSITIVE_INFINITY : path.length - base.length,
    fits: (path_, spend) => fitsPath(path, path_.split("/"), { hidden: false, ...(spend && { spend }) }),
    hidden,
  };
}

/** The pattern with one alternative of its braces each; braces without a comma are meant literally. */
function spellOut(pattern: string, tooMany: () => Error): readonly string[] {
  const braces = firstBraces(pattern);
  if (!braces) return [pattern];
  const { start, commas, end } = braces;
  const starts = [start, ...commas];
  const choices = starts.flatMap((from, index) => spellOut(pattern.slice(from + 1, commas[index] ?? end), tooMany));
  const rests = spellOut(pattern.slice(end + 1), tooMany);
  if (choices.length * rests.length > mostAlternatives) throw tooMany();
  return choices.flatMap((choice) => rests.map((rest) => pattern.slice(0, start) + choice + rest));
}

function firstBraces(pattern: string): { start: number; commas: number[]; end: number } | null {
  const open: { start: number; commas: number[] }[] = [];
  let first: { start: number; commas: number[]; end: number } | null = null;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === "\\") at++;
    else if (character === "{") open.push({ start: at, commas: [] });
    else if (character === ",") open.at(-1)?.commas.push(at);
    else if (character === "}") {
      const closed = open.pop();
      if (closed && closed.commas.length > 0 && (!first || closed.start < first.start)) first = { ...closed, end: at };
      if (first && open.length === 0) return first;
    }
  }
  return first;
}

/** A path as a pattern that means nothing else. */
export function literalGlob(path: string): string {
  return path.replace(/[\\()*?[\]{}|!+@]/g, "\\$&");
}
