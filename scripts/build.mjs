// Builds dist/: the bundles, the validators and the data. Same input, same bytes.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { buildData } from "./build-data.mjs";
import { validatorModules } from "./validator-modules.mjs";

const root = new URL("../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

rmSync(path("dist"), { recursive: true, force: true });
await bundlePrograms();
await bundleValidators();
await buildData();

async function bundlePrograms() {
  const build = await rolldown({
    input: { cli: path("src/cli/bin.ts"), index: path("src/index.ts") },
    platform: "node",
    cwd: path("."),
    checks: { circularDependency: true },
  });
  await build.write({
    dir: path("dist"),
    format: "esm",
    minify: true,
    // No hashes: a change shows as a change of a file, not as a new name. All chunks stand beside the data.
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  });
  await build.close();
}

async function bundleValidators() {
  const { formats } = await importSource("src/evidence/formats.ts");
  const modules = validatorModules(formats);
  const entries = [...modules.keys()].filter((name) => name !== "shared");
  const build = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `validator:${name}`])),
    platform: "node",
    cwd: path("."),
    plugins: [
      {
        name: "validators",
        resolveId(id) {
          if (id.startsWith("validator:")) return id;
          return id === "project:formats" ? path("src/evidence/formats.ts") : null;
        },
        load: (id) => (id.startsWith("validator:") ? modules.get(id.slice("validator:".length)) : null),
      },
    ],
  });
  await build.write({
    dir: path("dist/validators"),
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  });
  await build.close();
}

/** Imports a source file of the project that stands alone; Node 20 reads no TypeScript. */
async function importSource(name) {
  const build = await rolldown({ input: path(name), platform: "node" });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}
