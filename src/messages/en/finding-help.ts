import type { FindingHelpTexts } from "../finding-messages.ts";
import { help } from "../help.ts";
import { attachmentHelp } from "./attachment-help.ts";
import { fileHelp } from "./file-help.ts";
import { formHelp } from "./form-help.ts";
import { privacyHelp } from "./privacy-help.ts";
import { scopeHelp } from "./scope-help.ts";

export const findingHelp: FindingHelpTexts = {
  ...fileHelp,
  ...formHelp,
  ...attachmentHelp,
  ...scopeHelp,
  ...privacyHelp,
  "document-duplicate-id": help(
    "Duplicate document id",
    "Two documents of the same output have the same id.",
    "Reports, waivers and references cannot tell them apart; often one is a forgotten copy.",
    "Give each document a unique id, or remove the copy.",
  ),
  "record-duplicate-key": help(
    "Duplicate record key",
    "Two records of one document have the same value in the field that identifies a record.",
    "References from other outputs would be ambiguous.",
    "Fix the key, or remove the duplicate record.",
  ),
  "event-date-in-future": help(
    "Dated after the as-of date",
    "The record says that the work was done after the as-of date of the report.",
    "Evidence covers completed work, not plans, and a wrong year would keep an output current for too long.",
    "Fix the date. To look ahead, choose a later date with --as-of.",
  ),
  "date-too-early": help(
    "Date before 1990",
    "The document or the work it records bears a date that no evidence of this kind can have.",
    "It is a slip in the year, and the output would be called long out of date for it.",
    "Correct the year; write it in four digits of the Western calendar.",
  ),
  "nil-not-allowed": help(
    "Nil statement is not accepted",
    "The document states that nothing happened, but its output does not depend on events.",
    "Backups, reviews and training are due whether or not anything happens.",
    "Add records of the work done. If the output does not apply to the organization, declare it not applicable.",
  ),
  "nil-in-future": help(
    "Nil statement covers the future",
    "The nil statement covers days after the as-of date.",
    "Nobody can confirm that nothing will happen.",
    "End the period on or before the as-of date.",
  ),
  "nil-unsigned": help(
    "Nil statement not confirmed by a second person",
    "The person who confirms the nil statement also prepared it.",
    "It is easy to claim that nothing happened; a second person must confirm it.",
    "Have someone else verify it, and enter that person under confirmed_by.",
  ),
  "period-reversed": help(
    "Period ends before it begins",
    "The date in to is earlier than the date in from.",
    "Such a period contains no days.",
    "Fix the two dates.",
  ),
  "person-unknown": help(
    "Person is not in the roster",
    "The evidence uses a person id that is not in people.yaml.",
    "Who did, reviewed and approved the work is an essential part of the evidence.",
    "Fix the id, or add the person. Keep people who have left in the roster, with the date they left.",
  ),
  "approver-new": help(
    "Approver is added by the same change",
    "Evidence is approved, reviewed or confirmed by a person whom the change under review adds to the roster.",
    "Whoever could add an approver and use the approval in one change would need nobody else.",
    "Submit the roster first. Once it is merged, the approval counts. The person may be named as anything else at once.",
  ),
  "evidence-missing": help(
    "Evidence is missing",
    "No valid document provides evidence for this output.",
    "Nothing shows that the task was done. An empty folder never passes, even for outputs that depend on events.",
    "Add a document (docs/outputs/ has a complete example for each output), a nil statement if the output allows one, or a not-applicable entry with a reason and an approver.",
  ),
  "evidence-not-checked-out": help(
    "Evidence is not checked out",
    "No document of the output is in the working tree, and the sparse checkout leaves out evidence files.",
    "The evidence may exist; it cannot be judged from here.",
    "Run git sparse-checkout disable, or check a complete checkout.",
  ),
  "evidence-stale": help(
    "Evidence has expired",
    "The newest valid evidence is older than the cadence and its grace period allow.",
    "What was true then may no longer be true; the policy sets how long evidence remains valid.",
    "Do the work again and record it. isms-evidence explain OUTPUT shows the source of the cadence.",
  ),
  "evidence-due": help(
    "Evidence is due soon",
    "The evidence is still valid, but it is in the warning period before it expires or in the grace period after that date.",
    "The warning leaves time to do the work before the evidence expires.",
    "Schedule the work now, and add a record when it is done.",
  ),
  "evidence-requirement-missing": help(
    "Part of the evidence is missing",
    "The output has evidence, but none for one of its requirements, such as the annual management review among the meeting records.",
    "An output is current only when each of its requirements is.",
    "Add the record that the requirement describes.",
  ),
  "evidence-count-short": help(
    "Too few times in the period",
    "The policy requires a number of occurrences in each calendar period, and fewer were recorded.",
    "Statutory duties count by calendar period: two audits a year are two in the same calendar year.",
    "Do the outstanding work before the period ends. If it has ended, record the reason and request a waiver.",
  ),
  "evidence-subject-missing": help(
    "Evidence for one item is missing",
    "The requirement applies to each item of a list, such as each core system, and this item has no evidence at all.",
    "The weakest item decides; a good average is not evidence.",
    "Add evidence for it, or fix the list if the item does not belong there.",
  ),
  "evidence-subject-stale": help(
    "Evidence for one item has expired",
    "The requirement applies to each item of a list, and the evidence for this item is too old.",
    "The weakest item decides; newer evidence for another item does not help.",
    "Do the work for this item again and record it.",
  ),
  "evidence-not-evaluated": help(
    "Could not be evaluated",
    "The requirement depends on another output that has no valid evidence.",
    "A requirement that cannot be checked is not skipped: it counts as missing until it can be evaluated.",
    "Fix the evidence of the output named in the message first.",
  ),
  "evidence-no-subjects": help(
    "List of items to check is empty",
    "The requirement applies to each item of a list, but the list is empty; it was evaluated once for the whole output.",
    "An empty list often means an incomplete register, so some items may not be checked individually.",
    "Check whether the register named in the message is complete. If no such items exist, no action is needed.",
  ),
  "overlay-required": help(
    "Field required by the policy is missing",
    "A policy of the organization makes a field mandatory that the schema leaves optional.",
    "An organization may require more than the schema, never less.",
    "Add the field.",
  ),
  "overlay-value": help(
    "Value is not allowed by the policy",
    "A policy of the organization allows fewer values for a field than the schema does.",
    "An organization may require more than the schema, never less.",
    "Use one of the values listed, or have the policy changed.",
  ),
  "rule-broken": help(
    "Cross-evidence rule is broken",
    "Two pieces of evidence, or two fields of one record, conflict with a rule of the policy.",
    "Each document may be well formed and current while the evidence as a whole is inconsistent: this is what an auditor looks for first.",
    "Check the record shown and what the rule compares it with; isms-evidence explain RULE shows what the rule requires and why.",
  ),
  "rule-failed": help(
    "Rule could not be evaluated here",
    "An expression of the rule failed on this record, for example because of a missing optional field or a division by zero, or the rule exceeded the step limit.",
    "A rule that could not be evaluated has not passed.",
    "Complete the record; if the rule is your own, guard optional fields with has().",
  ),
  "rules-not-evaluated": help(
    "Rules could not be evaluated",
    "An input of the rules is missing (evidence for an output, the roster or the responsibility level) or has invalid documents. This is a warning if the roster is missing, otherwise information.",
    "A rule that was not evaluated has not passed; it is reported so that nobody assumes it has.",
    "Provide the missing input or fix its documents; the rules are then evaluated automatically.",
  ),
  "history-not-judged": help(
    "Not judged by the history",
    "The policy has rules that need the git history (such as the policy trust), and the history cannot be used: the clone is incomplete, there is no repository, or objects are missing or corrupt.",
    "With a part of the history, all evidence seems to be new. The tool does not guess.",
    "Check a complete clone: in GitHub Actions, set fetch-depth: 0 for actions/checkout.",
  ),
};
