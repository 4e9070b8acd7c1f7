/** Where the schemas for editors are, in the folder of the configuration; hidden, so that no check reads them. */
export const schemaFolder = ".isms-evidence/schemas";

/**
 * The comment by which editors find the schema of a document.
 *
 * @param schema - its name
 * @param path - of the document, relative to the folder of the configuration, with `/`
 */
export function modeline(schema: string, path: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  return `# yaml-language-server: $schema=${up}${schemaFolder}/${schema}.schema.json`;
}
