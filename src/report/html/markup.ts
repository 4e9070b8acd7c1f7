import { escapeXml } from "../escape-xml.ts";

/** HTML that can be inserted into a page as is. Only {@link html} creates it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Values of a template: text is escaped, markup is inserted as is, lists are joined, null is empty. */
export type Content = string | number | null | Markup | readonly Content[];

/** A template whose values cannot become tags, attributes or entities; attributes are in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) text += rendered(value) + (parts[index + 1] ?? "");
  return new Markup(text);
}

function rendered(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (value === null) return "";
  if (typeof value === "object") return value.map(rendered).join("");
  return escapeXml(String(value));
}

/** The project's own style or script, which contains no untrusted text. */
export function ownText(text: string): Markup {
  return new Markup(text);
}
