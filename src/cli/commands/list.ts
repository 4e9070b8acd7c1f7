import { loadProject } from "../../check/check.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { outputsOf, tasksOf } from "../../model/walk.ts";
import { cadenceText } from "../../policy/cadence-text.ts";
import { displayWidth, padToWidth } from "../../report/pretty/display-width.ts";
import { builtinPolicies, loadBuiltin } from "../../standard/builtin-data.ts";
import { plainText } from "../../text/plain-text.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

const subjects = ["tasks", "outputs", "rules", "policies"] as const;

export const list = defineCommand({
  name: "list",
  summary: {
    en: "list what is checked: tasks, outputs, rules or policies",
    "zh-TW": "列出檢查的內容：工作任務、工作產出、規則或政策",
  },
  description: {
    en: "Lists the 34 tasks, the 71 outputs with their cadence under the policy, the cross-evidence rules, or the built-in policies.",
    "zh-TW": "列出 34 項工作任務、71 項工作產出及其在政策下的更新週期、跨佐證規則，或內建的政策。",
  },
  argument: { name: { en: "SUBJECT", "zh-TW": "項目" }, count: "one", values: subjects },
  options: projectOptions,
  examples: ["list outputs", "list rules --policy csma-c"],
  async run({ words: [subject], options: { config, policy } }, { terminal, useLocale }) {
    const project = await loadProject({ folder: terminal.folder, config, policy });
    const locale = useLocale(project.config.locale);
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
  },
});

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
