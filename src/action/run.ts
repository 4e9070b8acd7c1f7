import { resolve } from "node:path";
import type { Project } from "../check/load-project.ts";
import { decidingFindings, isNotCompared } from "../derive/conclude-on.ts";
import type { Repository } from "../github/api.ts";
import type { GitHub } from "../github/client.ts";
import { apiUrlOf, asOfGitHub, forgeOf, repositoryUrlOf, runUrlOf } from "../github/forge.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { ReadPulls } from "../model/approvals.ts";
import { createDeadline, defaultDeadline, timeLeft } from "../model/deadline.ts";
import type { Locale } from "../model/locale.ts";
import { notComparedReasons } from "../model/not-compared-reason.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { formats } from "../report/formats.ts";
import { currentFolder } from "../shell/current-folder.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { withoutCommands } from "../shell/without-commands.ts";
import { staysInside } from "../source/stays-inside.ts";
import { readEvent, type WorkflowEvent } from "./event.ts";
import { folderPrefix } from "./folder-prefix.ts";
import { fileInputNames, fileInputs, type Inputs, readInputs } from "./inputs.ts";
import type { Publication } from "./publish-to-github.ts";
import { annotate, printText, type Runner } from "./runner.ts";

/** One run of the action. */
interface Run extends Runner {
  readonly workspace: string;
  readonly repository: Repository;
  /** That of the inputs, else that of the configuration as soon as it is read. */
  locale: Locale;
  /** Milliseconds until the deadline, for calls of GitHub as well. */
  left: () => number;
}

// What not every run needs is imported where it is needed: the runner waits for the first line, too.

/** Checks the workspace and reports where the inputs say. @returns the exit status, as that of the program */
export async function runAction(runner: Runner): Promise<0 | 1 | 2> {
  const { toolkit } = runner;
  const environment = asOfGitHub(runner.environment);
  const [owner = "", repo = ""] = (environment.GITHUB_REPOSITORY ?? "").split("/");
  const run: Run = {
    ...runner,
    environment,
    out: (text) => runner.out(withoutCommands(text)),
    get workspace() {
      return environment.GITHUB_WORKSPACE ?? currentFolder();
    },
    repository: { owner, repo },
    locale: "en",
    left: timeLeft(defaultDeadline, runner.now),
  };
  try {
    const inputs = readInputs(run);
    if (inputs.token !== undefined) toolkit.setSecret(inputs.token);
    run.locale = inputs.locales[0] ?? run.locale;
    run.left = timeLeft(inputs.deadline, run.now);
    return await checkWorkspace(run, inputs, readEvent(environment));
  } catch (error) {
    if (!environment.INPUT_LOCALE) {
      const config = environment.INPUT_CONFIG || undefined;
      const { configuredLocale } = await import("../check/configured-locale.ts");
      run.locale = configuredLocale({ folder: run.workspace, config }) ?? run.locale;
    }
    annotate(run, "error", await errorText(run, error));
    return 2;
  }
}

async function checkWorkspace(run: Run, inputs: Inputs, event: WorkflowEvent): Promise<0 | 1> {
  const { environment, toolkit, workspace, repository } = run;
  const checkpoint = createDeadline(inputs.deadline, run.now);
  for (const [input, path] of inputs.files) {
    if (!staysInside(workspace, path)) throw new UserError("output-outside-workspace", { input, path });
  }
  const cache =
    inputs.cacheDir === undefined ? undefined : { path: resolve(workspace, inputs.cacheDir), isNamed: true };
  const options = { folder: workspace, config: inputs.config, policy: inputs.policy, cache, checkpoint };
  const { loadProject } = await import("../check/load-project.ts");
  const project = await loadProject(options);
  run.locale = inputs.locales[0] ?? project.config.locale ?? run.locale;
  const { locale } = run;
  const change = await proposedChange(run, inputs, event);
  const found = await compared(project, inputs, event, change, pullsOfWorkspace(run, inputs.token));

  // Without Git, the workspace is the root of the repository.
  const pathPrefix = found.source?.pathPrefix ?? folderPrefix(workspace, project.source.root);
  const report = found.source === null ? await placedIn(pathPrefix, found) : found;
  const status = exitStatus(report, inputs.failOn);
  printText(run, (await formats.pretty())(report, { locale, color: false, verbose: false, width: 120 }));
  if (inputs.annotations) {
    run.out((await formats.github())(report, { locale, color: false, verbose: false }));
  }
  // Of a schedule, say, another branch may be checked out on purpose.
  const linked = event.isAboutHead ? event.head : (report.source?.commit ?? event.head);
  const markdown = {
    locales: inputs.locales.length > 0 ? inputs.locales : [locale],
    linkBase: linked === null ? "" : `${repositoryUrlOf(environment)}/${forgeOf(environment).fileAtCommit}/${linked}/`,
    runUrl: runUrlOf(environment),
  };
  if (inputs.summary && environment.GITHUB_STEP_SUMMARY) {
    const { fitsSummary, fittingMarkdown } = await import("./fitting-markdown.ts");
    await toolkit.summary.addRaw(fittingMarkdown(report, { ...markdown, fits: fitsSummary })).write();
  }
  for (const [input, path] of inputs.files) {
    const format = await formats[fileInputs[input]]();
    const { writeFile } = await import("../source/write-file.ts");
    writeFile(workspace, path, format(report, { locale, color: false, verbose: true }));
  }
  for (const [name, value] of Object.entries(outputsOf(report, inputs))) toolkit.setOutput(name, value);
  const key = `${pathPrefix}${project.configPath ?? ""}`;
  await publishToGitHub(run, report, inputs, event, change.pullRequest, { repository, key, markdown });
  return status;
}

async function placedIn(pathPrefix: string, found: Report): Promise<Report> {
  const { inRepository } = await import("../report/in-repository.ts");
  return inRepository(found, { pathPrefix });
}

interface ProposedChange {
  /** The commit that it would change; null when there is none to compare with. */
  readonly base: string | null;
  readonly pullRequest: number | null;
}

/**
 * What the event proposes. A run that followed on a pull request's run does not say which one that was.
 *
 * @throws UserError `proposal-unknown` when that cannot be known and only what changes is to decide
 */
async function proposedChange(run: Run, inputs: Inputs, event: WorkflowEvent): Promise<ProposedChange> {
  const { name, isProposal, base, pullRequest, runHead } = event;
  if (!isProposal || base !== null) return { base, pullRequest };
  const decidesAlone = inputs.scope === "all";
  try {
    const { pullRequestOfRun } = await import("../github/pull-request-of-run.ts");
    const found = runHead && (await pullRequestOfRun(await connected(run, inputs.token), run.repository, runHead));
    if (found) return { base: found.base, pullRequest: found.number };
  } catch (error) {
    if (!decidesAlone) throw error;
    await warn(run, error);
  }
  if (!decidesAlone) throw new UserError("proposal-unknown", { event: name });
  annotate(run, "notice", commandMessagesFor(run.locale).action.noPullRequest);
  return { base: null, pullRequest: null };
}

/**
 * The report, with what became of it since the commit that the event would change. Nothing passes that could not be
 * compared, and what was not checked out is never spoken of.
 *
 * @throws UserError `checkout-not-head`, `event-without-base`
 */
async function compared(
  project: Project,
  { asOf, paths, policy, yardstick, scope }: Inputs,
  { name: event, head, isAboutHead }: WorkflowEvent,
  { base: named }: ProposedChange,
  readPulls: ReadPulls | undefined,
): Promise<Report> {
  const { checkProject } = await import("../check/check.ts");
  const judging = { asOf, paths, frames: "tracked", readPulls } as const;
  if (named === null) {
    if (scope === "changed") throw new UserError("event-without-base", { event });
    const report = await checkProject(project, judging);
    const found = report.source?.commit;
    if (isAboutHead && head !== null && found !== undefined && found !== head) {
      throw new UserError("checkout-not-head", { event, head, found });
    }
    return report;
  }
  try {
    const { proposalBase } = await import("../source/find-base.ts");
    const { checkAgainst } = await import("../check/check-against.ts");
    const base = await proposalBase(project.source.root, { event, base: named, head });
    return await checkAgainst(project, { ...judging, base, scope: scope ?? "changed", yardstick, policy });
  } catch (error) {
    const reason = error instanceof UserError ? notComparedReasons.find((one) => one === error.code) : undefined;
    if (reason === undefined) throw error;
    return checkProject(project, { ...judging, notCompared: reason });
  }
}

/** Comment, issue and badge. Whatever becomes of them, the result of the check remains. */
async function publishToGitHub(
  run: Run,
  report: Report,
  inputs: Inputs,
  event: WorkflowEvent,
  number: number | null,
  publication: Omit<Publication, "github">,
): Promise<void> {
  const { action } = commandMessagesFor(run.locale);
  const { comment, badgeBranch: branch } = inputs;
  const publishing = () => import("./publish-to-github.ts");
  const steps: [input: string, run: (github: GitHub) => Promise<string>][] = [];
  if (number !== null && comment !== "never") {
    const always = comment === "always";
    steps.push([
      "comment",
      async (github) => (await publishing()).updateComment(report, { ...publication, github, number, always }),
    ]);
  }
  const forDefaultBranch: typeof steps = [];
  if (inputs.trackingIssue) {
    forDefaultBranch.push([
      "tracking-issue",
      async (github) => {
        const { assignOwners } = inputs;
        return (await publishing()).updateTrackingIssue(report, { ...publication, github, assignOwners });
      },
    ]);
  }
  if (branch !== undefined) {
    forDefaultBranch.push([
      "badge-branch",
      async (github) => (await publishing()).publishBadge(report, { ...publication, github, branch }),
    ]);
  }
  const isOther = event.head !== null && report.source !== null && report.source.commit !== event.head;
  if (event.isOfDefaultBranch && !isOther) steps.push(...forDefaultBranch);
  else if (forDefaultBranch.length > 0) {
    annotate(run, "notice", action.notOfDefaultBranch(forDefaultBranch.map(([input]) => input)));
  }
  if (steps.length === 0) return;
  if (inputs.token === undefined) {
    await warn(run, new UserError("github-token-missing", { inputs: steps.map(([input]) => input) }));
    return;
  }
  for (const [input, step] of steps) {
    try {
      printText(run, `${action.did(input, await step(await connected(run, inputs.token)))}\n`);
    } catch (error) {
      await warn(run, error);
    }
  }
}

/** Asks GitHub for the pull requests of commits once a rule needs them; undefined without a token. */
function pullsOfWorkspace(run: Run, token: string | undefined): ReadPulls | undefined {
  if (token === undefined) return undefined;
  let reading: Promise<ReadPulls> | undefined;
  return async (commits) => {
    reading ??= (async () => {
      const { pullsReader } = await import("../github/pulls-of-commits.ts");
      return pullsReader(await connected(run, token), run.repository);
    })();
    return (await reading)(commits);
  };
}

/** @throws UserError `github-token-missing` */
async function connected(run: Run, token: string | undefined): Promise<GitHub> {
  if (token === undefined)
    throw new UserError("github-token-missing", { inputs: [run.environment.GITHUB_EVENT_NAME ?? ""] });
  const { environment, toolkit } = run;
  const onLog = environment.RUNNER_DEBUG === "1" ? toolkit.debug : undefined;
  const [forge, apiUrl] = [forgeOf(environment), apiUrlOf(environment)];
  return run.connect({ token, forge, apiUrl, environment, onLog, left: run.left });
}

function outputsOf(report: Report, inputs: Inputs): Record<string, string | number> {
  const { tasks } = report.summary;
  const { excused = [], kind = report.findings.some(isNotCompared) ? "unknown" : "unchanged" } =
    report.comparison?.yardstick ?? {};
  const lacking = report.duties.flatMap((duty) => duty.tasks.filter(({ state }) => state === "lacking"));
  const { error, warning } = decidingFindings(report);
  return {
    conclusion: report.conclusion,
    state: tasks.applicable === 0 ? "unknown" : tasks.lacking > 0 ? "lacking" : "current",
    yardstick: kind,
    excused: JSON.stringify(excused.map(({ output }) => output)),
    "tasks-lacking": JSON.stringify(lacking.map(({ id }) => id)),
    "tasks-current": tasks.current,
    "tasks-applicable": tasks.applicable,
    coverage: tasks.applicable === 0 ? 0 : Math.floor((100 * tasks.current) / tasks.applicable),
    errors: error,
    warnings: warning,
    ...Object.fromEntries(fileInputNames.map((input) => [input, inputs.files.get(input) ?? ""])),
  };
}

async function warn(run: Run, error: unknown): Promise<void> {
  annotate(run, "warning", await errorText(run, error));
}

async function errorText({ locale }: Run, error: unknown): Promise<string> {
  const { showError } = await import("../shell/show-error.ts");
  let said = "";
  await showError(error, locale, {
    error: (text) => {
      said += text;
    },
  });
  return said;
}
