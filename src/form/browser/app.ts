import type { Validator } from "../../evidence/validators.ts";
import type { ValueContext } from "../../intake/values/read-value.ts";
import { documentFindings as englishFindings } from "../../messages/en/document-findings.ts";
import type { DocumentFindingCode } from "../../messages/finding-messages.ts";
import { type FindingText, problemText } from "../../messages/finding-text.ts";
import { formMessagesFor } from "../../messages/form.ts";
import type { FormMessages } from "../../messages/form-messages.ts";
import { documentFindings as chineseFindings } from "../../messages/zh-tw/document-findings.ts";
import type { Person } from "../../model/config.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Locale, LocalizedText } from "../../model/locale.ts";
import { today } from "../../time/calendar.ts";
import { itemsIn, type Path, withValue } from "../edit-document.ts";
import { type FieldNode, fieldTree } from "../field-tree.ts";
import { documentTree } from "../form-document.ts";
import type { FormSheet } from "../form-sheet.ts";
import { type DocumentFinding, judgeDocument, rosterOf } from "../judge-document.ts";
import { type PasteTarget, pasteTarget } from "../paste-table.ts";
import { valueContext } from "../read-text.ts";

/** What a person has done so far. */
export interface FormState {
  readonly document: JsonObject;
  /** Which records are open, by position. */
  readonly open: readonly boolean[];
  /** Whether a statement that nothing happened takes the place of the records. */
  readonly isNil: boolean;
}

/** How the page goes on after a change. */
export interface Outcome {
  /** Id of the element that gets the focus; the one that had it, if left out. */
  readonly focus?: string;
  readonly status?: string;
  /** Whether what was before can be restored. */
  readonly undo?: true;
}

/** What every part of the page works with: one state, changed only by `edit` and `change`. */
export interface App {
  readonly sheet: FormSheet;
  readonly envelope: readonly FieldNode[];
  readonly record: readonly FieldNode[];
  readonly tree: readonly FieldNode[];
  /** What the cells of a spreadsheet may be. */
  readonly paste: PasteTarget;
  /** What is known beyond a text that is typed or pasted. */
  readonly context: ValueContext;
  /** Fields of a record whose times are in order. */
  readonly order: Validator["info"]["order"];
  readonly people: readonly Person[] | null;
  readonly today: string;
  locale: Locale;
  state: FormState;
  before: FormState | null;
  status: string;
  findings: readonly DocumentFinding[];
  /** How many there are, those that are only counted too. */
  problems: number;
  /** Whether blanks count as problems: once somebody has asked. */
  isChecked: boolean;
  /** Takes a value that a field shows already. */
  edit(path: Path, value: JsonValue | undefined): void;
  /** Takes a change that other parts of the page have to show. */
  change(next: Partial<FormState>, outcome?: Outcome): void;
  render(outcome?: Outcome): void;
}

/** What shows the state, or one part of it. */
interface Views {
  readonly all: (app: App, outcome: Outcome) => void;
  readonly findings: (app: App) => void;
  readonly status: (app: App, text: string) => void;
}

export function createApp(
  sheet: FormSheet,
  validator: Validator,
  state: FormState,
  show: Views,
  keep: (document: JsonObject) => void,
): App {
  const { period, envelope: fields } = sheet.shared;
  const [envelope, record] = [fieldTree(fields, period), fieldTree(sheet.form.fields, period)];
  const people = rosterOf(sheet.people);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    app.findings = judgeDocument(app.state.document, validator, sheet, app.today);
    app.problems = app.findings.reduce((sum, { params }) => sum + ("more" in params ? params.more : 1), 0);
  };
  const app: App = {
    sheet,
    envelope,
    record,
    tree: documentTree(envelope, record),
    paste: pasteTarget(sheet),
    context: valueContext(sheet, people),
    order: validator.info.order,
    people,
    today: today(sheet.timezone),
    locale: sheet.locale,
    state,
    before: null,
    status: "",
    findings: [],
    problems: 0,
    isChecked: false,
    edit(path, value) {
      const changed = withValue(app.state.document, path, value);
      // Its blanks are named only as long as the statement is there.
      const document = app.state.isNil && changed.nil === undefined ? { ...changed, nil: {} } : changed;
      app.state = { ...app.state, document };
      // The way back would lose what is typed now.
      app.before = null;
      show.status(app, "");
      keep(document);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        judge();
        show.findings(app);
      }, 150);
    },
    change(next, outcome = {}) {
      // What is opened or closed says nothing of the document: its draft and the way back stay.
      const isOpening = next.document === undefined;
      if (!isOpening) app.before = outcome.undo ? app.state : null;
      app.state = { ...app.state, ...next };
      if (!isOpening) keep(app.state.document);
      app.render(isOpening ? { status: app.status, ...outcome } : outcome);
    },
    render(outcome = {}) {
      clearTimeout(waiting);
      app.status = outcome.status ?? "";
      judge();
      show.all(app, outcome);
      show.findings(app);
    },
  };
  return app;
}

/** The state to begin with for a document that is there. */
export function stateOf(document: JsonObject): FormState {
  const records = itemsIn(document, ["records"]);
  return { document, open: records.map((_, index) => index === 0), isNil: records.length === 0 && "nil" in document };
}

export function recordsOf({ state }: App): readonly JsonValue[] {
  return itemsIn(state.document, ["records"]);
}

/** The id of the first field of a record. */
export function firstFieldOf({ record }: App, index: number): string {
  return idOf(["records", index, record[0]?.key ?? ""]);
}

export function wordsOf({ locale }: App): FormMessages {
  return formMessagesFor(locale);
}

export function say({ locale }: App, text: LocalizedText | null): string {
  return text?.[locale] ?? "";
}

export function titleOf(app: App, { key, field }: FieldNode): string {
  return say(app, field.title) || key;
}

/** The same sentence as that of the command `check`. */
export function textOf({ locale }: App, finding: FindingText & { readonly code: DocumentFindingCode }): string {
  return problemText((locale === "en" ? englishFindings : chineseFindings)(), finding);
}

export function idOf(path: Path): string {
  return ["f", ...path].join("-");
}

export function pointerOf(path: Path): string {
  return path.map((step) => `/${step}`).join("");
}
