import { languageChoice } from "../../messages/language-choice.ts";
import { locales } from "../../model/locale.ts";
import { yamlOf } from "../form-document.ts";
import { type App, type Outcome, recordsOf, say, stateOf, titleOf, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";
import { fieldView, offered } from "./field-view.ts";
import { copyText, openFile, saveFile } from "./file-actions.ts";
import { recordsView } from "./records-view.ts";
import { statusView } from "./status-view.ts";

/** Renders the page from its state; the focus stays where it was, or goes where the outcome says. */
export function showPage(app: App, { focus }: Outcome, startOver: () => void): void {
  const before = document.activeElement?.id ?? "";
  const { sheet, locale } = app;
  document.documentElement.lang = languageChoice[locale].tag;
  document.title = `${sheet.output} ${sheet.title[locale]}`;
  const page = document.querySelector("#page");
  page?.replaceChildren(
    element("a", { class: "skip", href: "#main" }, wordsOf(app).skip),
    header(app),
    element(
      "main",
      { id: "main", tabindex: "-1" },
      intro(app, startOver),
      statusView(app),
      summary(),
      ...sections(app),
    ),
    element("footer", {}, element("p", {}, `isms-evidence ${sheet.version} · INM2529-001v1 · ${sheet.output}`)),
    ...datalists(app),
  );
  const target = document.getElementById(focus ?? before);
  target?.focus({ preventScroll: focus === undefined });
}

function header(app: App): HTMLElement {
  const { sheet } = app;
  return element(
    "header",
    { class: "masthead" },
    element(
      "div",
      {},
      element("p", { class: "eyebrow" }, [sheet.output, sheet.organization ?? ""].filter(Boolean).join(" · ")),
      element("h1", {}, say(app, sheet.title)),
    ),
    element(
      "fieldset",
      { class: "language" },
      element("legend", {}, languageChoice[app.locale].label),
      [...locales].reverse().map((locale) => {
        const id = `in-${locale}`;
        const choice = element("input", { type: "radio", name: "language", id, checked: locale === app.locale });
        choice.addEventListener("change", () => {
          app.locale = locale;
          // What the way back is from was said in the other language.
          app.before = null;
          app.render();
        });
        return element(
          "label",
          { class: "choice", lang: languageChoice[locale].tag },
          choice,
          languageChoice[locale].ownName,
        );
      }),
    ),
  );
}

function intro(app: App, startOver: () => void): HTMLElement {
  const { intro: text, file, draft } = wordsOf(app);
  // The button of the browser would speak the browser's language.
  const input = element("input", { type: "file", id: "open", accept: ".yaml,.yml,.json", hidden: true });
  input.addEventListener("change", () => {
    const [chosen] = input.files ?? [];
    if (chosen) void openFile(app, chosen);
  });
  return element(
    "section",
    { class: "intro" },
    element("p", {}, say(app, app.sheet.form.description)),
    element("p", {}, text),
    element(
      "div",
      { class: "open" },
      button(file.open, () => input.click(), { id: "open-button", "aria-describedby": "open-help" }),
      input,
      element("p", { class: "help", id: "open-help" }, file.help),
    ),
    element(
      "div",
      { class: "tools" },
      element("span", { class: "help", id: "draft" }),
      button(draft.startOver, startOver, { class: "quiet", id: "start-over" }),
    ),
  );
}

function summary(): HTMLElement {
  return element("section", { id: "summary", tabindex: "-1", "aria-live": "off" });
}

function sections(app: App): HTMLElement[] {
  const { headings } = wordsOf(app);
  const isNil = ({ key }: { key: string }) => key === "nil";
  const fields = app.envelope.filter((node) => !isNil(node));
  const nil = app.envelope.find(isNil);
  const hasBoth = app.state.document.nil !== undefined && recordsOf(app).length > 0;
  return [
    element(
      "section",
      { "aria-labelledby": "document" },
      element("h2", { id: "document" }, headings.document),
      element(
        "div",
        { class: "fields" },
        fields.map((node) => fieldView(app, node, [node.key])),
      ),
    ),
    ...(app.sheet.kind === "event" || app.state.document.nil !== undefined ? [nilChoice(app)] : []),
    ...(app.state.isNil ? [] : [recordsView(app)]),
    ...(nil && (app.state.isNil || hasBoth)
      ? [element("section", { "aria-label": titleOf(app, nil) }, fieldView(app, nil, [nil.key]))]
      : []),
    finish(app),
  ];
}

/** Whether there is anything to record: evidence that nothing happened is a statement by two people. */
function nilChoice(app: App): HTMLElement {
  const { records: words } = wordsOf(app);
  const option = (isNil: boolean, label: string, id: string) => {
    const choice = element("input", { type: "radio", name: "nil", id, checked: app.state.isNil === isNil });
    choice.addEventListener("change", () => {
      const { records, nil, ...rest } = app.state.document;
      app.change(
        isNil ? { isNil, document: { ...rest, nil: nil ?? {} }, open: [] } : stateOf({ ...rest, records: [{}] }),
        { focus: id, undo: true },
      );
    });
    return element("label", { class: "choice" }, choice, label);
  };
  return element(
    "fieldset",
    { class: "group" },
    element("legend", {}, words.question),
    element(
      "div",
      { class: "choices" },
      option(false, words.has, "has-records"),
      option(true, words.hasNone, "has-none"),
    ),
  );
}

function finish(app: App): HTMLElement {
  const { headings, check, save } = wordsOf(app);
  const preview = element("textarea", { readonly: true, rows: 16, "aria-label": save.preview, spellcheck: "false" });
  const details = element("details", { id: "preview" }, element("summary", {}, save.preview), preview);
  details.addEventListener("toggle", () => {
    preview.value = yamlOf(app.state.document, app.tree);
  });
  return element(
    "section",
    { class: "finish", "aria-labelledby": "finish" },
    element("h2", { id: "finish" }, headings.finish),
    element(
      "div",
      { class: "tools" },
      button(check.run, () => runCheck(app), { id: "check" }),
      button(save.save, () => (runCheck(app) ? saveFile(app) : undefined), { class: "main", id: "save" }),
      button(save.copy, () => void copyText(app), { id: "copy" }),
      button(save.saveAnyway, () => saveFile(app), { class: "quiet", id: "save-anyway" }),
    ),
    element("p", { class: "help" }, check.note),
    details,
  );
}

/** Names every problem, blanks too. @returns whether there is none */
function runCheck(app: App): boolean {
  app.isChecked = true;
  app.render({ focus: "summary" });
  document.getElementById("summary")?.scrollIntoView({ block: "start" });
  return app.findings.length === 0;
}

function datalists(app: App): HTMLElement[] {
  const { people, known } = app.sheet;
  const list = (id: string, values: readonly (readonly [string, string])[]) =>
    element(
      "datalist",
      { id },
      values.map(([value, label]) => element("option", { value, label: label || null })),
    );
  const units = [...new Set((people ?? []).map(({ unit }) => unit))].map((unit) => [unit, ""] as const);
  return [
    list("people", offered(app)),
    list("units", units),
    ...Object.entries(known).map(([path, values]) => list(`known-${path}`, values)),
  ];
}
