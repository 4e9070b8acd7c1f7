import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Locale } from "../model/locale.ts";
import { peekLocale } from "../policy/peek-locale.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { readFile } from "../source/read-file.ts";
import { configIn } from "./find-config.ts";

interface ConfigChoice {
  readonly folder: string;
  /** That of `--config`. */
  readonly config?: string | undefined;
}

/**
 * The language for an error that kept the configuration from being read: the configured one, if it shows. Reads that file
 * alone, without what a project needs besides: an error is said at once.
 */
export function configuredLocale({ folder, config }: ConfigChoice): Locale | null {
  try {
    const path = configIn(folder, config);
    const root = realpathSync(dirname(path));
    return peekLocale(
      {
        realPath: (name) => pathInRoot(root, realpathSync(join(root, name))),
        read: (name, limit) => readFile(root, name, limit),
      },
      basename(path),
    );
  } catch {
    return null; // the first error is what counts, whatever else is wrong
  }
}
