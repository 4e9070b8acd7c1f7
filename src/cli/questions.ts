import type { Interface } from "node:readline";

/** Questions to the person at the terminal, one line each. */
export interface Questions {
  /** Null when the person ended the questions, by Ctrl-C or Ctrl-D. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Lets go of the input, which would keep the program running. */
  readonly end: () => void;
}

/** Reads nothing before the first question. */
export function createQuestions(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questions {
  let lines: AsyncIterator<string> | null = null;
  let reader: Interface | null = null;
  return {
    async ask(question) {
      if (reader === null || lines === null) {
        const { createInterface } = await import("node:readline");
        reader = createInterface({ input, output, terminal: true });
        const opened = reader;
        opened.on("SIGINT", () => {
          output.write("\n");
          opened.close();
        });
        // One reader for all questions: what is typed ahead, or pasted, answers the next ones.
        lines = opened[Symbol.asyncIterator]();
      }
      reader.setPrompt(question);
      reader.prompt();
      const { value, done } = await lines.next();
      return done ? null : value;
    },
    end: () => reader?.close(),
  };
}
