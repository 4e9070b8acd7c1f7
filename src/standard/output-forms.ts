import type { OutputForm, SharedForms } from "../model/output-form.ts";
import { loadBuiltin } from "./builtin-data.ts";

/** What the schema of each output says to people, by output. */
export async function loadOutputForms(): Promise<ReadonlyMap<string, OutputForm>> {
  return new Map(Object.entries((await loadBuiltin("output-forms")) as Readonly<Record<string, OutputForm>>));
}

/** What the schemas say of the envelope of a document, of a person of the roster and of a period. */
export async function loadSharedForms(): Promise<SharedForms> {
  return (await loadBuiltin("shared-forms")) as SharedForms;
}
