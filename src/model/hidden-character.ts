/** What a character does that nobody sees: to be nothing, to turn the direction of a text, to end a line for some only. */
export const hiddenKinds = ["invisible", "direction", "line-break"] as const;

export type HiddenKind = (typeof hiddenKinds)[number];
