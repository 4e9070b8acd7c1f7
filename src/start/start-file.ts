/** A file that `init` writes. */
export interface StartFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** Where the new files belong. */
export interface StartPlaces {
  /**
   * The folder of the organization as the root of the git repository sees it: empty, or such as `compliance/`. GitHub
   * and pre-commit read their files in the root alone.
   */
  readonly prefix: string;
  /** Whether editors are to explain the fields. */
  readonly editor: boolean;
}

/** Lines of comments in YAML and the like; the names of folders in them cannot end a line. */
export function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}`.trimEnd()).join("\n");
}
