import type { OutputForm } from "../model/output-form.ts";
import { loadBuiltin } from "./builtin-data.ts";

/** What the schema of each output says to people, by output. */
export async function loadOutputForms(): Promise<ReadonlyMap<string, OutputForm>> {
  return new Map(Object.entries((await loadBuiltin("output-forms")) as Readonly<Record<string, OutputForm>>));
}
