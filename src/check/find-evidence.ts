import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { readGlobs } from "../source/glob.ts";
import { foldersOf, pathInRoot } from "../source/path-in-root.ts";
import type { FoundFiles } from "../source/source.ts";
import { groupBy } from "../text/group-by.ts";
import type { Project } from "./load-project.ts";

/** The files that the configuration calls evidence. */
export async function findEvidence({ source, folder, config, configPath }: Project): Promise<FoundFiles> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  if (configPath === null && found.files.length === 0 && found.links.length === 0) {
    throw new UserError("nothing-to-check", { folder });
  }
  return found;
}

/**
 * The files of the evidence to which named paths narrow a report; none for the whole, which the root is too. Paths
 * narrow and never add. The configuration and the roster can be named as well: findings may be about them.
 *
 * @param gone - evidence of an earlier revision that may be named as well
 */
export async function namedFiles(
  { source, folder, config, configPath }: Project,
  named: readonly string[],
  found: FoundFiles,
  gone: readonly string[] = [],
): Promise<readonly string[]> {
  const inRoot = named.map((path) => {
    const inside = pathInRoot(source.root, resolve(folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return { path, inside };
  });
  if (inRoot.some(({ inside }) => inside === "")) return [];
  const reported = new Set([
    ...found.files,
    ...found.links.map(({ path }) => path),
    ...[configPath, config.people].flatMap((path) => path ?? []),
  ]);
  const goneBelow = groupBy(
    gone.flatMap((file) => [...foldersOf(file), file].map((place) => ({ place, file }))),
    ({ place }) => place,
  );
  const paths = new Set<string>();
  for (const { path, inside } of inRoot) {
    const goneThere = [
      ...(goneBelow.get(inside) ?? []).map(({ file }) => file),
      ...(isPattern(inside) ? gone.filter((file) => isMatch(file, inside)) : []),
    ];
    const asked = await source.find([inside], { eachMustMatch: goneThere.length === 0 });
    const narrowed = [...asked.files, ...asked.links.map((link) => link.path)].filter((one) => reported.has(one));
    if (narrowed.length + goneThere.length === 0) {
      throw new UserError("path-not-evidence", { path, patterns: config.evidence });
    }
    for (const one of [...narrowed, ...goneThere]) paths.add(one);
  }
  return [...paths].sort();
}

function isPattern(path: string): boolean {
  return /[*?[\]{}\\]/.test(path);
}

function isMatch(file: string, pattern: string): boolean {
  return readGlobs(pattern).some(({ fits }) => fits(file, () => {}));
}
