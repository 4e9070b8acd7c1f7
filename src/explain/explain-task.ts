import type { TaskExplanation, TaskOutput, TextOfCode } from "../model/explanation.ts";
import type { LocalizedText } from "../model/locale.ts";
import { lackingStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import type { Output, Task } from "../model/standard.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import { explainRequirements } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";

/** A task with its outputs: what each requires, and since when and why it lacks current evidence. */
export function explainTask(task: Task, { standard, policy }: Explained, report: Report | null): TaskExplanation {
  const { id, name, level, indicators } = task;
  const duty = standard.duties.find(({ tasks }) => tasks.some((one) => one.id === id));
  const state = report && tasksOf(report).find((one) => one.id === id)?.state;
  const outputs = task.outputs.map((output) => taskOutput(output, policy, report));
  const expired = outputs.flatMap(({ now }) =>
    now && lackingStates.has(now.state) && now.expires ? [now.expires] : [],
  );
  return {
    kind: "task",
    id,
    name,
    level,
    duty: { id: duty?.id ?? "", name: duty?.name ?? name },
    outputs,
    indicators,
    knowledge: texts(task.knowledge, standard.knowledge),
    skills: texts(task.skills, standard.skills),
    now:
      report && state
        ? { asOf: report.asOf, state, currentUntil: state === "lacking" ? (expired.sort()[0] ?? null) : null }
        : null,
  };
}

function taskOutput({ id, name }: Output, policy: Explained["policy"], report: Report | null): TaskOutput {
  const reported = report && outputsOf(report).find((output) => output.id === id);
  return {
    id,
    name,
    cadenceKind: policy.cadences[id]?.kind ?? null,
    requirements: explainRequirements(id, policy),
    now: reported
      ? {
          state: reported.state,
          newest: reported.newest,
          expires: reported.expires,
          reasons: report.findings.filter(
            ({ output, severity, waived }) => output === id && severity === "error" && waived === null,
          ),
        }
      : null,
  };
}

function texts(codes: readonly string[], all: Readonly<Record<string, LocalizedText>>): readonly TextOfCode[] {
  return codes.flatMap((id) => {
    const text = all[id];
    return text ? [{ id, text }] : [];
  });
}
