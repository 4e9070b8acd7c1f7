/** What a character does that nobody sees: to be nothing, to turn the direction of a text, to end a line for some only. */
export type HiddenKind = "invisible" | "direction" | "line-break";
