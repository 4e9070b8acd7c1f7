import type { Locale } from "../model/locale.ts";
import type { Duty, Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import type { StartFile } from "./start-file.ts";

/** The words of the pages in the folders. */
export interface FolderWords {
  readonly output: string;
  readonly draft: string;
  readonly note: string;
}

/** The folder of each duty: its code, by which `new` finds it, and a name that sorts and types anywhere. */
const folderNames: Readonly<Record<string, string>> = {
  T1: "t1-isms",
  T2: "t2-assets-and-risk",
  T3: "t3-architecture",
  T4: "t4-operations",
  T5: "t5-logs",
  T6: "t6-cloud",
  T7: "t7-incidents-and-continuity",
  T8: "t8-compliance",
  T9: "t9-training",
};

/** A folder for each duty, with a page that says what belongs there: git keeps no empty folders. */
export function evidenceFolders(standard: Standard, locale: Locale, words: FolderWords): readonly StartFile[] {
  return standard.duties.map((duty) => ({
    path: `evidence/${folderNames[duty.id] ?? duty.id.toLowerCase()}/README.md`,
    content: folderPage(duty, locale, words),
  }));
}

function folderPage(duty: Duty, locale: Locale, { output, draft, note }: FolderWords): string {
  const rows = outputsOf({ duties: [duty] }).map(
    ({ id, name }) => `| ${id} ${name[locale]} | \`isms-evidence new ${id}\` |`,
  );
  return `# ${duty.id} ${duty.name[locale]}

| ${output} | ${draft} |
| --- | --- |
${rows.join("\n")}

${note}
`;
}
