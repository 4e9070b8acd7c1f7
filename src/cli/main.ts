import { currentFolder } from "../shell/current-folder.ts";
import { endProcess } from "../shell/end-process.ts";
import type { Terminal } from "../shell/terminal.ts";
import { milliseconds } from "../time/milliseconds.ts";
import { createQuestions, type Questions } from "./questions.ts";
import { run } from "./run.ts";

/** Where the output goes into a file or a log, as most terminals open. */
const usualWidth = 80;

const opened: { questions?: Questions; out?: NodeJS.WriteStream; error?: NodeJS.WriteStream } = {};

// Streams are opened when they are first used: each costs the start as much as a small module.
const terminal: Terminal = {
  get folder() {
    return currentFolder();
  },
  environment: process.env,
  isInteractive: {
    get out() {
      return process.stdout.isTTY === true;
    },
    get error() {
      return process.stderr.isTTY === true;
    },
  },
  get width() {
    return process.stdout.columns ?? usualWidth;
  },
  now: milliseconds,
  input: async () => (await import("node:stream/consumers")).text(process.stdin),
  get ask() {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
    opened.questions ??= createQuestions(process.stdin, process.stderr);
    return opened.questions.ask;
  },
  out: (text) => out().write(text),
  error: (text) => {
    opened.error ??= process.stderr;
    opened.error.write(text);
  },
};

/** A reader that closes early (`| head`) is not an error. */
function out(): NodeJS.WriteStream {
  opened.out ??= process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return opened.out;
}

/** Runs the command of this process, and ends it. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), terminal);
  opened.questions?.end();
  endProcess([opened.out, opened.error].filter((stream) => stream !== undefined));
}
