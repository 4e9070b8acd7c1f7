// Builds the site of the documentation from docs/ and the README into site/: static, offline, in both languages, with search.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { buildSite } from "./site/site.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const assets = new URL("site/assets/", import.meta.url);

/**
 * Writes the site into a folder, in the place of an earlier one.
 *
 * @throws Error with every link that leads nowhere, and for a folder with other files
 */
export async function writeSite(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, "assets/search.js")))
    throw new Error(`${folder} has files that are not of the site; name another folder`);
  const { texts, files, dead } = await buildSite(root);
  if (dead.length > 0) throw new Error(`links that lead nowhere:\n${dead.join("\n")}`);
  rmSync(folder, { recursive: true, force: true });
  const write = (place, content) => {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), content);
  };
  for (const [place, text] of texts) write(place, text);
  for (const [place, path] of files) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    copyFileSync(join(root, path), join(folder, place));
  }
  for (const name of ["style.css", "choose.js"]) write(`assets/${name}`, readFileSync(new URL(name, assets)));
  write("assets/search.js", await bundled(fileURLToPath(new URL("search.js", assets))));
  return texts.size;
}

/** A script with its library in one file, as browsers load it from a folder too. */
async function bundled(input) {
  const build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "iife", minify: true });
  await build.close();
  return output[0].code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = resolve(root, process.argv[2] ?? "site");
  console.log(`${await writeSite(folder)} files of text in ${folder}`);
}
