import { escapeXml } from "../escape-xml.ts";

/** HTML that may stand in a page as it is. Only {@link html} makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may be filled in: text is escaped, markup stands as it is, lists are joined, null is nothing. */
export type Content = string | number | null | Markup | readonly Content[];

/** A template whose values cannot become tags, attributes or entities; attributes stand in double quotes. */
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

/** Style or script of this project itself, which holds no text of anybody else. */
export function ownText(text: string): Markup {
  return new Markup(text);
}
