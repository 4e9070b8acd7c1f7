// What cannot be avoided: node bench/floor.mjs read|json FOLDER reads every file into one buffer, or parses it as JSON.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

const [kind, folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:yaml|json)$/.test(name));
const buffer = Buffer.allocUnsafe(1 << 24);
let bytes = 0;
const kept = [];
for (const name of files) {
  if (kind === "json") kept.push(JSON.parse(readFileSync(join(folder, name), "utf8")));
  else {
    const descriptor = openSync(join(folder, name), "r");
    bytes += readSync(descriptor, buffer, 0, buffer.length, null);
    closeSync(descriptor);
  }
}
console.log(files.length, bytes, kept.length);
