import { breachAt, type RuleProgram } from "./program.ts";

/** Who prepares a document neither approves nor reviews it. */
export const separateApproval: RuleProgram = ({ documents }) => {
  const breaches = documents.flatMap((document) => {
    const { prepared_by: preparer, reviewed_by: reviewer, approved_by: approver } = document.data;
    if (typeof preparer !== "string") return [];
    const field = preparer === approver ? "approved_by" : preparer === reviewer ? "reviewed_by" : null;
    return field ? [breachAt(document, `/${field}`, { id: document.id ?? "", person: preparer })] : [];
  });
  return { evaluated: documents.length, breaches };
};
