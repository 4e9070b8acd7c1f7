import type { KnownProblems } from "../../derive/known-problems.ts";

/** More than this many problems are not written down: an issue has 65,536 characters. */
const mostProblems = 500;

/** A hidden line with the problems that an issue lists, for the next time; none when there are too many. */
export function knownProblemsMark({ asOf, outputs }: KnownProblems): string {
  if (outputs.size > mostProblems) return "";
  const problems = [...outputs].map(([fingerprint, output]) => `${fingerprint}:${output ?? "-"}`).sort();
  return `<!-- ${["isms-evidence known", asOf, ...problems].join(" ")} -->\n`;
}

/** Reads the line again. Null where there is none, or somebody has edited it: then nothing is known. */
export function readKnownProblems(body: string): KnownProblems | null {
  const [, asOf = "", list = ""] =
    /^<!-- isms-evidence known (\d{4}-\d\d-\d\d)((?: [0-9a-f]{12}:(?:-|O\d{1,2}\.\d{1,2}\.\d{1,2}))*) -->\r?$/m.exec(
      body,
    ) ?? [];
  if (asOf === "") return null;
  const problems = list.split(" ").filter((problem) => problem !== "");
  if (problems.length > mostProblems) return null;
  const outputs = problems.map((problem): [string, string | null] => {
    const [fingerprint = "", output = "-"] = problem.split(":");
    return [fingerprint, output === "-" ? null : output];
  });
  return { asOf, outputs: new Map(outputs) };
}
