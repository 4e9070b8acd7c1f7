import { readFileSync, realpathSync } from "node:fs";
import { crc32 } from "node:zlib";
import { builtFolder } from "../source/built-folder.ts";
import { milliseconds } from "../time/milliseconds.ts";
import { type CacheFolder, ownCacheFolder } from "./cache-folder.ts";
import { type ContentCache, openContentCache } from "./content-cache.ts";
import { segmentStore } from "./segment-store.ts";

/**
 * The cache of a project in a folder of this user; null when the folder cannot be trusted or made.
 *
 * @throws UserError `cache-in-repository`
 */
export function openProjectCache(folder: CacheFolder, root: string, version: string): ContentCache | null {
  const own = ownCacheFolder(folder, root);
  if (own === null) return null;
  try {
    // What is stored is what this very program found out, its schemas among it.
    const build = readFileSync(new URL("data/build-id.txt", builtFolder), "utf8").trim();
    const belongsTo = JSON.stringify([version, build, realpathSync(root)]);
    // Two projects may have the same: segments say to which they belong.
    const project = crc32(belongsTo).toString(16).padStart(8, "0");
    return openContentCache(segmentStore(own, project), belongsTo, milliseconds);
  } catch {
    return null; // without its folder there is no project either, which the check says
  }
}
