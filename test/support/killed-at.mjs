// Calls a writing function, and kills this process before the change of the file system with the given number; a file that
// is being written has the first half of its content then. Ends as usual where there are fewer changes.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";

const [, , module, name, number, folder, files] = process.argv;
const write = (await import(pathToFileURL(module).href))[name];
const buffersOf = (one) =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, ["before", "after"].includes(key) ? Buffer.from(value) : value]),
  );
const list = JSON.parse(files).map(buffersOf);
let calls = 0;
const isLast = () => ++calls === Number(number);
const kill = () => process.kill(process.pid, "SIGKILL");
const changing = ["mkdirSync", "writeFileSync", "chmodSync", "copyFileSync", "renameSync", "linkSync", "rmSync"];
for (const [key, original] of changing.map((one) => [one, fs[one]])) {
  fs[key] = (...given) => {
    if (isLast()) kill();
    if (key === "writeFileSync" && isLast()) {
      original(given[0], Buffer.from(given[1]).subarray(0, Buffer.byteLength(given[1]) / 2), given[2]);
      kill();
    }
    return original(...given);
  };
}
syncBuiltinESMExports();
if (name === "writeFile") for (const { path, content } of list) write(folder, path, content);
else write(folder, list);
