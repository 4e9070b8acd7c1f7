import { type FindingText, findingText } from "../finding-text.ts";
import { documentFindings } from "./document-findings.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { findingMessages } from "./findings.ts";
import { terms } from "./terms.ts";

/** What reports say in Chinese: a function, so that reports in English need not load it. */
export function messages() {
  return chinese;
}

const chinese = {
  locale: "zh-TW",
  terms,
  finding: (finding: FindingText) =>
    findingText({ others: findingMessages, ofDocuments: documentFindings }, terms, finding),
  duration: durationInWords,
  cadence: cadenceInWords,
} as const;
