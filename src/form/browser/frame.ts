import type { FormField } from "../../model/output-form.ts";
import type { Path } from "../edit-document.ts";
import type { FieldNode } from "../field-tree.ts";
import { type App, idOf, pointerOf, say, titleOf, wordsOf } from "./app.ts";
import { element } from "./dom.ts";

/** The frame of a group or of choices, with its title and place for a problem. */
export function frame(app: App, node: FieldNode, path: Path, ...content: readonly HTMLElement[]): HTMLElement {
  const id = idOf(path);
  const parts = describedBy(id, [helpOf(app, node.field)]);
  return element(
    "fieldset",
    {
      class: "group",
      id,
      tabindex: "-1",
      "data-at": pointerOf(path),
      "aria-describedby": [...parts.ids, `${id}-error`].join(" "),
    },
    element("legend", {}, labelOf(app, node)),
    parts.elements,
    element("p", { class: "error", id: `${id}-error` }),
    content,
  );
}

export function labelOf(app: App, node: FieldNode): (Node | string)[] {
  const { required, conditional, withGroup } = wordsOf(app);
  const inSomeCases = reasonsOf(app, node.field).length > 0 ? conditional : withGroup;
  const mark = { required, conditional: inSomeCases, optional: "" }[node.field.presence];
  const title = titleOf(app, node);
  return mark === "" ? [title] : [title, " ", element("span", { class: `mark ${node.field.presence}` }, mark)];
}

/** What the field means, and in which cases it is required. */
export function helpOf(app: App, field: FormField): string {
  return [...new Set([say(app, field.description), ...reasonsOf(app, field)])]
    .filter(Boolean)
    .join(app.locale === "en" ? " " : "");
}

function reasonsOf(app: App, { path }: FormField): string[] {
  const conditions = app.sheet.form.conditions.filter(({ fields }) => fields.includes(path));
  return conditions.map(({ reason }) => say(app, reason));
}

export function describedBy(id: string, texts: readonly string[]) {
  const given = texts.filter(Boolean);
  const ids = given.map((_, index) => `${id}-help-${index}`);
  return { ids, elements: given.map((text, index) => element("p", { class: "help", id: ids[index] }, text)) };
}
