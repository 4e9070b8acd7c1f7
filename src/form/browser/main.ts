import type { Validator } from "../../evidence/validators.ts";
import { today } from "../../time/calendar.ts";
import { blankDocument } from "../form-document.ts";
import { readSheet } from "../sheet-data.ts";
import { type App, createApp, recordsOf, stateOf, wordsOf } from "./app.ts";
import { type DraftStore, draftStore } from "./draft-store.ts";
import { showFindings } from "./findings-view.ts";
import { showPage } from "./page-view.ts";
import { openPaste } from "./paste-dialog.ts";
import { showStatus } from "./status-view.ts";

/** The validator of the output, as the build exports it (scripts/validator-modules.mjs). */
interface Compiled {
  readonly validate: { (value: unknown): boolean; errors?: ReturnType<Validator["validate"]> };
  readonly info: Validator["info"];
}

/** Makes the page work: the data is in it, what is to be filled in is rendered from it. */
export function start({ validate, info }: Compiled): void {
  const sheet = readSheet(document.getElementById("sheet")?.textContent ?? "");
  const store = draftStore(sheet);
  const draft = store.read();
  const blank = () => stateOf(blankDocument(sheet, today(sheet.timezone)));
  const app: App = createApp(
    sheet,
    { validate: (value) => (validate(value) ? null : (validate.errors ?? [])), info },
    draft ? stateOf(draft.document) : blank(),
    { all: (_, outcome) => showPage(app, outcome, startOver), findings: showFindings, status: showStatus },
    keeper(store, () => app),
  );
  app.render(draft ? { status: wordsOf(app).draft.restored(shownTime(draft.kept)) } : {});
  store.watch(() => showStatus(app, wordsOf(app).draft.elsewhere));
  pasteInto(app);
  printAll(app);

  function startOver(): void {
    store.remove();
    app.isChecked = false;
    app.change(blank(), { status: wordsOf(app).draft.startedOver, undo: true, focus: "status" });
  }
}

/** Keeps the draft a moment after the last change, and before the page goes away. */
function keeper(store: DraftStore, app: () => App): (document: FormStateDocument) => void {
  let waiting: { readonly document: FormStateDocument; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const flush = () => {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const isKept = store.write(waiting.document);
    waiting = null;
    const { draft } = wordsOf(app());
    const place = document.querySelector("#draft");
    if (place) place.textContent = isKept ? draft.kept(shownTime(new Date().toISOString())) : draft.denied;
  };
  addEventListener("pagehide", flush);
  return (document) => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = { document, timer: setTimeout(flush, 300) };
  };
}

type FormStateDocument = App["state"]["document"];

/** In the time of the computer, of whose clock it is. */
function shownTime(instant: string): string {
  const time = new Date(instant);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Several cells that are pasted into one field are meant as rows. */
function pasteInto(app: App): void {
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const isTable = text.includes("\t") && event.target instanceof Element && event.target.closest(".card");
    if (!isTable || app.state.isNil) return;
    event.preventDefault();
    openPaste(app, text);
  });
}

/** What is closed is printed as well. */
function printAll(app: App): void {
  let open: readonly boolean[] = [];
  addEventListener("beforeprint", () => {
    open = app.state.open;
    app.change({ open: recordsOf(app).map(() => true) });
  });
  addEventListener("afterprint", () => app.change({ open }));
}
