import type { Lapse } from "../model/forecast.ts";

/** Texts of a forecast, in one language. */
export interface ForecastMessages {
  readonly title: string;
  readonly until: string;
  readonly totals: string;
  readonly counts: (totals: { readonly lacking: number; readonly lapsing: number }) => string;
  /** What happens, for each kind. */
  readonly kinds: Readonly<Record<Lapse["kind"], string>>;
  readonly columns: {
    readonly unit: string;
    readonly person: string;
    readonly requirement: string;
    readonly event: string;
    readonly lastDay: string;
    readonly daysLeft: string;
  };
  /** Where nothing is lacking and nothing lapses. */
  readonly nothing: (until: string) => string;
  /** What the forecast does not know. */
  readonly caveat: string;
}
