import type { JsonObject } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";
import type { Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import { loadBuiltin, writtenFiles } from "../standard/builtin-data.ts";
import { selfContainedSchema } from "./self-contained-schema.ts";

/** The names of the schemas of everything that people write: the codes of the outputs, and the other files. */
export function schemaNames(standard: Standard): readonly string[] {
  return [...outputsOf(standard).map(({ id }) => id), ...writtenFiles];
}

/**
 * The schema of an output, or of another file that people write, for an editor.
 *
 * @param name - one of {@link schemaNames}
 */
export async function loadSchema(name: string, locale: Locale): Promise<JsonObject> {
  const [schema, shared] = await Promise.all([loadBuiltin(`schema/${name}`), loadBuiltin("schema/evidence")]);
  return selfContainedSchema(schema as JsonObject, shared as JsonObject, locale);
}
