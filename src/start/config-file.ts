import { modeline } from "../author/modeline.ts";
import { configFileName } from "../model/config.ts";
import { writeScalar } from "../yaml/write-scalar.ts";
import type { OrganizationAnswers } from "./organization-answers.ts";
import { pageUrl } from "./page-url.ts";
import { comments, type StartFile } from "./start-file.ts";

export const rosterName = "people.yaml";
export const rosterMapping = "people.mapping";

/** The comments of the configuration. */
export interface ConfigWords {
  readonly head: readonly string[];
  readonly policyOfLevel: (policy: string) => string;
  readonly small: string;
  readonly people: string;
}

/** isms-evidence.yaml of a new organization. */
export function configFile(answers: OrganizationAnswers, words: ConfigWords, editor: boolean): StartFile {
  const { name, kind, level, small, locale } = answers;
  const ofLevel = level === null ? "baseline" : `csma-${level.toLowerCase()}`;
  const policy = small
    ? [comments([words.small]), `policy: [${ofLevel}, small]`]
    : level === null
      ? ["policy: baseline"]
      : [comments([words.policyOfLevel(ofLevel)])];
  const lines = [
    ...(editor ? [modeline("config", configFileName)] : []),
    comments([...words.head, pageUrl("configuration.md")]),
    "version: 1",
    "organization:",
    `  name: ${writeScalar(name, false)}`,
    ...(kind === null ? [] : [`  kind: ${kind}`]),
    ...(level === null ? [] : [`  level: ${level}`]),
    "timezone: Asia/Taipei",
    `locale: ${locale}`,
    ...policy,
    "evidence: [evidence]",
    comments([words.people]),
    `people: ${rosterName}`,
  ];
  return { path: configFileName, content: `${lines.join("\n")}\n` };
}

/**
 * The roster: the people of a spreadsheet, or one row, which shows how and can sign nothing: its last day is past.
 *
 * @param people - YAML; null for the example
 */
export function peopleFile(
  words: {
    readonly head: readonly string[];
    readonly exampleBelow: string;
    readonly example: { readonly name: string; readonly unit: string; readonly title: string };
  },
  editor: boolean,
  people: string | null,
): StartFile {
  const own = [...(editor ? [modeline("people", rosterName)] : [])];
  if (people !== null) {
    return { path: rosterName, content: `${[...own, comments(words.head)].join("\n")}\n${people}` };
  }
  const { name, unit, title } = words.example;
  const cells = Object.entries({ id: "p-000", name, unit, title }).map(
    ([key, value]) => `${key}: ${writeScalar(value, true)}`,
  );
  const lines = [
    ...own,
    comments([...words.head, words.exampleBelow]),
    "version: 1",
    "people:",
    `  - { ${cells.join(", ")}, roles: [it], joined: 2000-01-01, left: 2000-01-01 }`,
  ];
  return { path: rosterName, content: `${lines.join("\n")}\n` };
}
