/**
 * Text in which a runner of GitHub finds no command: it parses the old form, `##[error]`, anywhere in a line. What is
 * shown instead means the same in JSON and, for a text that begins like markup, in XML and HTML.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll("##[", /^\uFEFF?\s*</.test(text) ? "#&#35;[" : "#\\u0023[");
}
