import { isObject, type JsonObject } from "../../model/json.ts";
import { plainText } from "../../text/plain-text.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import { fileNameOf, yamlOf } from "../form-document.ts";
import { type App, stateOf, textOf, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";
import { showStatus } from "./status-view.ts";

/** As the command reads at most by default, in bytes. */
const largestFile = 5_000_000;
/** How much of the name of a file is repeated, in characters. */
const longestName = 60;
/** So many documents of one file are offered. */
const mostChoices = 200;

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
  const found = file.size > largestFile ? words.tooLarge(largestFile) : documentsIn(app, await file.arrayBuffer());
  if (typeof found === "string") return showStatus(app, found);
  const open = (document: JsonObject) => {
    const status = words.opened(plainText(file.name, longestName), found.comments);
    app.isChecked = true;
    app.change(stateOf(document), { status, undo: true, focus: "status" });
  };
  const [only, another] = found.documents;
  if (only && !another) open(only);
  else chooseDocument(app, found.documents, open);
}

interface FoundDocuments {
  readonly documents: readonly JsonObject[];
  /** How many lines of the file have one. */
  readonly comments: number;
}

/** The documents of this output in a file, or why there is none. */
function documentsIn(app: App, bytes: ArrayBuffer): FoundDocuments | string {
  const words = wordsOf(app).file;
  const text = decoded(bytes);
  if (text === null) return words.notUtf8;
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem) return words.unreadable(textOf(app, problem), problem.line);
  const own = documents.filter(isObject).filter(({ output }) => output === app.sheet.output);
  const comments = text.split("\n").filter((line) => /(?:^|\s)#/.test(line)).length;
  if (own.length > 0) return { documents: own, comments };
  const [other] = documents.filter(isObject).flatMap(({ output }) => (typeof output === "string" ? [output] : []));
  return words.otherOutput(plainText(other ?? "", longestName));
}

/** Each document by its id and date; the saved file will hold only the chosen one. */
function chooseDocument(app: App, documents: readonly JsonObject[], open: (document: JsonObject) => void): void {
  const { file: words, paste } = wordsOf(app);
  const dialog = element("dialog", { "aria-labelledby": "choose-title" });
  const nameOf = ({ id, date }: JsonObject, index: number) =>
    [id, date].flatMap((value) => (typeof value === "string" ? [plainText(value)] : [])).join(" · ") ||
    String(index + 1);
  const choices = documents.slice(0, mostChoices).map((document, index) => {
    const choose = () => {
      dialog.close();
      open(document);
    };
    return element("li", {}, button(nameOf(document, index), choose, { class: "quiet" }));
  });
  dialog.append(
    element("h2", { id: "choose-title" }, words.several),
    element("p", { class: "help" }, words.severalHelp),
    element("ul", { class: "documents" }, choices),
    button(paste.cancel, () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
