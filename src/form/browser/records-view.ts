import { isObject, type JsonObject, type JsonValue } from "../../model/json.ts";
import { spliced, withItemMoved } from "../edit-document.ts";
import { blankRecord, recordName } from "../form-document.ts";
import { type App, firstFieldOf, idOf, type Outcome, recordsOf, wordsOf } from "./app.ts";
import { button, buttonAbout, element } from "./dom.ts";
import { fieldView } from "./field-view.ts";
import { openPaste } from "./paste-dialog.ts";

/** The records, each of which opens and closes: those of a large register are made when they are opened. */
export function recordsView(app: App): HTMLElement {
  const { headings, records: words, paste } = wordsOf(app);
  const records = recordsOf(app);
  const all = (isOpen: boolean) => app.change({ open: records.map(() => isOpen) });
  return element(
    "section",
    { "aria-labelledby": "records", "data-at": "/records" },
    element("h2", { id: "records" }, headings.records(records.length)),
    element("p", { class: "error", id: "records-error" }),
    element(
      "div",
      { class: "tools" },
      button(paste.open, () => openPaste(app, ""), { id: "paste" }),
      records.length > 1 ? button(words.expandAll, () => all(true), { class: "quiet", id: "expand" }) : null,
      records.length > 1 ? button(words.collapseAll, () => all(false), { class: "quiet", id: "collapse" }) : null,
    ),
    records.map((record, index) => recordCard(app, record, index)),
    button(words.add, () => addRecord(app), { id: "add" }),
  );
}

function addRecord(app: App): void {
  const records = recordsOf(app);
  const next = [...records, blankRecord(app.sheet, app.state.document)];
  const open = [...records.map(() => false), true];
  app.change(
    { document: { ...app.state.document, records: next }, open },
    { focus: firstFieldOf(app, records.length) },
  );
}

function recordCard(app: App, record: JsonValue, index: number): HTMLElement {
  const { records: words } = wordsOf(app);
  const isOpen = app.state.open[index] ?? false;
  const body = `fields-of-${index}`;
  const name = isObject(record) ? recordName(record, app.record, app.sheet.form.key) : "";
  const toggle = element(
    "button",
    { type: "button", class: "toggle", id: `toggle-${index}`, "aria-expanded": String(isOpen), "aria-controls": body },
    element("b", {}, words.nth(index + 1)),
    name === "" ? null : ` ${name}`,
  );
  toggle.addEventListener("click", () => app.change({ open: spliced(app.state.open, index, 1, !isOpen) }));
  return element(
    "div",
    { class: "card", "data-at": `/records/${index}` },
    element(
      "div",
      { class: "card-head" },
      element("h3", {}, toggle),
      element("span", { class: "count", id: `count-${index}` }),
      recordTools(app, index),
    ),
    element(
      "div",
      { class: "card-body", id: body, hidden: !isOpen },
      element("p", { class: "error", id: `${idOf(["records", index])}-error` }),
      isOpen
        ? element(
            "div",
            { class: "fields" },
            app.record.map((node) => fieldView(app, node, ["records", index, node.key])),
          )
        : null,
    ),
  );
}

function recordTools(app: App, index: number): HTMLElement {
  const { records: words, about } = wordsOf(app);
  const subject = words.nth(index + 1);
  const last = recordsOf(app).length - 1;
  /** What is typed changes the records without rendering them: they are asked for when a button is pressed. */
  const put = (edit: <T>(list: readonly T[]) => readonly T[], outcome: Outcome) =>
    app.change(
      { document: withRecords(app.state.document, edit(recordsOf(app))), open: edit(app.state.open) },
      outcome,
    );
  const move = (by: -1 | 1, name: string) =>
    put((list) => withItemMoved(list, index, by), {
      // At the ends, its button cannot be pressed any more.
      focus: index + by === (by < 0 ? 0 : last) ? `toggle-${index + by}` : `${name}-${index + by}`,
      status: words.moved(index + by + 1),
    });
  const tool = (name: string, label: string, press: () => void, disabled = false) =>
    buttonAbout(label, about(label, subject), press, { class: "quiet", id: `${name}-${index}`, disabled });
  return element(
    "div",
    { class: "tools" },
    tool("duplicate", words.duplicate, () => duplicate(app, index)),
    tool("up", words.up, () => move(-1, "up"), index === 0),
    tool("down", words.down, () => move(1, "down"), index === last),
    tool("remove", words.remove, () =>
      put((list) => spliced(list, index, 1), { focus: "undo", status: words.removed(index + 1), undo: true }),
    ),
  );
}

/** The same once more, with a number of its own. */
function duplicate(app: App, index: number): void {
  const records = recordsOf(app);
  const record = records[index];
  const copy = {
    ...(record !== undefined && isObject(record) ? record : {}),
    ...blankRecord(app.sheet, app.state.document),
  };
  const open = spliced(
    app.state.open.map(() => false),
    index + 1,
    0,
    true,
  );
  const document = withRecords(app.state.document, spliced(records, index + 1, 0, copy));
  app.change({ document, open }, { focus: firstFieldOf(app, index + 1) });
}

/** A document without records has no list of them either. */
function withRecords(document: JsonObject, records: readonly JsonValue[]): JsonObject {
  const { records: _, ...rest } = document;
  return records.length > 0 ? { ...rest, records: [...records] } : rest;
}
