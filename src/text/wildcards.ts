/**
 * Patterns of paths, cut at their slashes. Matching goes back to the last star only, never to those before it: whatever
 * the pattern and the path, it takes at most so many steps as the one is long times the other.
 */

/** What fits one character, or `*` for any number of them. */
type Token = "*" | ((character: string) => boolean);

/** What fits one name of a path. */
export interface NamePattern {
  /** The name, when no other one fits. */
  readonly literal: string | null;
  /** What every name begins and ends with, where nothing else is asked of it: of `*.yaml` nothing and `.yaml`. */
  readonly ends: readonly [start: string, end: string] | null;
  /** Whether it begins with a dot itself. */
  readonly isHidden: boolean;
  readonly tokens: readonly Token[];
}

/** `**` fits any number of folders; at the end of a pattern, everything in a folder. */
export type PathPattern = readonly (NamePattern | "**")[];

export interface MatchOptions {
  /** Whether wildcards fit names that begin with a dot. */
  readonly hidden: boolean;
  /** Hears how many steps were taken. */
  readonly spend?: (steps: number) => void;
}

/** The pattern between two slashes: `*`, `?`, `[a-z]`, `[!a]` and `\` before a character that means itself. */
export function readName(text: string): NamePattern {
  const tokens: Token[] = [];
  /** What means itself, between the stars; null when something else is asked for. */
  let literals: string[] | null = [""];
  const characters = [...text];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character === "*") {
      if (tokens.at(-1) === "*") continue;
      tokens.push("*");
      literals?.push("");
    } else if (character === "?") {
      literals = null;
      tokens.push(() => true);
    } else {
      const set = character === "[" ? readSet(characters, at) : null;
      if (set) {
        literals = null;
        tokens.push(set.fits);
        at = set.end;
      } else {
        if (character === "\\" && at + 1 < characters.length) at++;
        const meant = characters[at] as string;
        literals?.push(literals.pop() + meant);
        tokens.push((one) => one === meant);
      }
    }
  }
  const [start = "", end = ""] = literals ?? [];
  return {
    literal: literals?.length === 1 ? start : null,
    ends: literals?.length === 2 ? [start, end] : null,
    isHidden: /^\\?\./.test(text),
    tokens,
  };
}

/** Classes of ASCII, as git knows them inside brackets. */
const classes: Readonly<Record<string, RegExp>> = {
  alnum: /^[A-Za-z0-9]$/,
  alpha: /^[A-Za-z]$/,
  blank: /^[ \t]$/,
  digit: /^\d$/,
  graph: /^[!-~]$/,
  lower: /^[a-z]$/,
  print: /^[ -~]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[ \t-\r]$/,
  upper: /^[A-Z]$/,
  xdigit: /^[A-Fa-f0-9]$/,
};

/** A set in brackets and where it ends; null when it does not end, for then the bracket means itself. */
function readSet(
  characters: readonly string[],
  start: number,
): { readonly fits: (character: string) => boolean; readonly end: number } | null {
  let at = start + 1;
  const isNegated = characters[at] === "!" || characters[at] === "^";
  if (isNegated) at++;
  const parts: ((character: string) => boolean)[] = [];
  const one = (): string =>
    (characters[at] === "\\" && at + 1 < characters.length ? characters[++at] : characters[at]) ?? "";
  for (let isFirst = true; at < characters.length; isFirst = false, at++) {
    if (characters[at] === "]" && !isFirst) {
      return { fits: (character) => parts.some((fits) => fits(character)) !== isNegated, end: at };
    }
    if (characters[at] === "[" && characters[at + 1] === ":") {
      const end = characters.indexOf(":", at + 2);
      const named =
        end > 0 && characters[end + 1] === "]" ? classes[characters.slice(at + 2, end).join("")] : undefined;
      if (named) {
        parts.push((character) => named.test(character));
        at = end + 1;
        continue;
      }
    }
    const from = one();
    if (characters[at + 1] === "-" && at + 2 < characters.length && characters[at + 2] !== "]") {
      at += 2;
      const to = one();
      parts.push((character) => from <= character && character <= to);
    } else parts.push((character) => character === from);
  }
  return null;
}

/** Whether a path, cut at its slashes, fits a pattern. */
export function fitsPath(pattern: PathPattern, path: readonly string[], options: MatchOptions): boolean {
  let at = 0;
  let name = 0;
  let star = -1;
  let mark = 0;
  while (name < path.length) {
    const part = pattern[at];
    if (part === "**") {
      if (at === pattern.length - 1) return options.hidden || path.slice(name).every((one) => !one.startsWith("."));
      star = at++;
      mark = name;
    } else if (part && fitsName(part, path[name] as string, options)) {
      at++;
      name++;
    } else if (star >= 0 && (options.hidden || !path[mark]?.startsWith("."))) {
      at = star + 1;
      name = ++mark;
    } else return false;
  }
  return at === pattern.length;
}

/** Whether a name of a path fits a pattern. */
export function fitsName(pattern: NamePattern, name: string, { hidden, spend }: MatchOptions): boolean {
  const { literal, ends, isHidden, tokens } = pattern;
  if (literal !== null) {
    spend?.(1);
    return literal === name;
  }
  if (!hidden && !isHidden && name.startsWith(".")) return false;
  if (ends) {
    spend?.(1);
    const [start, end] = ends;
    return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
  }
  const characters = [...name];
  let at = 0;
  let token = 0;
  let star = -1;
  let mark = 0;
  let steps = 0;
  let fits = true;
  while (at < characters.length) {
    steps++;
    const wanted = tokens[token];
    if (wanted === "*") {
      star = token++;
      mark = at;
    } else if (wanted?.(characters[at] as string)) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++mark;
    } else {
      fits = false;
      break;
    }
  }
  spend?.(steps);
  if (tokens[token] === "*") token++;
  return fits && token === tokens.length;
}
