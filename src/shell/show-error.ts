import { commandMessagesFor } from "../messages/commands.ts";
import { userErrorText } from "../messages/user-errors.ts";
import type { Locale } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import { masked } from "../privacy/masked.ts";
import { plainLine, plainName } from "../text/plain-text.ts";
import { systemRefusal } from "./system-refusal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Prints on standard error why the command could not run and what to do; a bug prints its stack trace. What is private
 * in the values that are said is masked.
 */
export async function showError(thrown: unknown, locale: Locale, terminal: Pick<Terminal, "error">): Promise<void> {
  const error = systemRefusal(thrown) ?? thrown;
  const say = (text: string) => terminal.error(masked(text));
  if (!(error instanceof UserError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say(`${stack.split("\n").map(plainLine).join("\n")}\n${commandMessagesFor(locale).bug}\n`);
    return;
  }
  const { message, hint } = userErrorText(error, locale);
  const place = error.place ? `${placeText(error.place)}: ` : "";
  say(`isms-evidence: ${place}${message}\n`);
  if (error.code === "file-invalid") {
    const { messagesFor } = await import("../messages/messages.ts");
    const messages = messagesFor(locale);
    const { problems } = (error as UserError<"file-invalid">).params;
    for (const problem of problems) {
      const where = placeText({ path: problem.path ?? "", line: problem.line, column: problem.column });
      say(`  ${where}: ${messages.finding(problem)}\n`);
    }
  }
  if (hint !== "") say(`  ${hint}\n`);
}

function placeText({ path, line, column }: { path: string; line: number | null; column: number | null }): string {
  const name = plainName(path);
  return line === null ? name : `${name}:${line}:${column ?? 1}`;
}
