import * as toolkit from "@actions/core";
import { endProcess } from "../shell/end-process.ts";
import { milliseconds } from "../time/milliseconds.ts";
import { runAction } from "./run.ts";

process.exitCode = await runAction({
  environment: process.env,
  out: (text) => process.stdout.write(text),
  toolkit,
  connect: async (connection) => (await import("../github/client.ts")).connect(connection),
  now: milliseconds,
});
endProcess([process.stdout]);
