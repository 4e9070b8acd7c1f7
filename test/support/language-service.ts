import { type ActionsMetadataProvider, validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../src/version.ts";
import { declared } from "./run-action.ts";

/** The inputs of other actions that recipes and workflows use. */
const others: Record<string, readonly string[]> = {
  "actions/checkout@v5": ["repository", "ref", "token", "path", "fetch-depth", "persist-credentials"],
  "actions/setup-node@v7": ["node-version", "node-version-file", "cache", "package-manager-cache"],
  "actions/cache@v4": ["path", "key", "restore-keys"],
  "actions/attest@v4": ["subject-path", "predicate-type", "predicate-path", "sbom-path"],
  "actions/upload-artifact@v4": ["name", "path", "retention-days"],
  "actions/upload-pages-artifact@v5": ["name", "path", "retention-days", "include-hidden-files"],
  "actions/deploy-pages@v5": ["token", "timeout", "error_count", "reporting_interval", "artifact_name", "preview"],
  "actions/download-artifact@v4": ["name", "path", "merge-multiple"],
  "github/codeql-action/upload-sarif@v4": ["sarif_file", "category"],
};

let asked = 0;

/** The problems that GitHub's own language service reports in a file. */
export async function complaints(name: string, text: string): Promise<string[]> {
  const actionsMetadataProvider: ActionsMetadataProvider = {
    fetchActionMetadata: async ({ owner, name, path, ref }) => {
      if (`${owner}/${name}@${ref}` === `OWNER/isms-evidence@v${version}`) return declared;
      const action = `${owner}/${name}${path ? `/${path}` : ""}@`;
      // A commit does not say which version it is; the comment beside it does, which only people read.
      const isCommit = /^[0-9a-f]{40}$/.test(ref);
      const known = Object.keys(others).find((one) => one === action + ref || (isCommit && one.startsWith(action)));
      const inputs = known && others[known];
      if (!inputs) return undefined;
      return { name, description: "", inputs: Object.fromEntries(inputs.map((input) => [input, { description: "" }])) };
    },
  };
  // It caches what it read from a URL.
  const document = TextDocument.create(`file:///${++asked}/${name}`, "yaml", 1, text);
  const found = await validate(document, { actionsMetadataProvider });
  return found.map(({ message, range }) => `${name}:${range.start.line + 1}: ${message}`);
}
