import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What is still to be matched from a place on; false when it cannot be. */
type Rest = (at: number) => boolean;

const longest = 1_000_000;

/**
 * How many steps an engine that tries one way after the other takes until it knows that a pattern does not match a
 * text anywhere, or has found the first match; infinitely many when they are more than a million. A regular expression
 * that can be made to backtrack takes quadratically or exponentially many.
 */
export function countSteps(pattern: string, text: string): number {
  const characters = [...text];
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, {
    unicode: true,
  });
  const fits = new Map<string, RegExp>();
  let steps = 0;

  const isOf = (raw: string, at: number): boolean => {
    const character = characters[at];
    const expression = fits.get(raw) ?? new RegExp(`^(?:${raw})$`, "u");
    fits.set(raw, expression);
    return character !== undefined && expression.test(character);
  };
  const anyOf = (options: readonly AST.Alternative[], at: number, rest: Rest): boolean =>
    options.some(({ elements }) => sequence(elements, 0, at, rest));
  const sequence = (elements: readonly AST.Element[], index: number, at: number, rest: Rest): boolean => {
    const element = elements[index];
    return element ? match(element, at, (next) => sequence(elements, index + 1, next, rest)) : rest(at);
  };
  const repeat = ({ element, min, max, greedy }: AST.Quantifier, count: number, at: number, rest: Rest): boolean => {
    const again = () => count < max && match(element, at, (next) => next > at && times(count + 1, next));
    const times = (done: number, next: number): boolean =>
      repeat({ element, min, max, greedy } as AST.Quantifier, done, next, rest);
    if (count < min) return again();
    return greedy ? again() || rest(at) : rest(at) || again();
  };
  const match = (element: AST.Element, at: number, rest: Rest): boolean => {
    steps++;
    if (steps > longest) return false;
    switch (element.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return isOf(element.raw, at) && rest(at + 1);
      case "Group":
      case "CapturingGroup":
        return anyOf(element.alternatives, at, rest);
      case "Quantifier":
        return repeat(element, 0, at, rest);
      case "Assertion":
        if (element.kind === "start") return at === 0 && rest(at);
        if (element.kind === "end") return at === characters.length && rest(at);
        if (element.kind === "lookahead")
          return anyOf(element.alternatives, at, () => true) !== element.negate && rest(at);
    }
    throw new Error(`${element.raw}: steps of this are not counted`);
  };

  for (let start = 0; start <= characters.length && steps <= longest; start++)
    if (anyOf(alternatives, start, () => true)) break;
  return steps > longest ? Number.POSITIVE_INFINITY : steps;
}
