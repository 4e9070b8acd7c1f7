import { plainText } from "../../text/plain-text.ts";

/** A TEXT value of iCalendar (RFC 5545, 3.3.11): one line without unescaped separators. */
export function escapeIcs(text: string): string {
  return plainText(text, Number.POSITIVE_INFINITY).replace(/[\\;,]/g, "\\$&");
}

const mostOctets = 75;

/** A content line with its line break, folded so that no line exceeds 75 octets and no character is split. */
export function foldIcsLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
