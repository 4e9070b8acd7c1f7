import type { Terms } from "../terms.js";
export declare const terms: Terms;
