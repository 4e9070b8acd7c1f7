/** A title, description or remark of OSCAL: Markdown, in which a text of a file must not become a link or HTML. */
export declare function oscalMarkup(text: string): string;
/** A value of OSCAL's type string: one line, neither empty nor with space around it. */
export declare function oscalString(text: string): string;
