import { dirname } from "node:path";
import { usualCacheFolder } from "../cache/cache-folder.ts";
import { keepCompiledCode } from "../cache/code-cache.ts";
import { configIn } from "../check/find-config.ts";
import { currentFolder } from "../shell/current-folder.ts";
import { isPublicLog } from "../shell/terminal.ts";
import { valuesOf } from "./values-of.ts";

/**
 * The code of the program, once it is compiled, is for the next run: to be called before any of it is loaded, and so
 * before the words are understood. Not without a cache, with one that is named, or on a machine that is new for each run.
 */
export function useCodeCache(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  keep: (usual: string, roots: readonly string[]) => void = keepCompiledCode,
): void {
  if (words.some((word) => /^--(?:no-cache$|cache-dir(?:=|$))/.test(word)) || isPublicLog({ environment })) return;
  const usual = usualCacheFolder(environment, process.platform);
  if (usual === null) return;
  try {
    const folder = currentFolder();
    const configs = [undefined, ...valuesOf("config", words)];
    keep(
      usual,
      configs.map((config) => dirname(configIn(folder, config))),
    );
  } catch {
    // What is wrong with the folder or its configuration is said by whoever needs them.
  }
}
