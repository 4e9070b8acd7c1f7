/** A TEXT value of iCalendar (RFC 5545, 3.3.11): one line in which nothing separates values. */
export declare function escapeIcs(text: string): string;
/** A content line with its end, folded so that no line has more than 75 octets and no character is cut. */
export declare function foldIcsLine(line: string): string;
