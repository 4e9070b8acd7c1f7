import type { Locale } from "../model/locale.ts";
import { peekLocale } from "../policy/peek-locale.ts";
import { openFiles, type ProjectOptions } from "./check-options.ts";

/** The language for an error that kept the configuration from being read: the configured one, if it shows. */
export function configuredLocale(options: ProjectOptions): Locale | null {
  try {
    const { source, config } = openFiles(options);
    return peekLocale(source, config);
  } catch {
    return null; // the first error is what counts, whatever else is wrong
  }
}
