import { execFile } from "node:child_process";

/** What a script of a page printed, and its exit status. */
export interface ScriptResult {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs a script of a page with bash, with other places than the page names. All are replaced in one go, the longest
 * first, since this checkout may lie in one of them.
 */
export function runScript(
  script: string,
  folder: string,
  places: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const names = Object.keys(places).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const text = names.length === 0 ? script : script.replace(pattern, (name) => places[name] ?? name);
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", ...environment } };
  return new Promise((done) => {
    execFile("bash", ["--norc", "-e", "-o", "pipefail", "-c", text], options, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}
