import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  isFlowIndicator,
  openBrace,
  openBracket,
  singleQuote,
  space,
  stopsPlain,
} from "./bytes.ts";
import { enter, indent, leave, moveTo, position, refuse, source } from "./cursor.ts";
import { crossesLine, skipSpaces } from "./lines.ts";
import { addItem, itemCount, listFrom } from "./lists.ts";
import { plainKey, plainValue, scanPlain } from "./plain-scalars.ts";
import { readQuoted } from "./quoted-scalars.ts";

/** Least indentation of the further lines of the flow collection that is being read. */
let flowIndent = 0;

/** A collection in brackets, or a scalar, outside of other ones; `position` is left right behind it. */
export function readFlow(leastIndent: number): unknown {
  flowIndent = leastIndent;
  return readFlowNode();
}

/** A one-line scalar or a collection; `position` is left right behind it. */
function readFlowNode(): unknown {
  const byte = source[position] ?? 0;
  if (byte === doubleQuote || byte === singleQuote) return readQuoted(byte);
  if (byte === openBracket) return readFlowList();
  if (byte === openBrace) return readFlowMap();
  const start = position;
  scanPlain(stopsPlain | isFlowIndicator);
  return plainValue(start);
}

function readFlowList(): unknown[] {
  enter();
  const start = itemCount;
  moveTo(position + 1);
  while (!closesFlow(closeBracket)) {
    const item = readFlowNode();
    addItem(item);
    endFlowEntry(closeBracket);
  }
  leave();
  return listFrom(start);
}

function readFlowMap(): Record<string, unknown> {
  enter();
  const map: Record<string, unknown> = {};
  moveTo(position + 1);
  while (!closesFlow(closeBrace)) {
    const byte = source[position] ?? 0;
    let key: string;
    if (byte === doubleQuote || byte === singleQuote) {
      key = readQuoted(byte);
      skipSpaces();
      if (source[position] !== colon) refuse();
    } else {
      const start = position;
      scanPlain(stopsPlain | isFlowIndicator);
      if (source[position] !== colon || source[position + 1] !== space) refuse();
      key = plainKey(start);
    }
    moveTo(position + 1);
    skipSpaces();
    const value = readFlowNode();
    if (Object.hasOwn(map, key)) refuse();
    map[key] = value;
    endFlowEntry(closeBrace);
  }
  leave();
  return map;
}

/** Past spaces, comments and line breaks within a flow collection. */
function skipFlowSpace(): void {
  if (crossesLine() && indent < flowIndent) refuse();
}

function closesFlow(bracket: number): boolean {
  skipFlowSpace();
  if (source[position] !== bracket) return false;
  moveTo(position + 1);
  return true;
}

/** After the comma that follows an entry; the closing bracket is not consumed. */
function endFlowEntry(bracket: number): void {
  skipFlowSpace();
  if (source[position] === comma) moveTo(position + 1);
  else if (source[position] !== bracket) refuse();
}
