import { listFunctions } from "./list-functions.ts";
import { namesIn } from "./names-in.ts";
import type { FunctionContext, RuleFunction } from "./rule-function.ts";
import { timeFunctions } from "./time-functions.ts";
import { isView } from "./views.ts";

/** The functions that rules may call besides those of the language: docs/rules.md lists them. */
export function ruleFunctions(context: FunctionContext): RuleFunction[] {
  return [...timeFunctions(context), ...listFunctions(context), ...numberFunctions, ...textFunctions(context)];
}

const numberFunctions: readonly RuleFunction[] = [
  { signature: "abs(double): double", handler: Math.abs },
  { signature: "floor(double): double", handler: Math.floor },
  { signature: "ceil(double): double", handler: Math.ceil },
  {
    signature: "round(double, int): double",
    handler: (value, digits) => Number(value.toFixed(Math.min(Math.max(Number(digits), 0), 20))),
  },
];

/** Not a literal: the engine reads the classes of one with the module, whether or not a rule asks for words. */
const word = String.raw`[\p{L}\p{N}]+(?:\.\p{N}+)*`;
let wordPattern: RegExp | undefined;

/**
 * The words of a text in capitals with a space before and behind each, ` AES 256 GCM `: one such text contains another
 * when its words do. A point between digits belongs to the word, as in TLS 1.3.
 */
function spacedWords(text: string): string {
  wordPattern ??= new RegExp(word, "gu");
  const words = text.toUpperCase().match(wordPattern) ?? [];
  return words.length === 0 ? "" : ` ${words.join(" ")} `;
}

function textFunctions({ people, standardCodes, budget }: FunctionContext): RuleFunction[] {
  return [
    {
      signature: "words(string): string",
      handler: spacedWords,
    },
    {
      signature: "name(string): string",
      handler: (id) => {
        const person = people.get(id);
        return person ? `${person.name}（${id}）` : id;
      },
    },
    {
      signature: "namesIn(string, list<string>): list<string>",
      handler: (text, names) => namesIn(text, names, budget),
    },
    { signature: "key(dyn): string", handler: (record) => (isView(record) ? record.$name : "") },
    { signature: "isStandardCode(string): bool", handler: (code) => standardCodes.has(code) },
  ];
}
