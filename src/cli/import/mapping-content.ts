import { noneWord } from "../../author/table/cell-words.ts";
import type { Column } from "../../author/table/columns.ts";
import type { ImportPlan } from "../../exchange/plan-import.ts";
import { dateHeads } from "../../intake/column-plan.ts";
import { headName } from "../../intake/heads/find-heads.ts";
import { foldHead } from "../../intake/heads/fold-head.ts";
import type { MappedValue, Mapping } from "../../intake/mapping.ts";
import type { MappedHead, MappingContent } from "../../intake/mapping-text.ts";
import type { ImportMessages } from "../../messages/import-messages.ts";
import type { Locale } from "../../model/locale.ts";
import { groupBy } from "../../text/group-by.ts";

/** More words than these are for the spreadsheet to correct. */
const mostWords = 30;

/** What a mapping file says after an import: what was found and decided, and blanks for what is to be decided. */
export function mappingContent(
  plan: ImportPlan,
  missing: ReadonlyMap<string, Column>,
  words: ImportMessages,
  locale: Locale,
): MappingContent {
  const { mapping } = plan;
  const comments = new Map<string, string>();
  const describe = (field: string, { title, values, type }: Column) => {
    const choices =
      type === "rows"
        ? [noneWord[locale]]
        : values.map(({ value, label }) => (label === null ? String(value) : `${value} ${label}`));
    comments.set(field, words.mapping.field(title[locale], choices));
  };
  const document: Record<string, MappedValue | null> = { ...mapping.document };
  const constants: Record<string, MappedValue | null> = { ...mapping.constants };
  for (const [field, column] of missing) {
    describe(field, column);
    if (column.subject === "evidence") document[field] ??= null;
    else constants[field] ??= null;
  }
  return {
    output: plan.subject,
    heads: mappedHeads(plan, words, locale),
    values: decidedWords(plan, describe),
    dates: { ...datesOf(plan), ...mapping.dates },
    times: mapping.times,
    orders: mapping.orders,
    days: mapping.days,
    pads: { ...padsOf(plan), ...mapping.pads },
    document,
    constants,
    comments,
  };
}

function mappedHeads({ contents }: ImportPlan, { mapping }: ImportMessages, locale: Locale): readonly MappedHead[] {
  const heads = new Map<string, MappedHead>();
  for (const { recognized, planned } of contents) {
    // Of documents, heads are their titles, which may mean something else on a sheet of records.
    if (recognized.isForm || recognized.known.table.subject === "evidence") continue;
    const dates = dateHeads(planned);
    const byName = groupBy(recognized.heads, ({ head }) => foldHead(headName(head)));
    for (const { head, target, doubt, near } of recognized.heads) {
      const name = headName(head);
      // A mapping cannot say which one of them is meant.
      if (!target && doubt.length > 0 && (byName.get(foldHead(name)) ?? []).length > 1) continue;
      const perhaps = doubt.length > 0 ? doubt : near;
      const title = target?.columns[0]?.title[locale] ?? "";
      const comment = perhaps.length > 0 && !dates.has(head.column) ? mapping.perhaps(perhaps) : mapping.notImported;
      heads.set(name, { name, field: target?.field ?? null, comment: target ? title : comment });
    }
  }
  return [...heads.values()];
}

function datesOf({ contents }: ImportPlan): Mapping["dates"] {
  const dates: Record<string, string> = {};
  for (const { recognized, planned } of contents) {
    for (const { field, dateFrom } of planned) {
      const head = recognized.heads.find(({ head }) => head.column === dateFrom)?.head;
      if (head) dates[field] = headName(head);
    }
  }
  return dates;
}

/** The words that were not understood, to be decided once instead of in every cell. */
function decidedWords(
  { mapping, problems, columns }: ImportPlan,
  describe: (field: string, column: Column) => void,
): Mapping["values"] {
  const values: Record<string, Record<string, MappedValue | null>> = {};
  for (const [field, own] of Object.entries(mapping.values)) values[field] = { ...own };
  for (const { field, problem } of problems) {
    if (!("written" in problem.params) || problem.code === "cell-duplicate" || problem.code === "cell-differs")
      continue;
    const own = values[field] ?? {};
    values[field] = own;
    if (Object.keys(own).length < mostWords) own[problem.params.written] ??= null;
    const column = columns.find(({ path }) => path.replace(/^[a-z]+\[\]\./, "") === field);
    if (column) describe(field, column);
  }
  for (const [field, own] of Object.entries(values)) {
    if (Object.keys(own).length >= mostWords) delete values[field];
  }
  return values;
}

/** The digits of ids, where all that are stored as text have as many and others are stored as shorter numbers. */
function padsOf({ contents }: ImportPlan): Mapping["pads"] {
  const pads: Record<string, number> = {};
  for (const { recognized, planned, notes } of contents) {
    for (const { field, position } of planned) {
      if (!notes.get(field)?.has("id-from-number")) continue;
      const ids = recognized.sheet.rows.slice(recognized.block.last + 1).map(({ cells }) => cells[position]);
      const lengths = new Set(ids.flatMap((id) => (typeof id === "string" && /^\d+$/.test(id) ? [id.length] : [])));
      const [digits] = lengths;
      if (digits !== undefined && lengths.size === 1) pads[field] = digits;
    }
  }
  return pads;
}
