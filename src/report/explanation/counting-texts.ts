import type { CountMessages } from "../../messages/explanation-messages.ts";
import type { CountedRequirement, NamedField } from "../../model/explanation.ts";
import type { Locale } from "../../model/locale.ts";
import type { FieldValue } from "../../model/output-form.ts";

/** How a format writes a title and something that is typed as it is. */
interface Marks {
  readonly text: (title: string) => string;
  readonly code: (typed: string) => string;
}

const noMarks: Marks = { text: (title) => title, code: (typed) => typed };

/** Which evidence counts for a requirement, one text each; none when all of it does, by the event date. */
export function countingTexts(
  { since, until, where, date, distinct, nil }: CountedRequirement["counts"],
  locale: Locale,
  words: CountMessages,
  { text, code }: Marks = noMarks,
): readonly string[] {
  const fieldName = ({ field, title }: NamedField) => words.field(text(title[locale]), code(field));
  const valueName = ({ value, label }: FieldValue) => words.value(code(`${value}`), label && text(label));
  const texts: string[] = [];
  if (since) texts.push(words.since(fieldName(since)));
  if (until) texts.push(words.until(fieldName(until)));
  if (where) {
    const alternatives = where.map((conditions) =>
      words.all(
        conditions.map(({ values, ...field }) =>
          values.length === 0 ? words.omitted(fieldName(field)) : words.is(fieldName(field), values.map(valueName)),
        ),
      ),
    );
    texts.push(words.where(alternatives));
  }
  if (date) texts.push(date === "document" ? words.dateOfDocument(code("date")) : words.date(fieldName(date)));
  if (distinct) texts.push(words.distinct(fieldName(distinct)));
  if (!nil) texts.push(words.noNil);
  return texts;
}
