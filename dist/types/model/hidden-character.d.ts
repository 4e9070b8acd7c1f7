/** What a character does that nobody sees: to be nothing, to turn the direction of a text, to end a line for some only. */
export declare const hiddenKinds: readonly ["invisible", "direction", "line-break"];
export type HiddenKind = (typeof hiddenKinds)[number];
