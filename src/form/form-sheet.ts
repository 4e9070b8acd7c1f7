import type { NamedValue } from "../author/known-values.ts";
import type { SpreadsheetWords } from "../intake/words.ts";
import type { Locale, LocalizedText } from "../model/locale.ts";
import type { OutputForm, SharedForms } from "../model/output-form.ts";
import type { CadenceKind } from "../model/policy.ts";
import type { Overlay } from "../model/rule.ts";

/** What the page of an output is made from: it goes into the page as JSON. */
export interface FormSheet {
  readonly version: string;
  readonly output: string;
  readonly title: LocalizedText;
  /** The language in which the page opens. */
  readonly locale: Locale;
  /** Of the project that the page was made in; null outside of one. */
  readonly organization: string | null;
  readonly timezone: string;
  readonly form: Omit<OutputForm, "renew" | "ended" | "envelope">;
  readonly shared: Pick<SharedForms, "envelope" | "period">;
  readonly kind: CadenceKind;
  readonly policy: string;
  readonly overlay: Overlay | null;
  /** Null without a roster. */
  readonly people: readonly SheetPerson[] | null;
  /** By the path of a field in a record: the values that it may refer to, each with a name, which may be empty. */
  readonly known: Readonly<Record<string, readonly NamedValue[]>>;
  /** What spreadsheets call the fields and values of the output. */
  readonly words: SpreadsheetWords;
  /** Ids of the documents that there are. */
  readonly usedIds: readonly string[];
  /** The highest number of a record that there is, such as `RT-2026-012`. */
  readonly lastNumber: string | null;
}

export interface SheetPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** No longer offered, but still known. */
  readonly left?: true;
}
