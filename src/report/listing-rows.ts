import { commandMessagesFor } from "../messages/commands.ts";
import { messagesFor } from "../messages/messages.ts";
import type { Listing } from "../model/listing.ts";
import type { Locale } from "../model/locale.ts";

/** A listing as rows of texts, in one language. Texts are not escaped. */
export function listingRows(listing: Listing, locale: Locale): readonly (readonly string[])[] {
  const { terms, cadence } = messagesFor(locale);
  const { phrases } = terms;
  switch (listing.kind) {
    case "tasks":
      return listing.entries.map(({ id, name, outputs }) => [id, name[locale], outputs.join(" ")]);
    case "outputs":
      return listing.entries.map(({ id, name, cadenceKind, cadences }) => [
        id,
        terms.kinds[cadenceKind],
        [...new Set(cadences.map(cadence))].join(phrases.comma),
        name[locale],
      ]);
    case "rules":
      return listing.entries.map(({ id, title, severity, state, outputs }) => [
        id,
        state ? terms.ruleStates[state] : terms.severities[severity],
        outputs.join(" ") || phrases.anyOutput,
        title[locale],
      ]);
    case "policies":
      return listing.entries.map(({ id, title }) => [id, commandMessagesFor(locale).list.builtin, title[locale]]);
  }
}

/** The heads of those columns. */
export function listingHeads({ kind }: Listing, locale: Locale): readonly string[] {
  const { columns, labels } = messagesFor(locale).terms;
  switch (kind) {
    case "tasks":
      return [columns.taskId, columns.task, labels.outputs];
    case "outputs":
      return [columns.outputId, columns.kind, columns.cadence, columns.output];
    case "rules":
      return [columns.code, columns.severity, labels.outputs, columns.finding];
    case "policies":
      return [columns.code, columns.kind, labels.policy];
  }
}
