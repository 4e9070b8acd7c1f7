import type { Terminal } from "../shell/terminal.ts";

/** Runs shorter than this need no progress line (milliseconds). */
const patience = 500;
const interval = 100;

export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

/** A progress line on standard error for long runs, only on a terminal. */
export function createProgress(terminal: Terminal, text: (done: number, total: number) => string): Progress {
  let next = terminal.now() + patience;
  let shown = false;
  return {
    update: (done, total) => {
      const now = terminal.now();
      if (now < next || !terminal.isInteractive.error) return;
      next = now + interval;
      shown = true;
      terminal.error(`\r\u001b[K${text(done, total)}`);
    },
    end: () => {
      if (shown) terminal.error("\r\u001b[K");
    },
  };
}
