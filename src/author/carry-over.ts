import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { RenewalNote } from "../model/renewal-note.ts";
import type { PlannedField } from "./renewal-plan.ts";
import { hasEnded, type Standing } from "./standing.ts";

/** What the next period does not take over from a document; each answer of yes is noted. */
export interface CarryOver {
  readonly notes: readonly RenewalNote[];
  /** Whether a value names a person or a record that is not there any more. */
  readonly isGone: (value: string, field: PlannedField) => boolean;
  /** Of each item of a list whether it is about something that is gone, is done, or is in the list already. */
  readonly leftOut: (items: readonly JsonValue[], path: string, field: PlannedField) => boolean[];
}

/** @param plan - what becomes of a field, by its path */
export function createCarryOver(plan: (path: string) => PlannedField, form: OutputForm, standing: Standing): CarryOver {
  const notes: RenewalNote[] = [];
  const endIsRenewed = Object.keys(form.ended).some((key) => plan(`records.${key}`).decision !== "keep");
  return {
    notes,
    isGone: (value, field) => noteIfGone(value, field, false),
    leftOut(items, path, field) {
      const seen = new Set<string>();
      return items.map((item) =>
        isObject(item) ? leavesOut(item, path, seen) : typeof item === "string" && noteIfGone(item, field, false),
      );
    },
  };

  function leavesOut(entry: JsonObject, path: string, seen: Set<string>): boolean {
    if (path === "records") {
      if (endIsRenewed && hasEnded(entry, form)) {
        const value = form.key.map((key) => entry[key]).find((one) => typeof one === "string") ?? "";
        notes.push({ value: String(value), name: null, reason: "ended", wholeEntry: true });
        return true;
      }
      const kept = JSON.stringify(keptOf(entry, path));
      if (seen.has(kept)) return true;
      seen.add(kept);
    }
    return Object.entries(entry).some(([key, value]) => {
      const field = plan(`${path}.${key}`);
      const isSubject = field.required && field.refersTo !== null && field.decision === "keep";
      return isSubject && typeof value === "string" && noteIfGone(value, field, true);
    });
  }

  function keptOf(value: JsonValue, path: string): JsonValue {
    if (plan(path).decision === "keep") return value;
    if (Array.isArray(value)) return value.map((item) => keptOf(item, path));
    if (!isObject(value)) return null;
    return Object.entries(value)
      .map(([key, inner]) => [key, keptOf(inner, `${path}.${key}`)])
      .filter(([, kept]) => kept !== null);
  }

  function noteIfGone(value: string, { refersTo, isPerson }: PlannedField, wholeEntry: boolean): boolean {
    const reason = refersTo ? standing.reference(refersTo, value) : isPerson ? standing.person(value) : null;
    if (reason === null) return false;
    notes.push({ value, name: isPerson ? standing.nameOf(value) : null, reason, wholeEntry });
    return true;
  }
}
