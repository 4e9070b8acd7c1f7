import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { EOL } from "node:os";
import type { connect } from "../github/client.ts";
import { escapeCommandData } from "../report/github/escape-workflow-command.ts";

/** All that the action may touch of GitHub's runner: its variables, the log in which it reads commands, and GitHub. */
export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly connect: typeof connect;
}

/** An input as the runner passes it; "" where there is none. */
export function readInput(environment: Runner["environment"], name: string): string {
  return (environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

/** Gives the outputs to later steps. No value can end its own entry early: nobody can guess the delimiter. */
export function writeOutputs({ environment }: Runner, outputs: Readonly<Record<string, string | number>>): void {
  const path = environment.GITHUB_OUTPUT;
  if (!path) return;
  const delimiter = `ghadelimiter_${randomUUID()}`;
  const entries = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`,
  );
  appendFileSync(path, entries.join(""));
}

/** Adds Markdown to the summary of the job. */
export function writeSummary({ environment }: Runner, text: string): void {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, text);
}

/** Text that the runner reads no commands from, whatever the evidence says. */
export function printText({ out }: Runner, text: string): void {
  const end = randomUUID();
  out(`::stop-commands::${end}\n${text}::${end}::\n`);
}

/** An annotation of the run. */
export function annotate({ out }: Runner, kind: "error" | "warning" | "notice", text: string): void {
  out(`::${kind} title=isms-evidence::${escapeCommandData(text.trimEnd())}\n`);
}

/** The runner prints stars in its place from here on. */
export function maskSecret({ out }: Runner, secret: string): void {
  out(`::add-mask::${escapeCommandData(secret)}\n`);
}

/** Shown where somebody asked for it. */
export function printDebug({ out }: Runner, line: string): void {
  out(`::debug::${escapeCommandData(line)}\n`);
}
