import type { CommandTable } from "./command.ts";

/** The commands as typed, in the order of help; each is loaded on demand. */
export const commands = {
  check: async () => (await import("./commands/check.ts")).check,
  list: async () => (await import("./commands/list.ts")).list,
  explain: async () => (await import("./commands/explain.ts")).explain,
  new: async () => (await import("./commands/new.ts")).newDocument,
  schema: async () => (await import("./commands/schema.ts")).schema,
  test: async () => (await import("./commands/test.ts")).test,
  report: async () => (await import("./commands/report.ts")).report,
  merge: async () => (await import("./commands/merge.ts")).merge,
  rollup: async () => (await import("./commands/rollup.ts")).rollup,
  pack: async () => (await import("./commands/pack.ts")).pack,
  completion: async () => (await import("./commands/completion.ts")).completion,
  help: async () => (await import("./commands/help.ts")).help,
} as const satisfies CommandTable;
