import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { FoundFiles } from "../source/source.ts";
import type { Project } from "./load-project.ts";

/**
 * The files to read: those of the configured patterns and those that were named, whose paths come back as well.
 *
 * @throws UserError `nothing-to-check`, `evidence-no-match`, `path-outside-root`, `path-no-match`
 */
export async function findEvidence(
  { source, folder, config, configPath }: Project,
  named: readonly string[],
): Promise<{ found: FoundFiles; paths: readonly string[] }> {
  const configured = await source.find(config.evidence, { eachMustMatch: false });
  if (named.length === 0) {
    if (configured.files.length === 0 && configured.links.length === 0) {
      throw configPath === null
        ? new UserError("nothing-to-check", { folder })
        : new UserError("evidence-no-match", { patterns: config.evidence });
    }
    return { found: configured, paths: [] };
  }
  const inRoot = named.map((path) => {
    const inside = pathInRoot(source.root, resolve(folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return inside === "" ? "." : inside;
  });
  const asked = await source.find(inRoot, { eachMustMatch: true });
  const files = [...new Set([...configured.files, ...asked.files])].sort();
  const links = [...new Map([...configured.links, ...asked.links].map((link) => [link.path, link])).values()];
  return { found: { files, links }, paths: [...asked.files, ...asked.links.map(({ path }) => path)].sort() };
}
