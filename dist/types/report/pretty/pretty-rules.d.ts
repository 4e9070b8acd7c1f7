import type { PrettyContext } from "./pretty-context.js";
/** The rules that are broken or failed, with their denominators, and what the others wait for. */
export declare function ruleLines({ report, messages, options, paint }: PrettyContext): string[];
