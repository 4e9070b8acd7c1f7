import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { RenewalNote } from "../model/renewal-note.ts";
import type { TextEdit } from "../model/repair.ts";
import { plainText } from "../text/plain-text.ts";
import { type EditedText, scalarEdit } from "../yaml/edit-yaml.ts";
import type { YamlNode } from "../yaml/nodes.ts";
import { blankField, lineOf, removeChild } from "../yaml/pair-edits.ts";
import type { Moment } from "./advance-name.ts";
import { createCarryOver } from "./carry-over.ts";
import { nextPeriod, type Period } from "./next-period.ts";
import { type PlannedField, renewalPlan } from "./renewal-plan.ts";
import type { Standing } from "./standing.ts";

export interface RenewalFacts {
  readonly form: OutputForm;
  readonly moment: Moment;
  /** From one evidence of the output to the next, an ISO 8601 duration; null where that is not known. */
  readonly interval: string | null;
  readonly standing: Standing;
  /** The next id of the document, and the next number in a field. */
  readonly nextNumber: (path: string, old: string) => string;
}

export interface RenewalWords {
  readonly note: (note: RenewalNote) => string;
  /** Who it was in the last period. */
  readonly lastTime: (person: string) => string;
}

/** Of the comments that it writes, in characters. */
const longestComment = 300;

/** The edits that make the document of the next period of a document, and what is not carried over. */
export function renewDocument(
  edited: EditedText,
  root: YamlNode,
  data: JsonObject,
  { form, moment, interval, standing, nextNumber }: RenewalFacts,
  words: RenewalWords,
): { readonly edits: readonly TextEdit[]; readonly notes: readonly RenewalNote[] } {
  const plan = renewalPlan(form);
  const edits: TextEdit[] = [];
  const { notes, isGone, leftOut } = createCarryOver(plan, form, standing);
  const push = (edit: TextEdit | null | undefined) => {
    if (edit) edits.push(edit);
  };
  walkMap(root, data, "");
  if (notes.length > 0 && !edited.isJson) {
    const { start, indent } = lineOf(edited.text, root.offset);
    const lines = notes.map((note) => `${indent}# ${plainText(words.note(note), longestComment)}\n`);
    edits.push({ start, end: start, text: [...new Set(lines)].join("") });
  }
  return { edits, notes };

  function walkMap(node: YamlNode, map: JsonObject, prefix: string): void {
    const removed: number[] = [];
    const keys = [...(node.children?.keys() ?? [])];
    for (const [index, key] of keys.entries()) {
      const path = prefix === "" ? key : `${prefix}.${key}`;
      const field = plan(path);
      const child = node.children?.get(key)?.node;
      const value = map[key];
      if (!child || value === undefined) continue;
      if (becomesEmpty(child, value, path, field, map)) {
        if (!field.required && !isNil(path)) removed.push(index);
        else push(blankField(edited, { parent: node, index }, lastPerson(field, value)));
      }
    }
    const isRemoved = new Set(removed);
    const firstKept = keys.findIndex((_, index) => !isRemoved.has(index));
    for (const index of removed) {
      const place = { parent: node, index };
      push(removeChild(edited, place, firstKept, `${keys[index]}:`) ?? blankField(edited, place, null));
    }
  }

  /** Makes the edits within a field; true when nothing of it stays. */
  function becomesEmpty(node: YamlNode, value: JsonValue, path: string, field: PlannedField, map: JsonObject): boolean {
    switch (field.decision) {
      case "empty":
        return true;
      case "today":
        return !set(node, moment.day);
      case "next":
        return typeof value !== "string" || !set(node, nextNumber(path, value));
      case "move":
        return !moved(node, value, path, map);
      default:
        if (Array.isArray(value)) return !node.children || walkList(node, value, path, field);
        if (isObject(value)) {
          if (node.children) walkMap(node, value, path);
          return false;
        }
        return typeof value === "string" && isGone(value, field);
    }
  }

  function walkList(node: YamlNode, items: readonly JsonValue[], path: string, field: PlannedField): boolean {
    const isLeftOut = leftOut(items, path, field);
    const firstKept = isLeftOut.indexOf(false);
    if (firstKept < 0) return items.length > 0;
    for (const [index, item] of items.entries()) {
      const child = node.children?.get(String(index))?.node;
      if (isLeftOut[index]) push(removeChild(edited, { parent: node, index }, firstKept, null));
      else if (child && isObject(item)) walkMap(child, item, path);
    }
    return false;
  }

  function set(node: YamlNode, value: string): boolean {
    const made = scalarEdit(edited, node, value);
    for (const edit of made ?? []) push(edit);
    return made !== null;
  }

  function moved(node: YamlNode, value: JsonValue, path: string, map: JsonObject): boolean {
    if (path.startsWith("nil.")) {
      const next = periodAfter(map);
      return next !== null && set(node, path === "nil.from" ? next.from : next.to);
    }
    const next = isObject(value) ? periodAfter(value) : null;
    const [from, to] = [node.children?.get("from")?.node, node.children?.get("to")?.node];
    return next !== null && from !== undefined && to !== undefined && set(from, next.from) && set(to, next.to);
  }

  function periodAfter({ from, to }: JsonObject): Period | null {
    return typeof from === "string" && typeof to === "string" ? nextPeriod({ from, to }, moment.day, interval) : null;
  }

  function lastPerson({ isPerson }: PlannedField, value: JsonValue): string | null {
    if (!isPerson || typeof value !== "string" || standing.person(value) !== null) return null;
    return plainText(words.lastTime(`${value} ${standing.nameOf(value) ?? ""}`.trimEnd()), longestComment);
  }
}

function isNil(path: string): boolean {
  return path.startsWith("nil.");
}
