/** HTML that may stand in a page as it is. Only {@link html} makes it. */
export declare class Markup {
    readonly text: string;
    constructor(text: string);
}
/** What may be filled in: text is escaped, markup stands as it is, lists are joined, null is nothing. */
export type Content = string | number | null | Markup | readonly Content[];
/** A template whose values cannot become tags, attributes or entities; attributes stand in double quotes. */
export declare function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup;
/** Style or script of this project itself, which holds no text of anybody else. */
export declare function ownText(text: string): Markup;
