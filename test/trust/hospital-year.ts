import { loadOutputForms } from "../../src/standard/output-forms.ts";
import { documentReader } from "../../src/trust/digest-documents.ts";
import { exampleFiles } from "../support/example-files.ts";
import type { ScriptedCommit } from "./repository.ts";

const config = `version: 1
organization: { name: 市立醫院, level: C, government: true }
timezone: Asia/Taipei
policy: [csma-c, trust]
evidence: [evidence]
people: people.yaml
parameters: { trust_commit_within: { value: P4M, reason: 紀錄按季彙整提交 } }
`;

/** The address by which commits name a person of the hospital. */
export function addressOf(person: string): string {
  return `${person} <${person}@hospital.example>`;
}

/**
 * The year of the hospital as it should have been: each document is committed by who prepared it, on the day of its
 * approval or of its newest work, and reviewed by who approved it. More than 200 commits, in order of their days.
 */
export async function honestYear(): Promise<readonly ScriptedCommit[]> {
  const files = exampleFiles("city-hospital");
  const people = textOf(files["people.yaml"]).replaceAll(
    /\{ id: (p-\d+),/g,
    "{ id: $1, identities: [{ email: $1@hospital.example }],",
  );
  const read = documentReader(await loadOutputForms(), "Asia/Taipei");
  const commits = Object.keys(files)
    .filter((path) => path.startsWith("evidence/"))
    .flatMap((path) => {
      const parts = textOf(files[path]).split(/^---\n/m);
      let day = "";
      return parts.map((part, index): ScriptedCommit => {
        const [document] = read(Buffer.from(part), path);
        const written = /^date: ([\d-]{10})/m.exec(part)?.[1] ?? "";
        const days = (document?.records ?? []).flatMap((record) => record.days);
        const latest = [day, written, (document?.approvedAt ?? "").slice(0, 10), ...days].sort().at(-1) ?? "";
        day = latest;
        return {
          day,
          author: addressOf(document?.preparedBy ?? ""),
          message: `${path}\n\nReviewed-by: ${addressOf(document?.approvedBy ?? "")}`,
          files: { [path]: parts.slice(0, index + 1).join("---\n") },
        };
      });
    });
  const beginning = { day: "2025-09-01", author: addressOf("p-004") };
  return [
    { ...beginning, files: { "isms-evidence.yaml": config, "people.yaml": people } },
    ...commits.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  ];
}

/** A file of the hospital as it is at the end of the year. */
export function fileOf(path: string): string {
  const text = exampleFiles("city-hospital")[path];
  if (!text) throw new Error(`no file ${path}`);
  return textOf(text);
}

function textOf(bytes: Buffer | undefined): string {
  return bytes?.toString("utf8") ?? "";
}
