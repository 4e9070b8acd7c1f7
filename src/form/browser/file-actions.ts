import { isObject, type JsonObject } from "../../model/json.ts";
import { plainText } from "../../text/plain-text.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import { fileNameOf, yamlOf } from "../form-document.ts";
import { type App, stateOf, textOf, wordsOf } from "./app.ts";
import { element } from "./dom.ts";
import { showStatus } from "./status-view.ts";

/** As the command reads at most by default, in bytes. */
const largestFile = 5_000_000;
/** How much of the name of a file is repeated, in characters. */
const longestName = 60;

export function saveFile(app: App): void {
  const { document: value } = app.state;
  const name = fileNameOf(value, app.sheet, app.today);
  const address = URL.createObjectURL(new Blob([yamlOf(value, app.tree)], { type: "application/yaml" }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  showStatus(app, wordsOf(app).save.saved(name, app.problems));
}

export async function copyText(app: App): Promise<void> {
  const words = wordsOf(app).save;
  try {
    await navigator.clipboard.writeText(yamlOf(app.state.document, app.tree));
    showStatus(app, words.copied(app.problems));
  } catch {
    // The text is there to be copied by hand.
    const preview = document.querySelector<HTMLDetailsElement>("#preview");
    if (preview) preview.open = true;
    const text = preview?.querySelector("textarea");
    text?.focus();
    text?.select();
    showStatus(app, words.copyFailed);
  }
}

export async function openFile(app: App, file: File): Promise<void> {
  const words = wordsOf(app).file;
  const outcome = file.size > largestFile ? words.tooLarge(largestFile) : documentIn(app, await file.arrayBuffer());
  if (typeof outcome === "string") return showStatus(app, outcome);
  const status = words.opened(plainText(file.name, longestName), outcome.comments);
  app.isChecked = true;
  app.change(stateOf(outcome.document), { status, undo: true, focus: "status" });
}

/** The one document of this output in a file, or why there is none. */
function documentIn(app: App, bytes: ArrayBuffer): { document: JsonObject; comments: number } | string {
  const words = wordsOf(app).file;
  const text = decoded(bytes);
  if (text === null) return words.notUtf8;
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem) return words.unreadable(textOf(app, problem), problem.line);
  const filled = documents.filter((document) => document !== null);
  if (filled.length > 1) return words.several(filled.length);
  const [document = null] = filled;
  const output = isObject(document) && typeof document.output === "string" ? document.output : "";
  if (!isObject(document) || output !== app.sheet.output) return words.otherOutput(plainText(output, longestName));
  return { document, comments: text.split("\n").filter((line) => /(?:^|\s)#/.test(line)).length };
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
