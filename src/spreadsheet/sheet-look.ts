import type { CellStyle, ConditionalRule, SheetChart, WriteSheet } from "hucre/xlsx";
import { plainText } from "../text/plain-text.ts";
import { cellName, columnLetters } from "./cell-name.ts";
import type { Sheet, Tone } from "./written-sheet.ts";

/** As on the page of a report, on paper: what is written, its ground, and a bar. */
const colors: Readonly<Record<Tone, { readonly ink: string; readonly tint: string; readonly fill: string }>> = {
  good: { ink: "0D5B2B", tint: "DCF2E3", fill: "2F9E57" },
  soon: { ink: "704400", tint: "FDEDC9", fill: "D99A1C" },
  bad: { ink: "98131F", tint: "FDE4E4", fill: "CF3B45" },
  waived: { ink: "54369A", tint: "ECE6FA", fill: "8466C9" },
  none: { ink: "4A535E", tint: "E8EBEE", fill: "A5AEB8" },
};
const pale = "8A939D";
const line = "D3D8DE";

/** So many columns and rows of a sheet the chart covers, beside the text. */
const chartSize = { columns: 7, rows: 14 } as const;
/** Excel keeps 255 characters of a header, with its codes. */
const longestHeader = 100;

/** The colors of words, the paleness of what repeats and the lines between rows, which stay right when rows are sorted, filtered or edited. */
export function lookRules({ tones = [], groups = [], head, rows, columns }: Sheet, heads: number): ConditionalRule[] {
  const range = (column: number, first: number) => {
    const letters = columnLetters(column);
    return `${letters}${first}:${letters}${Math.max(first, heads + rows.length)}`;
  };
  const words = tones.flatMap(({ column, words }) =>
    [...words].map(([word, tone]) => ({
      type: "cellIs" as const,
      operator: "equal" as const,
      formula: `"${word.replaceAll('"', '""')}"`,
      range: range(column, heads + 1),
      style: styleOf(tone),
    })),
  );
  const repeated = groups.map((column) => ({
    type: "expression" as const,
    formula: `${columnLetters(column)}${heads + 2}=${columnLetters(column)}${heads + 1}`,
    range: range(column, heads + 2),
    style: { font: { color: { rgb: pale } } },
  }));
  const lines = {
    type: "expression" as const,
    formula: "TRUE",
    range: `A${heads + 1}:${cellName(heads + Math.max(1, rows.length), head.length - 1)}`,
    style: { border: { bottom: { style: "thin" as const, color: { rgb: line } } } },
  };
  return [...words, ...repeated, ...(columns ? [] : [lines])].map((rule, at) => ({ ...rule, priority: at + 1 }));
}

function styleOf(tone: Tone): CellStyle {
  const { ink, tint } = colors[tone];
  // A rule takes the color of a fill from its background.
  return {
    font: { bold: true, color: { rgb: ink } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: tint }, bgColor: { rgb: tint } },
  };
}

/** The chart of a sheet, to the right of its columns. */
export function lookCharts({ name, head, chart }: Sheet, heads: number): SheetChart[] {
  if (!chart) return [];
  const { title, altText, from, bars } = chart;
  const [first, last] = [heads + from + 1, heads + from + bars.length];
  const cells = (column: string) => `'${name.replaceAll("'", "''")}'!$${column}$${first}:$${column}$${last}`;
  const dataPoints = bars.map((tone, idx) => ({ idx, fillColor: colors[tone].fill }));
  return [
    {
      type: "column",
      title,
      altText,
      series: [{ name: title, categories: cells("A"), values: cells("B"), dataPoints }],
      anchor: {
        from: { row: heads, col: head.length },
        to: { row: heads + chartSize.rows, col: head.length + chartSize.columns },
      },
      legend: false,
      gapWidth: 40,
      dataLabels: { showValue: true },
    },
  ];
}

/** What a printed page is of, and which page it is. */
export function runningHeads(title: string, day: string): NonNullable<WriteSheet["headerFooter"]> {
  return { oddHeader: `&L${headerText(title)}&R&A`, oddFooter: `&L${day}&R&P / &N` };
}

/** An ampersand begins a code, and is a character when it is doubled. */
function headerText(text: string): string {
  return plainText(text, longestHeader).replaceAll("&", "&&");
}
