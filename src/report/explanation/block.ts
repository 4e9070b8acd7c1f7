/** A part of an explanation, in one language, before it is laid out. Texts are not escaped. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly title: string; readonly items: readonly Item[] }
  | { readonly kind: "code"; readonly title: string; readonly lines: readonly string[] };

export interface Item {
  readonly text: string;
  readonly details: readonly string[];
}
