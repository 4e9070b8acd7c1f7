import type { Finding } from "../model/finding.js";
/** `path:line:column` as far as it is known; null when no file is to blame. Plain text. */
export declare function placeOf({ path, line, column }: Pick<Finding, "path" | "line" | "column">): string | null;
