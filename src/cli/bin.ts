#!/usr/bin/env node
import { currentFolder } from "../shell/current-folder.ts";
import type { Terminal } from "../shell/terminal.ts";
import { createQuestions } from "./questions.ts";
import { run } from "./run.ts";

/** Where the output goes into a file or a log, as most terminals open. */
const usualWidth = 80;

const questions = createQuestions(process.stdin, process.stderr);

const terminal: Terminal = {
  get folder() {
    return currentFolder();
  },
  environment: process.env,
  isInteractive: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  width: process.stdout.columns ?? usualWidth,
  now: () => performance.now(),
  input: async () => (await import("node:stream/consumers")).text(process.stdin),
  ask: process.stdin.isTTY && process.stderr.isTTY ? questions.ask : null,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

// A reader that closes early (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), terminal);
questions.end();
