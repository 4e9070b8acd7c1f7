import { UserError } from "../../src/model/user-error.ts";

/** The mistake that the work reports; any other outcome fails the test. */
export async function mistakeOf(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no mistake was reported");
}

/** `code line:column pointer` of each problem of an invalid file. */
export function problemsOf(error: UserError): string[] {
  if (!("problems" in error.params)) throw new Error(`not about an invalid file: ${error.code}`);
  return error.params.problems.map(({ code, line, column, pointer }) =>
    `${code} ${line}:${column} ${pointer ?? ""}`.trim(),
  );
}
