import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Project } from "../../check/load-project.ts";
import { openSpreadsheet } from "../../exchange/asked-sheets.ts";
import { mappingBeside, readMapping } from "../../exchange/mapping-beside.ts";
import { type ImportPlan, planImport } from "../../exchange/plan-import.ts";
import { unclearHeads } from "../../exchange/unclear-heads.ts";
import { type WritablePlan, writablePlan } from "../../exchange/written-documents.ts";
import { type ExtendedMapping, extendMapping } from "../../intake/extend-mapping.ts";
import { mappingText } from "../../intake/mapping-text.ts";
import { importMessagesFor } from "../../messages/imports.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { outputsOf } from "../../model/walk.ts";
import { exists } from "../../source/exists.ts";
import { plainName } from "../../text/plain-text.ts";
import { today } from "../../time/calendar.ts";
import { describeProblems, describeUnderstood, missingFields } from "./describe-import.ts";
import { mappingContent } from "./mapping-content.ts";

export interface AskedImport {
  /** As typed. */
  readonly files: readonly string[];
  readonly output: string | undefined;
  readonly sheets: readonly string[];
  readonly set: readonly string[];
  readonly out: string | undefined;
  readonly asOf: string | undefined;
  readonly mapping: string | undefined;
  readonly isVerbose: boolean;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** What an import would write, and what it says. The spreadsheets themselves are gone by then: they need much room. */
export interface UnderstoodImport {
  readonly plan: WritablePlan;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
  /** How many problems there are, undecided heads included. */
  readonly count: number;
  readonly mapping: {
    /** Absolute. */
    readonly path: string;
    readonly shown: string;
    readonly exists: boolean;
    /** What it is to say; null for forms that `export` wrote, which need none. */
    readonly text: string | null;
    /** Of one that exists: with the heads that it does not name; null where there are none. */
    readonly extended: ExtendedMapping | null;
  };
}

/** @throws UserError those of {@link planImport} */
export async function understandImport(
  project: Project,
  asked: AskedImport,
  locale: Locale,
): Promise<UnderstoodImport> {
  const { folder } = project;
  const texts = importMessagesFor(locale);
  const own = asked.mapping === undefined ? null : resolve(folder, asked.mapping);
  let path = own ?? "";
  const plan = await planImport(project, {
    ...asked,
    spreadsheets: asked.files.map((file) => openSpreadsheet(folder, file)),
    day: asked.asOf ?? today(project.config.timezone),
    mapping: own !== null && exists(own) ? await readMapping(project, own) : null,
    mappingOf: async (subject, documents) => {
      if (own !== null) return null;
      const beside = await mappingBeside(project, subject, documents);
      path = beside.path;
      return beside.mapping;
    },
  });
  const missing = missingFields(plan);
  const problems = describeProblems(plan, missing, texts, messagesFor(locale), asked.isVerbose);
  const isForm = plan.contents.every(({ recognized }) => recognized.isForm);
  const intro = texts.mapping.intro(asked.files.map((file) => plainName(file)).join(" "));
  const content = isForm ? null : mappingContent(plan, missing, texts, locale);
  const text = content && mappingText(content, { ...texts.mapping, intro });
  const shown = plainName(relative(folder, path));
  const isThere = exists(path);
  // It has been read as a mapping by now.
  const extended = isThere && content ? extendMapping(readFileSync(path, "utf8"), plan.mapping, content.heads) : null;
  return {
    plan: writablePlan(plan),
    lines: [
      ...describeUnderstood(plan, titleOf(plan, project, locale), texts, locale),
      ...(isThere && !isForm ? [texts.mappingUsed(shown)] : []),
    ],
    problems: problems.lines,
    count: problems.count + unclearHeads(plan).length,
    mapping: { path, shown, exists: isThere, text, extended },
  };
}

function titleOf({ subject }: ImportPlan, { standard }: Project, locale: Locale): string {
  if (subject === "people") return importMessagesFor(locale).roster;
  return outputsOf(standard).find(({ id }) => id === subject)?.name[locale] ?? "";
}
