/** The worst first. */
export declare const severities: readonly ["error", "warning", "info"];
export type Severity = (typeof severities)[number];
export interface SeverityCounts {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
}
