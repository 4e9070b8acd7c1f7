/**
 * Text from checked files, made safe to show: what steers a terminal, hides itself or turns the reading direction
 * becomes visible as `\u202e`. Every text that a reporter or message prints goes through one of these functions.
 */
/** How much of one value a message shows, in characters. */
export declare const longestValue = 160;
/** One line: line breaks and tabs become single spaces, the rest of what is unsafe becomes visible, long text is cut. */
export declare function plainText(text: string, limit?: number): string;
/** A line of source: tabs become one space each, so that columns stay; nothing is cut. */
export declare function plainLine(text: string): string;
/** A path or other name in which every character counts: line breaks and tabs become visible too. */
export declare function plainName(text: string): string;
/** At most `limit` characters (code points); the last one is `…` when something was left out. */
export declare function cutText(text: string, limit: number): string;
/** The parameters of a finding or error with every string in them made plain, so that no message can forget it. */
export declare function plainParameters<T>(value: T): T;
