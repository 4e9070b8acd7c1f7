import type { FindingCode } from "./finding.ts";
import { findingKinds } from "./finding-kinds.ts";
import type { Severity } from "./severity.ts";

/** How severe a finding of each code is, unless a rule says otherwise. */
export const severities = Object.fromEntries(
  Object.entries(findingKinds).map(([code, { severity }]) => [code, severity]),
) as Readonly<Record<FindingCode, Severity>>;
