import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configFileName, evidenceFolder } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { exists } from "../source/exists.ts";
import type { Source, TrackedKind } from "../source/source.ts";
import { isForbidden, nothingThere } from "../source/system-error.ts";

/** Read as well: the same name with the other extension of YAML. */
const otherName = configFileName.replace(".yaml", ".yml");
const configNames = [configFileName, otherName];

/** What somebody may have meant by the name of the configuration. */
const similarName = /^\.?isms[-_. ]?evidences?(?:[-_.]?(?:config|rc))?\.(?:ya?ml|jsonc?|json5|toml)(?:\.txt)?$/i;

/**
 * The configuration in a folder or the nearest one above it, up to the top of the git repository, or of the file
 * system outside git; null when there is none.
 *
 * @throws UserError `config-name` for a name that is nearly right, `config-twice`
 */
export function findConfig(folder: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    const name = configAmong(namesIn(here), here);
    if (name !== null) return join(here, name);
    if (exists(join(here, ".git")) || dirname(here) === here) return null;
  }
}

/**
 * Refuses a folder without a configuration and without evidence, where folders directly in it have a configuration: whoever
 * stands one folder too high would learn nothing, or the wrong thing. A folder of evidence that has a configuration is a
 * project itself; judged from above, its examples and drafts would be evidence.
 *
 * @throws UserError `config-below`
 */
export function refuseConfigBelow(folder: string): void {
  const folders = foldersIn(folder);
  const found = folders.flatMap((name) => {
    const config = configNames.find((file) => exists(join(folder, name, file)));
    return config === undefined ? [] : [{ folder: name, config: `${name}/${config}` }];
  });
  const [first] = found;
  const hasEvidence = folders.includes(evidenceFolder) && found.every((one) => one.folder !== evidenceFolder);
  if (first !== undefined && !hasEvidence) throw new UserError("config-below", { ...first, more: found.length - 1 });
}

/** Hidden ones and links left out. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
      .map(({ name }) => name)
      .sort();
  } catch {
    return []; // whoever reads the folder says why it cannot be
  }
}

/**
 * Where the configuration of a folder is, or would be: the one that is named, or that {@link findConfig} finds.
 *
 * @throws UserError those of {@link findConfig}
 */
export function configIn(folder: string, named: string | undefined): string {
  return resolve(folder, named ?? findConfig(resolve(folder)) ?? configFileName);
}

/** The same at the top of a source. */
export async function findConfigIn(source: Source): Promise<string | null> {
  const right = configNames.filter((name) => source.realPath(name) !== null);
  if (right.length > 0) return configAmong(right, source.root);
  // A link of that name which leads nowhere is a configuration that cannot be read, not none.
  const { files, links } = await source.find(["*"], { eachMustMatch: false });
  return configAmong([...files, ...links.map(({ path }) => path)], source.root);
}

function configAmong(names: readonly string[], folder: string): string | null {
  const right = names.filter((name) => configNames.includes(name));
  if (right.length > 1) throw new UserError("config-twice", { folder, names: right });
  const [found] = right;
  if (found !== undefined) return found;
  const similar = names.find((name) => similarName.test(name));
  if (similar !== undefined) throw new UserError("config-name", { folder, name: similar, expected: configFileName });
  return null;
}

/**
 * Refuses a folder whose configuration is in the commit and not in the checkout: another policy would judge it.
 *
 * @throws UserError `config-not-checked-out`
 */
export function refuseConfigLeftOut(tracked: ReadonlyMap<string, TrackedKind> | null): void {
  const path = configNames.find((name) => tracked?.get(name) === "sparse");
  if (path !== undefined) throw new UserError("config-not-checked-out", { path });
}

/** The names in a folder; of one that may not be listed, those of configurations that are there. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isForbidden(error)) return configNames.filter((name) => exists(join(folder, name)));
    return nothingThere(folder, error) ?? [];
  }
}
