import type { RuleProgram } from "../../rules/programs/program.ts";
import type { EvidenceHistory } from "../evidence-history.ts";
import { approvalsRecorded, approverReviewed } from "./approvals.ts";
import { dateAfterCommit, dateBackdated, valuesLate } from "./first-commit.ts";
import {
  approverNotAuthor,
  authorKnown,
  commitsSigned,
  preparerCommitted,
  signatureValid,
  tagsSigned,
  tagsValid,
  writtenByPerson,
} from "./people.ts";
import { datesBumped, resultsRepeated, touchedNotRenewed } from "./renewals.ts";
import { asCommitted, changedAfterApproval, commitDates, evidenceDeleted } from "./versions.ts";
import { yardstickLoosened } from "./yardsticks.ts";

/** By the name that `program` gives in a rule that needs `git`. */
export function historyPrograms(history: EvidenceHistory): Readonly<Record<string, RuleProgram>> {
  return {
    "date-after-commit": dateAfterCommit(history),
    "date-backdated": dateBackdated(history),
    "values-late": valuesLate(history),
    "touched-not-renewed": touchedNotRenewed(history),
    "results-repeated": resultsRepeated(history),
    "dates-bumped": datesBumped(history),
    "changed-after-approval": changedAfterApproval(history),
    "evidence-deleted": evidenceDeleted(history),
    "commit-dates": commitDates(history),
    "as-committed": asCommitted(history),
    "yardstick-loosened": yardstickLoosened(history),
    "author-known": authorKnown(history),
    "preparer-committed": preparerCommitted(history),
    "approver-not-author": approverNotAuthor(history),
    "approver-reviewed": approverReviewed(history),
    "approvals-recorded": approvalsRecorded(history),
    "written-by-person": writtenByPerson(history),
    "signature-valid": signatureValid(history),
    "commits-signed": commitsSigned(history),
    "tags-valid": tagsValid(history),
    "tags-signed": tagsSigned(history),
  };
}
