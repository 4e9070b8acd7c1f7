import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";

type Heads = readonly ((words: Words) => string)[];
export type Row = readonly Content[];

/** A table whose rows become blocks where the screen is narrow: for cells that explain themselves. */
export function table(context: PageContext, heads: Heads, rows: readonly Row[]): Markup {
  return html`<table class="rows">
<thead><tr>${heads.map((head) => html`<th scope="col">${say(context, head)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
}

/** The same for days and names, each of which says in a block what it is. */
export function labelledTable(context: PageContext, heads: Heads, rows: readonly Row[]): Markup {
  const labels = heads.map((head, at) => (at === 0 ? null : html`<span class="label">${say(context, head)}</span>`));
  return table(
    context,
    heads,
    rows.map((row) => row.map((cell, at) => [labels[at] ?? null, cell])),
  );
}
