import { durationInWords as durationInEnglish } from "../../messages/en/durations.ts";
import { durationInWords as durationInChinese } from "../../messages/zh-tw/durations.ts";
import type { JsonValue } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { FormField } from "../../model/output-form.ts";
import { type Path, valueIn } from "../edit-document.ts";
import type { FieldNode } from "../field-tree.ts";
import { readText, readTexts, republicDay, shownValue } from "../read-text.ts";
import { type App, idOf, pointerOf, titleOf, wordsOf } from "./app.ts";
import { openCalendar } from "./calendar-dialog.ts";
import { button, element } from "./dom.ts";
import { describedBy, frame, helpOf, labelOf } from "./frame.ts";
import { itemsView } from "./items-view.ts";
import { noneChoice } from "./none-choice.ts";

/** A field with its label, help and place for a problem; with all fields inside it if it is a group. */
export function fieldView(app: App, node: FieldNode, path: Path): HTMLElement {
  const { field } = node;
  if (field.type === "group") return field.list ? itemsView(app, node, path, fieldView) : groupView(app, node, path);
  if (field.list && field.type === "choice") return choicesView(app, node, path);
  const id = idOf(path);
  const parts = describedBy(id, [helpOf(app, field), ...listHelp(app, field)]);
  const control = field.list ? listControl(app, node, path) : valueControl(app, node, path);
  control.input.id = id;
  control.input.setAttribute("aria-describedby", [...parts.ids, `${id}-echo`, `${id}-error`].join(" "));
  if (field.presence === "required") control.input.setAttribute("aria-required", "true");
  const isLong = field.type === "text";
  return element(
    "div",
    { class: isLong ? "field long" : "field", "data-at": pointerOf(path) },
    element("label", { for: id }, labelOf(app, node)),
    parts.elements,
    control.row,
    element("p", { class: "echo", id: `${id}-echo` }, control.echo()),
    element("p", { class: "error", id: `${id}-error` }),
  );
}

function groupView(app: App, node: FieldNode, path: Path): HTMLElement {
  const fields = node.fields.map((inner) => fieldView(app, inner, [...path, inner.key]));
  return frame(app, node, path, element("div", { class: "fields" }, fields));
}

interface Control {
  readonly input: HTMLElement;
  /** What is shown: the input with what belongs to it. */
  readonly row: HTMLElement;
  /** What the value means, in words. */
  readonly echo: () => string;
}

function valueControl(app: App, node: FieldNode, path: Path): Control {
  const { field } = node;
  if (field.type === "choice" || field.type === "boolean") return selectControl(app, field, path);
  const value = () => valueIn(app.state.document, path);
  const echo = () => echoOf(app, field, value());
  const isLong = field.type === "text";
  const input = isLong
    ? element("textarea", { rows: 2 })
    : element("input", { type: "text", autocomplete: "off", spellcheck: "false", ...typing(app, field) });
  input.value = shownValue(value(), field);
  const take = () => {
    app.edit(path, readText(input.value, field, app.context));
    showEcho(input, echo());
  };
  input.addEventListener("input", take);
  input.addEventListener("change", () => {
    take();
    // As it was understood: a 民國 date becomes the day it means.
    input.value = shownValue(value(), field);
  });
  if (field.type !== "date" && field.type !== "datetime") return { input, row: input, echo };
  const pick = button(wordsOf(app).calendar.open, () =>
    openCalendar(app, String(value() ?? "").slice(0, 10), (day) => {
      const time = field.type === "datetime" ? input.value.replace(/^\S+/, "") || " 09:00" : "";
      input.value = `${day}${time}`;
      input.dispatchEvent(new Event("change"));
      input.focus();
    }),
  );
  pick.setAttribute("aria-label", `${wordsOf(app).calendar.open}: ${titleOf(app, node)}`);
  return { input, row: element("div", { class: "with-button" }, input, pick), echo };
}

/** What helps to type a value: lists of what is known, the keyboard of a phone, an example. */
function typing(app: App, field: FormField) {
  const { examples } = wordsOf(app);
  if (field.type === "person" && app.people) return { list: "people", placeholder: examples.person };
  if (app.sheet.known[field.path]) return { list: `known-${field.path}` };
  if (field.path === "unit" && app.people) return { list: "units" };
  switch (field.type) {
    case "date":
    case "datetime":
    case "duration":
      return { placeholder: examples[field.type] };
    case "number":
    case "percent":
    case "hours":
      return { inputmode: "decimal" };
    case "integer":
    case "count":
      return { inputmode: "numeric" };
    case "url":
      return { inputmode: "url", placeholder: "https://" };
    default:
      return {};
  }
}

function selectControl(app: App, field: FormField, path: Path): Control {
  const value = valueIn(app.state.document, path);
  const options = optionsOf(app, field);
  const input = element(
    "select",
    {},
    element("option", { value: "" }, wordsOf(app).choose),
    options.map(([one, label]) => element("option", { value: String(one), selected: one === value }, label)),
  );
  // What a file says that was opened stays until somebody chooses.
  if (value !== undefined && !options.some(([one]) => one === value)) {
    input.append(element("option", { value: String(value), selected: true }, shownValue(value, field)));
  }
  input.addEventListener("change", () => {
    const chosen = options.find(([one]) => String(one) === input.value);
    app.edit(path, chosen ? chosen[0] : input.value === "" ? undefined : value);
  });
  return { input, row: input, echo: () => "" };
}

/** The values of a choice with their labels; in English, a value is its own label. */
function optionsOf(
  app: App,
  field: FormField,
): readonly (readonly [value: string | number | boolean, label: string])[] {
  const { yes, no } = wordsOf(app);
  if (field.type === "boolean") {
    return [
      [true, yes],
      [false, no],
    ];
  }
  return field.values.map(({ value, label }) => {
    const own = String(value).replaceAll("_", " ");
    return [value, app.locale === "en" ? own : (label ?? own)] as const;
  });
}

/** How a list is typed, and how to say that it has nothing. */
function listHelp(app: App, field: FormField): string[] {
  const { list } = wordsOf(app);
  return field.list ? [field.list.minItems ? list.help : `${list.help}${list.typeNone}`] : [];
}

/** A list of values that may each be chosen or not. */
function choicesView(app: App, node: FieldNode, path: Path): HTMLElement {
  const current = valueIn(app.state.document, path);
  const chosen = new Set(Array.isArray(current) ? current : []);
  const options = optionsOf(app, node.field);
  const boxes = options.map(([value, label]) => {
    const box = element("input", { type: "checkbox", checked: chosen.has(value) });
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      const list = options.flatMap(([one]) => (chosen.has(one) ? [one] : []));
      app.edit(path, list.length > 0 ? list : undefined);
      if (none) none.box.checked = false;
    });
    return { box, label: element("label", { class: "choice" }, box, label) };
  });
  const none = noneChoice(app, node, path);
  none?.box.addEventListener("change", () => {
    chosen.clear();
    for (const { box } of boxes) box.checked = false;
  });
  const labels = [...boxes, ...(none ? [none] : [])].map(({ label }) => label);
  return frame(app, node, path, element("div", { class: "choices" }, ...labels));
}

/** A list of single values, one a line, with what is known to choose from. */
function listControl(app: App, node: FieldNode, path: Path): Control {
  const { field } = node;
  const value = () => valueIn(app.state.document, path);
  const lines = () => {
    const items = value();
    if (!Array.isArray(items)) return shownValue(items, field);
    return items.length > 0 ? items.map((item) => shownValue(item, field)).join("\n") : wordsOf(app).list.none;
  };
  const input = element("textarea", { rows: 2 });
  input.value = lines();
  const take = () => {
    app.edit(path, readTexts(input.value, field, app.context));
    showEcho(input, echo());
  };
  const echo = () => {
    const items = value();
    return Array.isArray(items)
      ? items
          .map((item) => echoOf(app, field, item))
          .filter(Boolean)
          .join("、")
      : "";
  };
  input.addEventListener("input", take);
  input.addEventListener("change", () => {
    take();
    input.value = lines();
  });
  const known = field.type === "person" ? offered(app) : app.sheet.known[field.path];
  if (!known || known.length === 0) return { input, row: input, echo };
  const { list } = wordsOf(app);
  const choice = element(
    "select",
    { "aria-label": `${list.add}: ${titleOf(app, node)}` },
    element("option", { value: "" }, list.add),
    known.map(([one, name]) => element("option", { value: one }, `${one} ${name}`.trim())),
  );
  choice.addEventListener("change", () => {
    if (choice.value === "") return;
    const items = value();
    const isNone = Array.isArray(items) && items.length === 0;
    input.value = [isNone ? "" : lines(), choice.value].filter(Boolean).join("\n");
    choice.value = "";
    input.dispatchEvent(new Event("change"));
  });
  return { input, row: element("div", { class: "with-list" }, input, choice), echo };
}

/** The people who may still be named. */
export function offered({ sheet: { people } }: App): readonly (readonly [id: string, name: string])[] {
  return (people ?? []).flatMap(({ id, name, left }) => (left ? [] : [[id, name] as const]));
}

/** What a value means, where it does not say so by itself: the name of an id, a day of the Republic's calendar. */
function echoOf(app: App, field: FormField, value: JsonValue | undefined): string {
  if (typeof value !== "string" || isObject(value)) return "";
  if (field.type === "person") return app.sheet.people?.find(({ id }) => id === value)?.name ?? "";
  if (field.type === "date" || field.type === "datetime") {
    const day = republicDay(value);
    return day ? wordsOf(app).republicDay(day.year, day.month, day.day) : "";
  }
  if (field.type === "duration") {
    const words = app.locale === "en" ? durationInEnglish(value) : durationInChinese(value);
    return words === value ? "" : words;
  }
  return app.sheet.known[field.path]?.find(([one]) => one === value)?.[1] ?? "";
}

function showEcho(input: HTMLElement, text: string): void {
  const echo = document.getElementById(`${input.id}-echo`);
  if (echo) echo.textContent = text;
}
