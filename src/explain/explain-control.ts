import type { Project } from "../check/check.ts";
import { groupByControl } from "../derive/group-by-control.ts";
import { controlMessagesFor } from "../messages/controls.ts";
import type { Messages } from "../messages/messages.ts";
import { type MappingName, mappings } from "../model/mapping.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { loadMapping } from "../standard/mapping.ts";
import { findOutput } from "../standard/standard.ts";

/** A control of a framework: its short title, the outputs that reach it, and how their evidence stands. */
export async function explainControl(
  code: string,
  { standard }: Pick<Project, "standard">,
  report: Report | null,
  { locale, terms }: Messages,
  now: (asOf: string) => string,
): Promise<string[] | null> {
  const words = controlMessagesFor(locale);
  const { inBrackets } = terms.phrases;
  for (const name of Object.keys(mappings) as MappingName[]) {
    const mapping = await loadMapping(name);
    const group = mapping.groups.find(({ controls }) => controls.some(({ id }) => id === code));
    const control = group?.controls.find(({ id }) => id === code);
    if (!group || !control) continue;
    const reported = report
      ? groupByControl(mapping, report.duties)
          .groups.flatMap(({ controls }) => controls)
          .find(({ id }) => id === code)
      : undefined;
    const outputs = control.outputs.map(({ id, certain }) => {
      const state = reported?.outputs.find((output) => output.id === id)?.state;
      const notes = [...(state ? [terms.states[state]] : []), ...(certain ? [] : [words.uncertain])];
      const note = notes.length > 0 ? inBrackets(notes.join(terms.phrases.comma)) : "";
      return `  ${id} ${findOutput(standard, id)?.name[locale] ?? ""}${note}`;
    });
    const level = control.level ? inBrackets(words.levels[control.level]) : "";
    const groupName = [group.id, group.title[locale]].filter(Boolean).join(" ");
    return [
      `${code} ${control.title[locale]}${level}`,
      `${mapping.title[locale]}${inBrackets(groupName)}`,
      ...(report && reported && outputs.length > 0 ? ["", `${now(report.asOf)}: ${words.states[reported.state]}`] : []),
      "",
      ...(outputs.length > 0 ? [`${words.columns.outputs}:`, ...outputs] : [words.states.unreached]),
      "",
      mapping.caution[locale],
      words.caveat(mapping.title[locale], outputsOf(standard).length),
    ];
  }
  return null;
}
