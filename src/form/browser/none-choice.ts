import { type Path, valueIn } from "../edit-document.ts";
import type { FieldNode } from "../field-tree.ts";
import { type App, idOf, wordsOf } from "./app.ts";
import { element } from "./dom.ts";

/**
 * A box that says that a list has nothing, which an untouched list does not. Null where that is no answer, or where
 * nobody asks.
 */
export function noneChoice(app: App, { field }: FieldNode, path: Path) {
  const value = valueIn(app.state.document, path);
  const isNone = Array.isArray(value) && value.length === 0;
  if (field.list?.minItems || (field.presence === "optional" && !isNone)) return null;
  const box = element("input", { type: "checkbox", id: `${idOf(path)}-none`, checked: isNone });
  box.addEventListener("change", () => app.edit(path, box.checked ? [] : undefined));
  return { box, label: element("label", { class: "choice" }, box, wordsOf(app).list.none) };
}
