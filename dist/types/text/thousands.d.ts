/** A whole number with commas, as both languages write it. Asking the system for it costs 12 ms, a tenth of a small run. */
export declare function thousands(count: number): string;
