import { lineDiff } from "../fix/line-diff.ts";
import type { RepairedFile } from "../fix/repair-file.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { masked } from "../privacy/masked.ts";
import { placeOf } from "../report/place.ts";
import { createPaint } from "../report/pretty/paint.ts";
import { decode } from "../text/decode.ts";
import { decodeLegacy } from "../text/decode-legacy.ts";
import { plainLine, plainName, plainText } from "../text/plain-text.ts";

/** A line for each repair of a file: its place, and what was written there before and is written now. */
export function madeLines({ path, made, isTidied }: RepairedFile, locale: Locale): string {
  const { fix } = commandMessagesFor(locale);
  const shown = (text: string) => plainText(masked(text));
  const lines = made.map(({ finding, repair, from, to }) => {
    const field = fieldOf(finding, locale);
    const said = fix.made(repair.kind, field && plainText(field), shown(from), shown(to));
    return `${placeOf({ ...finding, path })}  ${said}\n`;
  });
  return [...lines, ...(isTidied ? [`${plainName(path)}  ${fix.tidied}\n`] : [])].join("");
}

function fieldOf({ params }: Finding, locale: Locale): string | null {
  if ("title" in params && params.title) return params.title[locale];
  return "key" in params && !("suggestion" in params) ? params.key : null;
}

/** The differences of a file as a unified diff, in which nothing controls the terminal and nothing private is shown. */
export function differences({ path, before, after, made }: RepairedFile, color: boolean): string {
  const paint = createPaint(color);
  const [encoding] = made.flatMap(({ repair }) => (repair.kind === "encoding" ? repair.from : []));
  const old = (encoding === undefined ? null : decodeLegacy(before, encoding)) ?? decode(before);
  const carries = /\r\n/.test(old) && !/(?<!\r)\n/.test(old);
  const lines = lineDiff(masked(old), masked(decode(after))).map((line) => {
    const shown = visible(carries ? line.replace(/\r$/, "") : line);
    return line.startsWith("-") ? paint("red", shown) : line.startsWith("+") ? paint("green", shown) : shown;
  });
  const name = plainName(path);
  return `${[paint("bold", `--- a/${name}`), paint("bold", `+++ b/${name}`), ...lines].join("\n")}\n`;
}

/** Tabs stay: they are part of what differs. */
function visible(line: string): string {
  return line.split("\t").map(plainLine).join("\t");
}
