import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/**
 * Imports a source file of the project, with what it imports; Node 20 reads no TypeScript.
 *
 * @param {string} name - path from the root of the project
 */
export async function importSource(name) {
  const build = await rolldown({ input: fileURLToPath(new URL(`../${name}`, import.meta.url)), platform: "node" });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}
