// One process that runs dist/cli.js and dist/action.js again and again, as Node.js would start them: it loads the entry
// anew for each run, and keeps the chunks. Requests come by message: { id, program, folder, words, environment }.
import { pathToFileURL } from "node:url";

const write = process.stdout.write;
const writeError = process.stderr.write;
let runs = 0;

// A program ends its process when all is printed: here the next request comes.
process.exit = () => {};

async function run({ program, folder, words, environment }) {
  let out = "";
  let error = "";
  process.argv = [process.execPath, program, ...words];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
  process.exitCode = undefined;
  process.stdout.write = (text) => {
    out += text;
    return true;
  };
  process.stderr.write = (text) => {
    error += text;
    return true;
  };
  try {
    await import(`${pathToFileURL(program)}?run=${++runs}`);
  } catch (failure) {
    error += failure.stack;
    process.exitCode = 1; // as for an error that nobody caught
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
    process.stdout.removeAllListeners("error");
  }
  const status = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.chdir("/"); // the folder may be removed
  return { status, out, error };
}

let last = Promise.resolve();
process.on("message", (request) => {
  last = last.then(async () => process.send({ id: request.id, ...(await run(request)) }));
});
