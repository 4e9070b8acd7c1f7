import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { FoundFiles } from "../source/source.ts";
import type { Project } from "./load-project.ts";

/**
 * The files that the configuration calls evidence; and those of them to which the report is narrowed, none for the
 * whole. Named paths narrow and never add. The configuration and the roster can be named as well: findings may be about
 * them.
 */
export async function findEvidence(
  { source, folder, config, configPath }: Project,
  named: readonly string[],
): Promise<{ found: FoundFiles; paths: readonly string[] }> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  if (configPath === null && found.files.length === 0 && found.links.length === 0) {
    throw new UserError("nothing-to-check", { folder });
  }
  const inRoot = named.map((path) => {
    const inside = pathInRoot(source.root, resolve(folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return { path, inside };
  });
  if (inRoot.some(({ inside }) => inside === "")) return { found, paths: [] };
  const reported = new Set([
    ...found.files,
    ...found.links.map(({ path }) => path),
    ...[configPath, config.people].flatMap((path) => path ?? []),
  ]);
  const paths = new Set<string>();
  for (const { path, inside } of inRoot) {
    const asked = await source.find([inside], { eachMustMatch: true });
    const narrowed = [...asked.files, ...asked.links.map((link) => link.path)].filter((one) => reported.has(one));
    if (narrowed.length === 0) throw new UserError("path-not-evidence", { path, patterns: config.evidence });
    for (const one of narrowed) paths.add(one);
  }
  return { found, paths: [...paths].sort() };
}
