/** Width of a text in pixels, in the font of the badge at 11 pixels. */
export declare function badgeTextWidth(text: string): number;
