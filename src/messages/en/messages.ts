import { type FindingText, findingText } from "../finding-text.ts";
import { documentFindings } from "./document-findings.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { findingMessages } from "./findings.ts";
import { terms } from "./terms.ts";

/** What reports say in English: a function, so that reports in Chinese need not load it. */
export function messages() {
  return english;
}

const english = {
  locale: "en",
  terms,
  finding: (finding: FindingText) =>
    findingText({ others: findingMessages, ofDocuments: documentFindings }, terms, finding),
  duration: durationInWords,
  cadence: cadenceInWords,
} as const;
