import type { JsonValue } from "../../model/json.ts";
import { itemsIn, type Path, spliced, withItemMoved, withValue } from "../edit-document.ts";
import type { FieldNode } from "../field-tree.ts";
import { type App, idOf, pointerOf, titleOf, wordsOf } from "./app.ts";
import { button, buttonAbout, element } from "./dom.ts";
import { frame } from "./frame.ts";
import { noneChoice } from "./none-choice.ts";

type FieldViewer = (app: App, node: FieldNode, path: Path) => HTMLElement;

/** A list of groups inside a record or the document: its items, with buttons to add, move and remove them. */
export function itemsView(app: App, node: FieldNode, path: Path, view: FieldViewer): HTMLElement {
  const { items: words, records, about } = wordsOf(app);
  /** What is typed changes them without rendering: they are asked for when a button is pressed. */
  const current = () => itemsIn(app.state.document, path);
  const items = current();
  const title = titleOf(app, node);
  const put = (list: readonly JsonValue[], focus: string, undo?: true) => {
    const document = withValue(app.state.document, path, list.length > 0 ? [...list] : undefined);
    app.change({ document }, undo ? { focus, undo, status: words.removed } : { focus });
  };
  const first = node.fields[0];
  const firstOf = (index: number) => (first ? idOf([...path, index, first.key]) : idOf(path));
  const add = button(words.add(title), () => put([...current(), {}], firstOf(current().length)), {
    id: `${idOf(path)}-add`,
  });
  const cards = items.map((_, index) => {
    const name = words.nth(index + 1);
    const subject = `${title} ${name}`;
    const tool = (label: string, press: () => void, attributes = {}) =>
      buttonAbout(label, about(label, subject), press, { class: "quiet", ...attributes });
    const move = (by: -1 | 1) => put(withItemMoved(current(), index, by), firstOf(index + by));
    return element(
      "div",
      { class: "item", role: "group", "aria-label": subject, "data-at": pointerOf([...path, index]) },
      element(
        "div",
        { class: "tools" },
        element("span", { class: "name" }, name),
        tool(records.up, () => move(-1), { disabled: index === 0 }),
        tool(records.down, () => move(1), { disabled: index === items.length - 1 }),
        tool(records.remove, () => put(spliced(current(), index, 1), add.id, true)),
      ),
      element("p", { class: "error", id: `${idOf([...path, index])}-error` }),
      element(
        "div",
        { class: "fields" },
        node.fields.map((inner) => view(app, inner, [...path, index, inner.key])),
      ),
    );
  });
  const none = items.length === 0 ? noneChoice(app, node, path) : null;
  return frame(app, node, path, ...cards, ...(none ? [element("div", { class: "choices" }, none.label)] : []), add);
}
