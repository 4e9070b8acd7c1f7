/** One line of text for an element or a quoted attribute of XML 1.0; at most `limit` characters are kept. */
export declare function escapeXml(text: string, limit?: number): string;
