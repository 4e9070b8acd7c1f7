import { configFileName } from "../model/config.ts";
import { repositoryUrl } from "../model/repository-url.ts";
import { version } from "../version.ts";
import type { StartFile } from "./start-file.ts";

/** Its comments, in one language. */
export interface PreCommitWords {
  readonly repository: string;
  readonly hook: string;
  readonly all: string;
}

/**
 * The configuration of pre-commit, which docs/on-every-change.md shows: `npm run docs` takes it from here.
 *
 * @param prefix - as in {@link StartPlaces}
 */
export function preCommitConfig(words: PreCommitWords, prefix: string): StartFile {
  const args = prefix === "" ? "" : `\n        args: [${JSON.stringify(`--config=${prefix}${configFileName}`)}]`;
  const content = `repos:
  - repo: ${repositoryUrl} # ${words.repository}
    rev: v${version}
    hooks:
      - id: isms-evidence # ${words.hook}${args}
      # - id: isms-evidence-all # ${words.all}
`;
  return { path: ".pre-commit-config.yaml", content };
}
