import type { Finding } from "../../model/finding.js";
import type { Paint } from "./paint.js";
/**
 * The lines around a finding, numbered, with a caret under its column; no lines when the finding has no excerpt.
 * Long lines are cut to `width` columns around the caret.
 */
export declare function codeFrame(finding: Pick<Finding, "line" | "column" | "excerpt">, width: number, paint: Paint): string[];
