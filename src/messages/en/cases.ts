import type { CaseMessages } from "../case-messages.ts";
import { list, plural } from "./wording.ts";

export const caseMessages: CaseMessages = {
  expected: "expected",
  found: "found   ",
  nothing: "no finding",
  finding: ({ output, at, failed }) =>
    `${failed ? "a failed expression" : "a finding"}${output === null ? "" : ` of ${output}`}${at === undefined ? "" : ` at ${at}`}`,
  lacking: (needs) => `The rule was not evaluated, because the case has no ${list(needs, false)}.`,
  summary: (passed, failed) =>
    failed === 0 ? `${plural(passed, "case")} passed.` : `${failed} of ${plural(passed + failed, "case")} failed.`,
  untested: (rules) =>
    `Rules without an ng. case, or without an ok. case that has something to check: ${list(rules, false)}.`,
};
