import { randomUUID } from "node:crypto";
import { relative, sep } from "node:path";
import { setOutput, summary } from "@actions/core";
import { type CheckOptions, checkProject, loadProject, type Project } from "../check.ts";
import { checkAgainst } from "../check-against.ts";
import { decidingFindings, exitStatus } from "../cli/exit-status.ts";
import { showError } from "../cli/show-error.ts";
import { writeFile } from "../cli/write-file.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Scope } from "../model/comparison.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { escapeCommandData } from "../report/escape-workflow-command.ts";
import { formats } from "../report/formats.ts";
import { fetchCommit } from "../source/git-revision.ts";
import { baseCommit } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { jobSummary } from "./job-summary.ts";

const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
let locale: Locale = "en";

try {
  const inputs = readInputs(process.env);
  locale = inputs.locale ?? locale;
  process.exitCode = await run(inputs);
} catch (error) {
  command("error", errorText(error));
  process.exitCode = 2;
}

async function run(inputs: Inputs): Promise<0 | 1> {
  const options = { folder: workspace, config: inputs.config, policy: inputs.policy };
  const project = await loadProject(options);
  locale = inputs.locale ?? project.config.locale ?? locale;
  const checked = await checkProject(project, { folder: workspace, asOf: inputs.asOf, paths: inputs.paths });
  const report = await compared(project, checked, inputs, options);

  const status = exitStatus(report, inputs.failOn);
  printed((await formats.pretty())(report, { locale, color: false, verbose: false, width: 120 }));
  if (inputs.annotations) {
    const folder = relative(workspace, project.root);
    const pathPrefix = folder === "" ? "" : `${folder.split(sep).join("/")}/`;
    process.stdout.write((await formats.github())(report, { locale, color: false, verbose: false, pathPrefix }));
  }
  if (inputs.summary && process.env.GITHUB_STEP_SUMMARY) {
    await summary.addRaw(await jobSummary(report, locale)).write();
  }
  if (inputs.jsonFile !== undefined) {
    writeFile(workspace, inputs.jsonFile, (await formats.json())(report));
  }
  writeOutputs(report, inputs);
  return status;
}

/** With what became of it since the commit that the event would change. Without that commit, everything decides. */
async function compared(
  project: Project,
  report: Report,
  inputs: Inputs,
  options: Pick<CheckOptions, "policy">,
): Promise<Report> {
  const base = inputs.paths.length > 0 ? null : baseCommit(process.env);
  const scope: Scope = inputs.scope ?? (base === null ? "all" : "changed");
  if (base === null) {
    if (scope === "changed") throw new UserError("event-without-base", { event: process.env.GITHUB_EVENT_NAME ?? "" });
    return report;
  }
  try {
    await fetchCommit(project.root, base);
    return await checkAgainst(project, report, { base, scope, policy: options.policy });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    command("warning", `${errorText(error)}${commandMessagesFor(locale).everythingDecides}`);
    return report;
  }
}

function writeOutputs(report: Report, inputs: Inputs): void {
  const { tasks } = report.summary;
  const lacking = report.duties.flatMap((duty) => duty.tasks.filter(({ state }) => state === "lacking"));
  const { error, warning } = decidingFindings(report);
  setOutput("conclusion", report.conclusion);
  setOutput("tasks-lacking", JSON.stringify(lacking.map(({ id }) => id)));
  setOutput("tasks-current", tasks.current);
  setOutput("tasks-applicable", tasks.applicable);
  setOutput("coverage", tasks.applicable === 0 ? 0 : Math.floor((100 * tasks.current) / tasks.applicable));
  setOutput("errors", error);
  setOutput("warnings", warning);
  setOutput("json-file", inputs.jsonFile ?? "");
}

/** Text that the runner reads no commands from, whatever the evidence says. */
function printed(text: string): void {
  const end = randomUUID();
  process.stdout.write(`::stop-commands::${end}\n${text}::${end}::\n`);
}

function errorText(error: unknown): string {
  let said = "";
  showError(error, locale, { error: (text) => (said += text) });
  return said;
}

function command(kind: "error" | "warning", text: string): void {
  process.stdout.write(`::${kind} title=isms-evidence::${escapeCommandData(text.trimEnd())}\n`);
}
