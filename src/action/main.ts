import * as toolkit from "@actions/core";
import { connect } from "../github/client.ts";
import { runAction } from "./run.ts";

process.exitCode = await runAction({
  environment: process.env,
  out: (text) => process.stdout.write(text),
  toolkit,
  connect,
  now: () => performance.now(),
});
