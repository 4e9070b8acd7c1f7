import { type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { runAction as run } from "../../src/action/run.ts";
import { connect } from "../../src/github/client.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { createToolkit } from "./toolkit.ts";

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
const tokenOfJob = "${{ github.token }}";
const root = new URL("../../", import.meta.url);
const bundle = fileURLToPath(new URL("dist/action.js", root));
export const declared = parse(readFileSync(new URL("action.yml", root), "utf8"));

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Step {
  readonly status: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner would interpret. */
  readonly commands: readonly Command[];
  readonly text: string;
  readonly error: string;
}

export interface StepOptions {
  readonly event: string;
  readonly payload?: object;
  readonly inputs?: Record<string, string>;
  /** The URL of the GitHub API and the job's token. */
  readonly github?: { readonly url: string };
  /** Further environment, such as GITHUB_REF. */
  readonly environment?: Record<string, string>;
}

/** The job's token. */
export const jobToken = "ghs_secret0123456789";

/** Runs the action in this process, and reads what it left as the runner does. Its waits for GitHub are short. */
export async function runAction(workspace: string, options: StepOptions): Promise<Step> {
  const { environment, left } = preparedStep(workspace, options);
  let text = "";
  const out = (written: string) => {
    text += written;
  };
  const status = await run({
    environment,
    out,
    toolkit: createToolkit(environment, out),
    now: () => 0,
    connect: (connection) => connect({ ...connection, second: 5 }),
  });
  return { ...left(text), status, error: "" };
}

/** Starts dist/action.js as GitHub's runner starts an action, on this Node.js or another. */
export async function spawnAction(workspace: string, options: StepOptions, node = process.execPath): Promise<Step> {
  const { environment, left } = preparedStep(workspace, options);
  const { stdout, stderr, status } = await started(node, { cwd: workspace, timeout: 240_000, env: environment });
  return { ...left(stdout), status, error: stderr };
}

/** What the runner sets, and how it reads what the step left. */
export function preparedStep(
  workspace: string,
  { event, payload = {}, inputs = {}, github, environment: further = {} }: StepOptions,
) {
  const temporary = temporaryFolder({
    output: "",
    summary: "",
    "event.json": JSON.stringify(payload),
    "home/.gitconfig": "[safe]\n\tdirectory = *\n",
  });
  const values = Object.fromEntries(
    Object.entries(declared.inputs as Record<string, { default?: string }>).map(([name, one]) => [
      name,
      one.default === tokenOfJob ? (github ? jobToken : "") : (one.default ?? ""),
    ]),
  );
  const asVariables = Object.fromEntries(
    Object.entries({ ...values, ...inputs }).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    HOME: join(temporary, "home"),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octocat",
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(temporary, "event.json"),
    GITHUB_JOB: "evidence",
    GITHUB_OUTPUT: join(temporary, "output"),
    GITHUB_REPOSITORY: "octo-org/evidence",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_STEP_SUMMARY: join(temporary, "summary"),
    GITHUB_WORKFLOW: "Evidence",
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temporary,
    GITHUB_SERVER_URL: "https://github.com",
    ...(github ? { GITHUB_API_URL: github.url } : {}),
    ...asVariables,
    ...further,
  };
  const left = (text: string) => ({
    outputs: readOutputs(readFileSync(join(temporary, "output"), "utf8")),
    summary: readFileSync(join(temporary, "summary"), "utf8"),
    commands: readCommands(text),
    text,
  });
  return { environment, left };
}

function started(
  node: string,
  options: SpawnOptionsWithoutStdio,
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  return new Promise((done, fail) => {
    const child = spawn(node, [bundle], options);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
    child.on("error", fail).on("close", (status) => done({ stdout, stderr, status }));
    child.stdin.end();
  });
}

/** `NAME<<DELIMITER`, lines, `DELIMITER`. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/**
 * Both forms of commands; the old one counts anywhere in a line. Between stop-commands and its token there are none.
 */
function readCommands(text: string): Command[] {
  const commands: Command[] = [];
  let stopped: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const match =
      /^\s*::([a-z-]+)(?: ([^\n]*?))?::(.*)$/i.exec(line) ?? /##\[([a-z-]+)(?: ([^\]]*))?\](.*)$/i.exec(line);
    if (stopped !== null) {
      if (line.trim() === `::${stopped}::`) stopped = null;
      continue;
    }
    if (!match) continue;
    const [, name = "", properties = "", data = ""] = match;
    if (name === "stop-commands") stopped = data;
    else {
      const pairs = properties.split(",").flatMap((pair) => {
        const [key = "", value = ""] = pair.split("=", 2);
        return key === "" ? [] : [[key, value.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%")]];
      });
      const said = data.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
      commands.push({ name, properties: Object.fromEntries(pairs), data: said });
    }
  }
  return commands;
}
