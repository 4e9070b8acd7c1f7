import { randomUUID } from "node:crypto";
import type * as core from "@actions/core";
import type { connect } from "../github/client.ts";

/** What the action uses of GitHub's toolkit, {@link core}. */
export type Toolkit = Pick<
  typeof core,
  "debug" | "error" | "getInput" | "getMultilineInput" | "notice" | "setOutput" | "setSecret" | "warning"
> & { readonly summary: { addRaw(text: string): { write(): Promise<unknown> } } };

/** What the action may use of GitHub's runner: its variables, its log, its toolkit, and GitHub itself. */
export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly toolkit: Toolkit;
  readonly connect: typeof connect;
  /** Milliseconds, on a clock that does not go back. */
  readonly now: () => number;
}

/** Text that the runner reads no commands from, whatever the evidence says. */
export function printText({ out }: Runner, text: string): void {
  const end = randomUUID();
  out(`::stop-commands::${end}\n${text}::${end}::\n`);
}

/** An annotation of the run. */
export function annotate({ toolkit }: Runner, kind: "error" | "warning" | "notice", text: string): void {
  toolkit[kind](text.trimEnd(), { title: "isms-evidence" });
}
