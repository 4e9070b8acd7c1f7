import type { ForecastMessages } from "../forecast-messages.ts";

export const forecastMessages: ForecastMessages = {
  title: "What lapses if nothing is done",
  until: "Until",
  totals: "Outputs",
  counts: ({ lacking, lapsing }) => `${lacking} lack current evidence now, ${lapsing} lapse`,
  kinds: {
    lacking: "no current evidence",
    expired: "expired, within the grace period",
    expires: "evidence expires",
    waiver: "waiver ends",
    "not-applicable": "“not applicable” is due for review",
    provided: "agreement with the provider ends or is due for review",
  },
  columns: {
    unit: "Unit",
    person: "Person",
    requirement: "Requirement",
    event: "What happens",
    lastDay: "Last day",
    daysLeft: "Days left",
  },
  nothing: (until) => `Nothing is lacking, and nothing lapses up to ${until}.`,
  caveat:
    "Based on the evidence of the as-of date. Events that nobody can foresee, and rules with a deadline of their own, are not included.",
};
