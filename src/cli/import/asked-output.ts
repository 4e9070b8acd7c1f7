import { resolve } from "node:path";
import { exists } from "../../source/exists.ts";

/** What an import is asked for: the spreadsheets, and the output or `people`, found by heads and names if it is undefined. */
interface AskedOutput {
  readonly output: string | undefined;
  readonly files: readonly string[];
}

/** The output may come before the files (`import O2.1.1 assets.xlsx`), where no file has its name. */
export function askedOutput(words: readonly string[], output: string | undefined, folder: string): AskedOutput {
  const [first = "", ...files] = words;
  const isOutput = /^(?:O\d+\.\d+\.\d+|people)$/.test(first) && !exists(resolve(folder, first));
  return output === undefined && files.length > 0 && isOutput ? { output: first, files } : { output, files: words };
}
