import { configFileName } from "../model/config.ts";
import { comments, type StartFile } from "./start-file.ts";

/** GitHub reads the first of these that exists: a second one would put another out of force. */
export const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** Nobody can have this name: GitHub marks it as an error until it is replaced. */
const placeholder = "@YOUR-ORGANIZATION/YOUR-TEAM";

/** Who reviews a change of what the evidence is judged by: configuration, policies, roster, ignore files, workflow. */
export function codeOwners(head: readonly string[], prefix: string): StartFile {
  const own = [configFileName, "people.yaml", "policies/", ".gitignore"].map((name) => `/${prefix}${name}`);
  const paths = [...own, "/.github/", "/.pre-commit-config.yaml"];
  const lines = paths.map((path) => `${path.replace(/[\\ #!*?[\]]/g, "\\$&")} ${placeholder}`);
  return { path: codeOwnersPaths[0], content: `${comments(head)}\n${lines.join("\n")}\n` };
}
