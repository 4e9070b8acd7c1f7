import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import type { Toolkit } from "../../src/action/runner.ts";

/**
 * GitHub's toolkit on an environment and a log of its own: the real one knows only those of the process, so that no two
 * runs could share it. test/action/action.test.ts compares both.
 */
export function createToolkit(environment: Readonly<Record<string, string>>, out: (text: string) => void): Toolkit {
  const input = (name: string) => (environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
  const data = (value: unknown) => String(value).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const annotation =
    (kind: string): Toolkit["error"] =>
    (message, { title = "" } = {}) =>
      out(`::${kind} title=${data(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}::${data(message)}\n`);
  return {
    debug: (message) => out(`::debug::${data(message)}\n`),
    error: annotation("error"),
    getInput: input,
    getMultilineInput: (name) =>
      input(name)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    notice: annotation("notice"),
    setOutput: (name, value) => {
      const delimiter = `ghadelimiter_${randomUUID()}`;
      const text = typeof value === "string" ? value : JSON.stringify(value);
      appendFileSync(environment.GITHUB_OUTPUT ?? "", `${name}<<${delimiter}\n${text}\n${delimiter}\n`);
    },
    setSecret: (secret) => out(`::add-mask::${data(secret)}\n`),
    summary: {
      addRaw: (text) => ({ write: async () => appendFileSync(environment.GITHUB_STEP_SUMMARY ?? "", text) }),
    },
    warning: annotation("warning"),
  };
}
