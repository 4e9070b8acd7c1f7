import { resolve } from "node:path";
import { modeline, schemaFolder } from "../author/modeline.ts";
import type { FixOptions } from "../fix/fix-project.ts";
import { tidyText } from "../fix/tidy-text.ts";
import { exists } from "../source/exists.ts";
import { loadOutputForms } from "../standard/output-forms.ts";

/** What `fix --tidy` puts right about which there are no findings. */
export async function tidying(): Promise<NonNullable<FixOptions["tidied"]>> {
  const forms = await loadOutputForms();
  const keysOf = (output: string) => {
    const envelope = forms.get(output)?.envelope.map(({ path }) => path);
    return envelope ? [...envelope.filter((path) => !path.includes(".")), "records", "nil"] : null;
  };
  return ({ source }) => {
    const modelineOf = (output: string, path: string) => {
      const isThere = forms.has(output) && exists(resolve(source.root, `${schemaFolder}/${output}.schema.json`));
      return isThere ? modeline(output, path) : null;
    };
    return (text, path) => tidyText(text, path, { keysOf, modelineOf });
  };
}
