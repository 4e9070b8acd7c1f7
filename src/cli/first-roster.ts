import { loadProject } from "../check/load-project.ts";
import { openSpreadsheet } from "../exchange/asked-sheets.ts";
import { type ImportPlan, planImport } from "../exchange/plan-import.ts";
import { unclearHeads } from "../exchange/unclear-heads.ts";
import { mappingText } from "../intake/mapping-text.ts";
import { importMessagesFor } from "../messages/imports.ts";
import { messagesFor } from "../messages/messages.ts";
import { configFileName } from "../model/config.ts";
import type { Locale } from "../model/locale.ts";
import { filesInMemory } from "../source/files-in-memory.ts";
import { plainName } from "../text/plain-text.ts";
import { today } from "../time/calendar.ts";
import { writeYaml } from "../yaml/write-yaml.ts";
import { describeProblems, describeUnderstood, missingFields } from "./import/describe-import.ts";
import { mappingContent } from "./import/mapping-content.ts";

/** What a spreadsheet of staff says of the people of a new organization. */
export interface FirstRoster {
  /** What was understood, and why it may not be written. */
  readonly lines: readonly string[];
  /** Null where a cell was refused: then nothing of it is used. */
  readonly content: {
    readonly people: string;
    readonly mapping: string;
    readonly count: number;
    /** Whether the spreadsheet says who has which role; else all have that of a general user. */
    readonly hasRoles: boolean;
  } | null;
}

/** The role of everyone where a spreadsheet has none: it lets nobody do more than any user. */
const generalRole = "roles=general";

/**
 * Reads the people of a new organization from a spreadsheet of staff.
 *
 * @param path - relative to the folder
 * @throws UserError those of {@link openSpreadsheet} and `import-no-heads`
 */
export async function firstRoster(path: string, folder: string, locale: Locale): Promise<FirstRoster> {
  const spreadsheets = [openSpreadsheet(folder, path)];
  const config = { [configFileName]: "version: 1\ntimezone: Asia/Taipei\n" };
  const project = await loadProject({ source: filesInMemory(config) });
  const planWith = (set: readonly string[]) =>
    planImport(project, {
      spreadsheets,
      output: "people",
      sheets: [],
      set,
      out: undefined,
      day: today(project.config.timezone),
      mapping: null,
      mappingOf: async () => null,
    });
  const first = await planWith([]);
  const hasRoles = !missingFields(first).has("roles");
  const plan = hasRoles ? first : await planWith([generalRole]);
  const texts = importMessagesFor(locale);
  const missing = missingFields(plan);
  const problems = describeProblems(plan, missing, texts, messagesFor(locale), false);
  const understood = describeUnderstood(plan, texts.roster, texts, locale);
  const count = problems.count + unclearHeads(plan).length;
  if (count > 0) return { lines: [...understood, ...problems.lines], content: null };
  const intro = texts.mapping.intro(plainName(path));
  const mapping = mappingText(mappingContent(plan, missing, texts, locale), { ...texts.mapping, intro });
  return { lines: understood, content: { people: peopleOf(plan), mapping, count: countOf(plan), hasRoles } };
}

function peopleOf({ documents }: ImportPlan): string {
  return writeYaml(documents[0]?.data ?? {});
}

function countOf({ documents }: ImportPlan): number {
  const { people } = documents[0]?.data ?? {};
  return Array.isArray(people) ? people.length : 0;
}
