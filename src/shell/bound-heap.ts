import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import type { Checkpoint } from "../model/deadline.ts";

/** What the engine is asked, and one setting of it. */
export interface Engine {
  /** Such as `13.6.233.17-node.41`. */
  readonly version: string;
  /** Bytes that it keeps for new values. */
  readonly forNewValues: () => number;
  readonly setFlag: (flag: string) => void;
}

const ownEngine: Engine = {
  version: process.versions.v8,
  forNewValues: () => getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0,
  setFlag: setFlagsFromString,
};

/** Those of Node.js 20 to 24. Another one may not know the flag, and would say so on standard error. */
const knownEngines = /^1[123]\./;
const MiB = 1024 * 1024;
/** The engine doubles the room until it has 64 MiB, which makes no run faster: it reads one file after the other. */
const mostForNewValues = 8 * MiB;
/** The first calls are all looked at: the list of many files has just been made, and the next collection doubles the room. */
const callsPerLook = 10;
/**
 * A run that is over by then takes little memory; and once a setting is changed, the engine compiles anew what was kept
 * compiled of the modules that are loaded from then on, those of Node.js among them.
 */
const callsOfShortRun = 100;
/** What only a long run has by then: a list of many files takes it before the first of them is read. */
const mostOfShortRun = 2 * mostForNewValues;

/** The checkpoint, which keeps the engine from taking ever more room for new values as well. */
export function boundingHeap(checkpoint: Checkpoint, engine: Engine = ownEngine): Checkpoint {
  let isBound = !knownEngines.test(engine.version);
  let calls = 0;
  return () => {
    checkpoint();
    if (isBound || (++calls > callsPerLook && calls % callsPerLook !== 0)) return;
    if (engine.forNewValues() < (calls < callsOfShortRun ? mostOfShortRun : mostForNewValues)) return;
    engine.setFlag("--semi-space-growth-factor=1");
    isBound = true;
  };
}
