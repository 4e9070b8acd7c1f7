/**
 * JSON text with every such character written as `\u…`: the same value, safe to print. Line breaks stay, since within
 * strings JSON.stringify has already escaped them.
 */
export declare function escapeJson(json: string): string;
