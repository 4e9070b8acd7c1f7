/** The worst first. */
export const severities = ["error", "warning", "info"] as const;

export type Severity = (typeof severities)[number];

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}
