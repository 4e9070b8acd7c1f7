import type { ExplainedField, OutputExplanation } from "../../model/explanation.ts";
import type { Block, Item } from "./block.ts";
import { boundTexts, listTexts } from "./limit-texts.ts";
import type { Say } from "./say.ts";

/**
 * The fields of a record, and what refers to what.
 *
 * @param detailed - with the fields inside others, what each means, and the conditions
 */
export function fieldBlocks(
  { fields, conditions, referredToBy }: OutputExplanation,
  say: Say,
  detailed: boolean,
): readonly Block[] {
  const { words, locale, phrases } = say;
  const shown = fields.filter(({ path }) => detailed || !path.includes("."));
  return [
    say.list(
      words.fields,
      shown.map((field) => fieldItem(field, say, detailed)),
    ),
    ...(detailed ? [] : [{ kind: "paragraph", text: words.moreOfFields } as const]),
    ...(detailed && conditions.length > 0
      ? [
          say.list(
            words.conditions,
            conditions.map((condition) => ({
              text: phrases.labelled(condition.fields.join(phrases.listComma), condition.reason?.[locale] ?? ""),
              details: [],
            })),
          ),
        ]
      : []),
    ...(referredToBy.length > 0
      ? [
          say.list(
            words.referredToBy,
            referredToBy.map(({ output, field, to }) => say.item(output.id, output.name[locale], `${field} → ${to}`)),
          ),
        ]
      : []),
  ];
}

/** In Chinese with its label, which is not what is typed. */
function choiceText({ value, label }: ExplainedField["values"][number], { locale, phrases }: Say): string {
  return `${value}${locale === "zh-TW" && label ? phrases.inBrackets(label) : ""}`;
}

function fieldItem(field: ExplainedField, say: Say, detailed: boolean): Item {
  const { words, locale, phrases } = say;
  const { path, title, description, presence, list, type, values, bounds, refersTo } = field;
  const one =
    type === "choice" ? words.oneOf(values.map((one) => choiceText(one, say)).join(" | ")) : words.fieldTypes[type];
  const limits = detailed ? [...(list ? listTexts(list, words.limits) : []), ...boundTexts(bounds, words.limits)] : [];
  const notes = [list ? words.listOf(one) : one, ...limits, words.presences[presence]];
  const details = [
    ...(description ? [description[locale]] : []),
    ...(refersTo ? [words.refersTo(`${refersTo.output.id} ${refersTo.output.name[locale]}`, refersTo.field)] : []),
  ];
  return say.item(path, title?.[locale] ?? "", notes.join(phrases.comma), detailed ? details : []);
}
