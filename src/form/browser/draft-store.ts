import { isObject, type JsonObject } from "../../model/json.ts";
import { isDateTime } from "../../time/formats.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { FormSheet } from "../form-sheet.ts";

/** A draft with the time at which it was kept, as an ISO instant. */
export interface Draft {
  readonly kept: string;
  readonly document: JsonObject;
}

export interface DraftStore {
  /** Null where there is none, or none of this output. */
  readonly read: () => Draft | null;
  /** False where the browser does not allow it. */
  readonly write: (document: JsonObject) => boolean;
  readonly remove: () => void;
  /** Calls back whenever another tab keeps its own draft in place of this one. */
  readonly watch: (taken: () => void) => void;
}

/** Pages that are opened from files may share one storage: drafts are apart by output and organization. */
export function draftStore({ output, organization }: FormSheet): DraftStore {
  const name = `isms-evidence form ${output} ${organization ?? ""}`.trim();
  return {
    read: () => attempt(() => readDraft(localStorage.getItem(name), output)) ?? null,
    write: (document) =>
      attempt(() => {
        const draft = { kept: new Date().toISOString(), document: JSON.stringify(document) };
        localStorage.setItem(name, JSON.stringify(draft));
        return true;
      }) ?? false,
    remove: () => {
      attempt(() => localStorage.removeItem(name));
    },
    // The event goes to the other tabs, not the one that writes.
    watch: (taken) => addEventListener("storage", ({ key, newValue }) => key === name && newValue !== null && taken()),
  };
}

/** Any other page may have written it. */
function readDraft(text: string | null, output: string): Draft | null {
  const draft = text === null ? null : JSON.parse(text);
  if (!isObject(draft) || typeof draft.kept !== "string" || !isDateTime(draft.kept)) return null;
  // JSON is YAML: the reader of files refuses what is nested too deep to be rendered.
  const [document = null] = readYaml(String(draft.document)).documents;
  return isObject(document) && document.output === output ? { kept: draft.kept, document } : null;
}

/** Browsers that deny storage throw, also where it is only read. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
