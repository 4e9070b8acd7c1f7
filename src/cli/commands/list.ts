import { loadProject } from "../../check/check.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { UserError } from "../../model/user-error.ts";
import { outputsOf, tasksOf } from "../../model/walk.ts";
import { cadenceText } from "../../policy/cadence-text.ts";
import { displayWidth, padToWidth } from "../../report/pretty/display-width.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { builtinPolicies, loadBuiltin } from "../../standard/builtin-data.ts";
import { plainText } from "../../text/plain-text.ts";
import type { Arguments } from "../arguments.ts";

const subjects = ["tasks", "outputs", "rules", "policies"] as const;

/** Prints what is checked. */
export async function runList(
  { positionals, config, policy }: Arguments,
  terminal: Terminal,
  settle: (configured: Locale | null) => Locale,
): Promise<0> {
  const [asked, extra] = positionals;
  const subject = subjects.find((name) => name === asked);
  if (asked === undefined) throw new UserError("argument-missing", { command: "list", argument: subjects.join("|") });
  if (!subject) throw new UserError("option-value", { option: "list", value: asked, allowed: subjects });
  if (extra !== undefined) throw new UserError("argument-extra", { argument: extra });
  const project = await loadProject({ folder: terminal.folder, config, policy });
  const locale = settle(project.config.locale);
  const { terms, cadence } = messagesFor(locale);
  const print = (rows: readonly (readonly string[])[]) => terminal.out(table(rows));
  if (subject === "tasks") {
    print(
      tasksOf(project.standard).map(({ id, name, outputs }) => [
        id,
        name[locale],
        outputs.map((output) => output.id).join(" "),
      ]),
    );
  } else if (subject === "outputs") {
    const outputs = outputsOf(project.standard);
    print(
      outputs.map(({ id, name }) => {
        const { kind, requirements } = project.policy.cadences[id] ?? { kind: "standing", requirements: [] };
        const figures = requirements.map((requirement) => cadence(cadenceText(requirement, project.policy)));
        return [id, terms.kinds[kind], [...new Set(figures)].join(terms.phrases.comma), name[locale]];
      }),
    );
  } else if (subject === "rules") {
    const off = new Set(project.policy.ruleOverrides.filter(({ to }) => to === "off").map(({ rule }) => rule));
    print(
      project.policy.rules.map(({ id, title, severity, outputs }) => [
        id,
        off.has(id) ? terms.ruleStates.off : terms.severities[severity],
        outputs.length === 0 ? terms.phrases.anyOutput : outputs.join(" "),
        title[locale],
      ]),
    );
  } else {
    const rows = builtinPolicies.map(async (name) => {
      const { title } = (await loadBuiltin(`policy/${name}`)) as { title: Record<Locale, string> };
      return [name, commandMessagesFor(locale).list.builtin, title[locale]];
    });
    print(await Promise.all(rows));
  }
  return 0;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? "")))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : padToWidth(plainText(cell), widths[column] ?? 0)))
        .join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}
