import { randomUUID } from "node:crypto";
import { relative, sep } from "node:path";
import { debug, setOutput, setSecret, summary } from "@actions/core";
import { type CheckOptions, checkProject, loadProject, type Project } from "../check/check.ts";
import { checkAgainst } from "../check/check-against.ts";
import { connect, type GitHub } from "../github/client.ts";
import type { Repository } from "../github/own.ts";
import { pullRequestOfRun } from "../github/pull-request-of-run.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Scope } from "../model/comparison.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { formats } from "../report/formats.ts";
import { escapeCommandData } from "../report/github/escape-workflow-command.ts";
import { decidingFindings, exitStatus } from "../shell/exit-status.ts";
import { showError } from "../shell/show-error.ts";
import { fetchCommit } from "../source/git-revision.ts";
import { writeFile } from "../source/write-file.ts";
import { readEvent, type WorkflowEvent } from "./event.ts";
import { fitsSummary, fittingMarkdown } from "./fitting-markdown.ts";
import { fileInputNames, fileInputs, type Inputs, readInputs } from "./inputs.ts";
import { publishBadge, type Telling, tellOwners, tellPullRequest } from "./tell-github.ts";

const { env } = process;
const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
const repository: Repository = { owner, repo };
const repositoryUrl = `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${owner}/${repo}`;
let locale: Locale = "en";

try {
  const inputs = readInputs(env);
  if (inputs.token !== undefined) setSecret(inputs.token);
  locale = inputs.locales[0] ?? locale;
  process.exitCode = await run(inputs, readEvent(env));
} catch (error) {
  command("error", errorText(error));
  process.exitCode = 2;
}

async function run(inputs: Inputs, event: WorkflowEvent): Promise<0 | 1> {
  const options = { folder: workspace, config: inputs.config, policy: inputs.policy };
  const project = await loadProject(options);
  locale = inputs.locales[0] ?? project.config.locale ?? locale;
  const checked = await checkProject(project, { folder: workspace, asOf: inputs.asOf, paths: inputs.paths });
  const change = await proposedChange(inputs, event);
  const report = await compared(project, checked, inputs, event, change.base);

  const folder = relative(workspace, project.root);
  const pathPrefix = folder === "" ? "" : `${folder.split(sep).join("/")}/`;
  const status = exitStatus(report, inputs.failOn);
  printed((await formats.pretty())(report, { locale, color: false, verbose: false, width: 120 }));
  if (inputs.annotations) {
    process.stdout.write((await formats.github())(report, { locale, color: false, verbose: false, pathPrefix }));
  }
  const markdown = {
    locales: inputs.locales.length > 0 ? inputs.locales : [locale],
    linkBase: event.head === null ? "" : `${repositoryUrl}/blob/${event.head}/${encodeURI(pathPrefix)}`,
    runUrl: `${repositoryUrl}/actions/runs/${env.GITHUB_RUN_ID ?? ""}`,
  };
  if (inputs.summary && env.GITHUB_STEP_SUMMARY) {
    await summary.addRaw(fittingMarkdown(report, { ...markdown, fits: fitsSummary })).write();
  }
  for (const [input, path] of inputs.files) {
    const format = await formats[fileInputs[input]]();
    writeFile(workspace, path, format(report, { locale, color: false, verbose: true, pathPrefix }));
  }
  writeOutputs(report, inputs);
  const key = `${pathPrefix}${project.configPath ?? ""}`;
  await tellGitHub(report, inputs, event, change.pullRequest, { repository, key, markdown });
  return status;
}

interface ProposedChange {
  /** The base commit of the change; null if there is none to compare with. */
  readonly base: string | null;
  readonly pullRequest: number | null;
}

/** What the event proposes. A run triggered by a pull request's run does not say which pull request that was. */
async function proposedChange(inputs: Inputs, event: WorkflowEvent): Promise<ProposedChange> {
  const { base, pullRequest, runHead } = event;
  if (runHead === null || inputs.token === undefined) return { base, pullRequest };
  try {
    const found = await pullRequestOfRun(await connected(inputs.token), repository, runHead);
    if (found !== null) return { base: found.base, pullRequest: found.number };
    command("notice", commandMessagesFor(locale).action.noPullRequest);
  } catch (error) {
    warn(error);
  }
  return { base: null, pullRequest: null };
}

/** With the changes since the base commit of the event. Without that commit, all findings count. */
async function compared(
  project: Project,
  report: Report,
  { paths, policy, ...inputs }: Inputs & Pick<CheckOptions, "policy">,
  event: WorkflowEvent,
  commit: string | null,
): Promise<Report> {
  const base = paths.length > 0 ? null : commit;
  const scope: Scope = inputs.scope ?? (base === null ? "all" : "changed");
  if (base === null) {
    if (scope === "changed") throw new UserError("event-without-base", { event: event.name });
    return report;
  }
  try {
    await fetchCommit(project.root, base);
    return await checkAgainst(project, report, { base, scope, policy });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    command("warning", `${errorText(error)}${commandMessagesFor(locale).everythingDecides}`);
    return report;
  }
}

/** Comment, issue and badge. They never affect the result of the check. */
async function tellGitHub(
  report: Report,
  inputs: Inputs,
  event: WorkflowEvent,
  number: number | null,
  telling: Omit<Telling, "github">,
): Promise<void> {
  const { action } = commandMessagesFor(locale);
  const { comment, badgeBranch: branch } = inputs;
  const steps: [input: string, run: (github: GitHub) => Promise<string>][] = [];
  if (number !== null && comment !== "never") {
    const always = comment === "always";
    steps.push(["comment", (github) => tellPullRequest(report, { ...telling, github, number, always })]);
  }
  const forDefaultBranch: typeof steps = [];
  if (inputs.trackingIssue) {
    forDefaultBranch.push(["tracking-issue", (github) => tellOwners(report, { ...telling, github })]);
  }
  if (branch !== undefined) {
    forDefaultBranch.push(["badge-branch", (github) => publishBadge(report, { ...telling, github, branch })]);
  }
  if (event.isOfDefaultBranch) steps.push(...forDefaultBranch);
  else if (forDefaultBranch.length > 0) {
    command("notice", action.notOfDefaultBranch(forDefaultBranch.map(([input]) => input)));
  }
  if (steps.length === 0) return;
  if (inputs.token === undefined) {
    warn(new UserError("github-token-missing", { inputs: steps.map(([input]) => input) }));
    return;
  }
  for (const [input, step] of steps) {
    try {
      printed(`${action.did(input, await step(await connected(inputs.token)))}\n`);
    } catch (error) {
      warn(error);
    }
  }
}

async function connected(token: string): Promise<GitHub> {
  const apiUrl = env.GITHUB_API_URL ?? "https://api.github.com";
  return connect({ token, apiUrl, environment: env, onLog: env.RUNNER_DEBUG === "1" ? debug : undefined });
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
  for (const input of fileInputNames) setOutput(input, inputs.files.get(input) ?? "");
}

/** Text in which the runner finds no commands, whatever the evidence contains. */
function printed(text: string): void {
  const end = randomUUID();
  process.stdout.write(`::stop-commands::${end}\n${text}::${end}::\n`);
}

function warn(error: unknown): void {
  command("warning", errorText(error));
}

function errorText(error: unknown): string {
  let said = "";
  showError(error, locale, { error: (text) => (said += text) });
  return said;
}

function command(kind: "error" | "warning" | "notice", text: string): void {
  process.stdout.write(`::${kind} title=isms-evidence::${escapeCommandData(text.trimEnd())}\n`);
}
