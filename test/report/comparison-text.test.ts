import { expect, test } from "vitest";
import { messagesFor } from "../../src/messages/messages.ts";
import { comparisonText } from "../../src/report/comparison-text.ts";
import { comparedReport } from "./compared-report.ts";

test.each(["en", "zh-TW"] as const)("says where the project was, if it was elsewhere (%s)", (locale) => {
  const { comparison } = comparedReport;
  if (comparison === null) throw new Error("the fixture is compared");
  const messages = messagesFor(locale);
  const factsOf = (movedFrom: string | null) =>
    comparisonText({ ...comparison, movedFrom }, messages, (id) => id).facts;
  const label = messages.terms.labels.movedFrom;
  expect(factsOf(null).some((fact) => fact.label === label)).toBe(false);
  expect(factsOf("old/\u001bisms/")).toContainEqual({ label, texts: [expect.not.stringContaining("\u001b")] });
});
