import { isObject, type JsonValue } from "../../model/json.ts";
import { spliced } from "../edit-document.ts";
import { numbered } from "../form-document.ts";
import { mostCells, type PastedTable, parseCells, recognizeTable, recordsOfTable } from "../paste-table.ts";
import { type App, firstFieldOf, recordsOf, say, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";

/** So many rows are shown to look over. */
const shownRows = 5;

/** Takes cells from the clipboard, shows what was understood column by column, and adds them as records. */
export function openPaste(app: App, given: string): void {
  const { paste: words } = wordsOf(app);
  let table = recognizeTable([], app.paste, app.sheet.words);
  const dialog = element("dialog", { class: "paste", "aria-labelledby": "paste-title" });
  const area = element("textarea", {
    rows: 5,
    id: "paste-area",
    "aria-describedby": "paste-help",
    spellcheck: "false",
  });
  const preview = element("div", { class: "preview", "aria-live": "polite" });
  const replace = element("input", { type: "checkbox", id: "paste-replace" });
  const add = button("", () => finish(), { class: "main" });
  const end = () => dialog.close();
  dialog.append(
    element("h2", { id: "paste-title" }, words.title),
    element("p", { id: "paste-help", class: "help" }, words.help),
    element("label", { for: area.id }, words.area),
    area,
    preview,
    element("label", { class: "choice" }, replace, words.replace),
    element("div", { class: "tools" }, add, button(words.cancel, end)),
  );
  dialog.addEventListener("close", () => dialog.remove());
  area.addEventListener("input", () => {
    table = recognizeTable(parseCells(area.value), app.paste, app.sheet.words);
    show();
  });
  // Records that nobody has filled in yet are there to be replaced.
  replace.checked = recordsOf(app).every((record) => isBlank(app, record));
  area.value = given;
  document.body.append(dialog);
  dialog.showModal();
  area.dispatchEvent(new Event("input"));
  area.focus();

  function show(): void {
    const { rows } = table;
    add.textContent = words.add(rows.length);
    add.disabled = rows.length === 0;
    if (rows.length === 0) preview.replaceChildren(element("p", {}, words.nothing));
    else if (rows.length * table.fields.length < mostCells) preview.replaceChildren(...understood());
    else {
      add.disabled = true;
      preview.replaceChildren(element("p", { class: "error" }, words.tooMany(mostCells)));
    }
  }

  function understood(): HTMLElement[] {
    const { rows, heads } = table;
    const more = rows.length - shownRows;
    return [
      element("p", {}, words.understood(rows.length, heads !== null)),
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": words.title },
        element(
          "table",
          {},
          element("thead", {}, element("tr", {}, table.fields.map(columnHead))),
          element(
            "tbody",
            {},
            rows.slice(0, shownRows).map((row) =>
              element(
                "tr",
                {},
                table.fields.map((_, index) => element("td", {}, row[index] ?? "")),
              ),
            ),
          ),
        ),
      ),
      ...(more > 0 ? [element("p", { class: "help" }, words.more(more))] : []),
    ];
  }

  function columnHead(field: string | null, index: number): HTMLElement {
    const select = element(
      "select",
      { "aria-label": words.column(index + 1) },
      element("option", { value: "" }, words.leaveOut),
      app.paste.fields.map(({ field: one, title }) =>
        element("option", { value: one, selected: one === field }, say(app, title)),
      ),
    );
    select.addEventListener("change", () => {
      // One field has one column.
      const fields = table.fields.map((one) => (one === select.value ? null : one));
      table = { ...table, fields: spliced(fields, index, 1, select.value || null) };
      show();
    });
    const head = table.heads?.[index];
    return element("th", { scope: "col" }, head ? element("span", {}, head) : null, select);
  }

  function finish(): void {
    const kept = replace.checked ? [] : recordsOf(app);
    const added = numbered(readRecords(app, table), kept, app.sheet);
    const document = { ...app.state.document, records: [...kept, ...added] };
    end();
    const open = [...kept.map(() => false), ...added.map(() => added.length === 1)];
    const focus = added.length === 1 ? firstFieldOf(app, kept.length) : `toggle-${kept.length}`;
    app.isChecked = true;
    app.change({ document, open }, { focus, status: words.added(added.length), undo: true });
  }
}

function readRecords({ paste, sheet, context, order }: App, table: PastedTable) {
  return recordsOfTable(table, paste, { values: context, footers: sheet.words.footers }, order);
}

function isBlank({ sheet }: App, record: JsonValue): boolean {
  return isObject(record) && Object.keys(record).every((key) => sheet.form.key.includes(key));
}
