import type { Policy } from "../model/policy.ts";
import type { Standard } from "../model/standard.ts";

/** What an explanation is made from, besides the report. */
export interface Explained {
  readonly standard: Standard;
  readonly policy: Policy;
}
