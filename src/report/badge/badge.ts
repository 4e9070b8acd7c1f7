import type { Report } from "../../model/report.ts";
import { escapeXml } from "../escape-xml.ts";
import type { ReportOptions } from "../reporter.ts";
import { type BadgeContent, type BadgeState, reportBadge } from "./badge-content.ts";
import { badgeTextWidth } from "./badge-width.ts";

/** Dark enough that white text upon them can be read (contrast 4.5 and more). */
const colors: Readonly<Record<BadgeState, string>> = {
  good: "#2c7a31",
  soon: "#855800",
  lacking: "#c42b2b",
  unknown: "#6b6b6b",
};
const labelColor = "#454545";

const fonts = "Verdana,Geneva,DejaVu Sans,PingFang TC,Microsoft JhengHei,Noto Sans CJK TC,Noto Sans TC,sans-serif";
const height = 20;
/** Space on either side of a text, in pixels. */
const padding = 5;

/** A badge that says how many tasks have current evidence and on which day. */
export function formatBadge(report: Report, options: ReportOptions): string {
  return renderBadge(reportBadge(report, options.locale));
}

export function renderBadge({ label, message, title, state }: BadgeContent): string {
  const left = badgeTextWidth(label) + 2 * padding;
  const right = badgeTextWidth(message) + 2 * padding;
  const width = left + right;
  const name = escapeXml(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<linearGradient id="shade" x2="0" y2="100%"><stop offset="0" stop-color="#fff" stop-opacity=".1"/><stop offset="1" stop-opacity=".08"/></linearGradient>`,
    `<clipPath id="shape"><rect width="${width}" height="${height}" rx="3"/></clipPath>`,
    `<g clip-path="url(#shape)">`,
    `<rect width="${left}" height="${height}" fill="${labelColor}"/>`,
    `<rect x="${left}" width="${right}" height="${height}" fill="${colors[state]}"/>`,
    `<rect width="${width}" height="${height}" fill="url(#shade)"/>`,
    "</g>",
    `<g fill="#fff" font-family="${fonts}" font-size="11" text-rendering="geometricPrecision">`,
    renderText(label, padding),
    renderText(message, left + padding),
    "</g>",
    "</svg>\n",
  ].join("\n");
}

/** The length is given, so that a machine with other fonts fits the text into the same place. */
function renderText(text: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${badgeTextWidth(text)}">${escapeXml(text)}</text>`;
}
