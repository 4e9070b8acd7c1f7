import type { CommandTable } from "./command.ts";
import { check } from "./commands/check.ts";
import { completion } from "./commands/completion.ts";
import { explain } from "./commands/explain.ts";
import { exportWorkbook } from "./commands/export.ts";
import { fix } from "./commands/fix.ts";
import { forecast } from "./commands/forecast.ts";
import { form } from "./commands/form.ts";
import { help } from "./commands/help.ts";
import { history } from "./commands/history.ts";
import { importSpreadsheet } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { list } from "./commands/list.ts";
import { merge } from "./commands/merge.ts";
import { newDocument } from "./commands/new.ts";
import { pack } from "./commands/pack.ts";
import { renew } from "./commands/renew.ts";
import { report } from "./commands/report.ts";
import { rollup } from "./commands/rollup.ts";
import { schema } from "./commands/schema.ts";
import { seal } from "./commands/seal.ts";
import { test } from "./commands/test.ts";
import { verify } from "./commands/verify.ts";

/** The commands as typed, in the order of help; what they do is loaded on demand. */
export const commands = {
  check,
  list,
  explain,
  init,
  new: newDocument,
  renew,
  fix,
  form,
  schema,
  export: exportWorkbook,
  import: importSpreadsheet,
  test,
  report,
  forecast,
  history,
  merge,
  rollup,
  pack,
  seal,
  verify,
  completion,
  help,
} as const satisfies CommandTable;
