import type { StartMessages } from "../messages/start-messages.ts";
import type { Organization } from "../model/config.ts";
import { type OrganizationKind, organizationKinds } from "../model/organization-kind.ts";
import { isUsuallySmall, levels, type OrganizationAnswers } from "./organization-answers.ts";

/** Asks one question; null when there will be no answer, because somebody ended the questions. */
export type Ask = (question: string) => Promise<string | null>;

/** What is known already; undefined is asked. */
export type GivenAnswers = {
  readonly [Key in Exclude<keyof OrganizationAnswers, "locale">]: OrganizationAnswers[Key] | undefined;
};

export interface Questions {
  readonly ask: Ask;
  /** Prints a line that is no question. */
  readonly say: (line: string) => void;
  readonly isName: (text: string) => Promise<boolean>;
  readonly words: StartMessages["questions"];
}

/** Asks for what is not given, again and again until it can be read; null when somebody ended the questions. */
export async function askOrganization(
  given: GivenAnswers,
  { ask, say, isName, words }: Questions,
): Promise<Omit<OrganizationAnswers, "locale"> | null> {
  /** `read` gives undefined for an answer that cannot be read. */
  async function until<Value>(
    { question, standard, problem }: { question: string; standard: string | null; problem: string },
    read: (answer: string) => Value | undefined | Promise<Value | undefined>,
  ): Promise<Value | null> {
    for (;;) {
      const answer = await ask(`${question}${standard === null ? "" : words.standard(standard)}${words.colon}`);
      if (answer === null) return null;
      const value = await read(answer.normalize("NFKC").trim() === "" ? (standard ?? "") : answer.trim());
      if (value !== undefined) return value;
      say(problem);
    }
  }

  const name =
    given.name ??
    (await until({ question: words.name, standard: null, problem: words.invalidName }, async (answer) =>
      (await isName(answer)) ? answer : undefined,
    ));
  if (name === null) return null;

  const kind = given.kind === undefined ? await askKind() : given.kind;
  if (kind === null && given.kind === undefined) return null;

  const level = given.level !== undefined ? given.level : kind === "private" ? null : await askLevel();
  if (level === "ended") return null;

  const small = given.small ?? (await askSmall(level));
  return small === null ? null : { name, kind, level, small };

  function askKind(): Promise<OrganizationKind | null> {
    const numbers = organizationKinds.map((_, index) => `${index + 1}`);
    for (const [index, one] of organizationKinds.entries()) say(`  ${index + 1}  ${words.kinds[one]}`);
    const standard = `${organizationKinds.indexOf("agency") + 1}`;
    return until({ question: words.kind, standard, problem: words.choose(numbers) }, (answer) => {
      return organizationKinds[numbers.indexOf(answer.normalize("NFKC"))];
    });
  }

  async function askLevel(): Promise<Organization["level"] | "ended"> {
    const problem = words.choose([...levels, "-"]);
    const answered = await until({ question: words.level, standard: "-", problem }, (answer) => {
      const written = answer.normalize("NFKC").toUpperCase();
      return [...levels, "-" as const].find((level) => level === written);
    });
    return answered === null ? "ended" : answered === "-" ? null : answered;
  }

  function askSmall(level: Organization["level"]): Promise<boolean | null> {
    const standard = isUsuallySmall(level) ? words.yes : words.no;
    const problem = words.choose([words.yes, words.no]);
    return until({ question: words.small, standard, problem }, (answer) => {
      const written = answer.normalize("NFKC").toLowerCase();
      if ([words.yes, "y", "yes"].includes(written)) return true;
      return [words.no, "n", "no"].includes(written) ? false : undefined;
    });
  }
}
