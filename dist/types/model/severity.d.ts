export type Severity = "error" | "warning" | "info";
export interface SeverityCounts {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
}
