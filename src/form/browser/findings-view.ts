import { tokensOf } from "../../text/json-pointer.ts";
import { spliced, valueIn, withValue } from "../edit-document.ts";
import type { FieldNode } from "../field-tree.ts";
import type { DocumentFinding } from "../judge-document.ts";
import { type App, textOf, titleOf, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";

/** So many are listed at once. */
const mostListed = 50;

/** The findings that are to be shown: blanks are no problem before anybody has asked. */
function shownFindings(app: App): readonly DocumentFinding[] {
  if (app.isChecked) return app.findings;
  return app.findings.filter(
    ({ code, pointer }) =>
      code !== "schema-required" &&
      code !== "records-or-nil" &&
      valueIn(app.state.document, stepsOf(pointer)) !== undefined,
  );
}

/** Puts every finding beside its field and into the list, and says how many each record has. */
export function showFindings(app: App): void {
  const words = wordsOf(app).check;
  for (const place of document.querySelectorAll(".error")) place.textContent = "";
  for (const control of document.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  const places = new Map<string, HTMLElement>();
  for (const place of document.querySelectorAll<HTMLElement>("[data-at]")) places.set(place.dataset.at ?? "", place);
  const counts = new Map<string, number>();
  const findings = shownFindings(app);
  for (const finding of findings) {
    const record = /^\/records\/(\d+)/.exec(finding.pointer)?.[1];
    if (record) counts.set(record, (counts.get(record) ?? 0) + 1);
    const place = placeOf(finding.pointer, places);
    const error = place?.querySelector<HTMLElement>(".error");
    if (!place || !error) continue;
    error.textContent = [error.textContent, textOf(app, finding)].filter(Boolean).join(" ");
    if (place.classList.contains("field")) {
      place.querySelector("input, select, textarea")?.setAttribute("aria-invalid", "true");
    }
  }
  for (const count of document.querySelectorAll<HTMLElement>(".count")) {
    const number = counts.get(count.id.replace("count-", ""));
    count.textContent = number ? words.incomplete(number) : "";
  }
  const summary = document.querySelector("#summary");
  summary?.replaceChildren(...(app.isChecked ? summaryOf(app) : []));
  summary?.classList.toggle("is-good", app.problems === 0);
}

function placeOf(pointer: string, places: ReadonlyMap<string, HTMLElement>): HTMLElement | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = places.get(at);
    if (place) return place;
  }
  return undefined;
}

function summaryOf(app: App): HTMLElement[] {
  const words = wordsOf(app).check;
  const { findings } = app;
  if (findings.length === 0) return [element("p", { class: "good" }, words.none)];
  const listed = findings.filter(({ code }) => code !== "findings-omitted").slice(0, mostListed);
  const more = app.problems - listed.length;
  return [
    element("h2", {}, words.found(app.problems)),
    element(
      "ul",
      {},
      listed.map((finding) => element("li", {}, summaryItem(app, finding))),
    ),
    ...(more > 0 ? [element("p", {}, words.more(more))] : []),
  ];
}

function summaryItem(app: App, finding: DocumentFinding): (HTMLElement | string)[] {
  const link = element(
    "a",
    { href: "#" },
    [...whereOf(app, finding), textOf(app, finding)].join(app.locale === "en" ? ": " : "："),
  );
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(app, finding.pointer);
  });
  if (finding.code !== "schema-unknown-key") return [link];
  const remove = () =>
    app.change({ document: withValue(app.state.document, stepsOf(finding.pointer), undefined) }, { undo: true });
  return [link, " ", button(wordsOf(app).check.removeKey, remove, { class: "quiet" })];
}

/** The record, and the group in it: the sentence names the field. */
function whereOf(app: App, { pointer }: DocumentFinding): string[] {
  const { records, items } = wordsOf(app);
  const steps = stepsOf(pointer);
  const where: string[] = [];
  let nodes: readonly FieldNode[] = app.tree;
  for (const step of steps.slice(0, -1)) {
    if (typeof step === "number") {
      const last = where.pop() ?? "";
      where.push(last === "records" ? records.nth(step + 1) : `${last} ${items.nth(step + 1)}`);
      continue;
    }
    const node = nodes.find(({ key }) => key === step);
    where.push(node ? titleOf(app, node) : step);
    nodes = node?.fields ?? [];
  }
  return where.length > 0 ? [where.join(" ")] : [];
}

/** Opens the record if it is closed, and puts the focus on the field. */
function goTo(app: App, pointer: string): void {
  const [first, index] = stepsOf(pointer);
  if (first === "records" && typeof index === "number" && !app.state.open[index]) {
    app.change({ open: spliced(app.state.open, index, 1, true) });
  }
  const places = new Map<string, HTMLElement>();
  for (const place of document.querySelectorAll<HTMLElement>("[data-at]")) places.set(place.dataset.at ?? "", place);
  const place = placeOf(pointer, places);
  const control = place?.querySelector<HTMLElement>("input, select, textarea, button");
  (control ?? place)?.focus();
  place?.scrollIntoView({ block: "center" });
}

function stepsOf(pointer: string): (string | number)[] {
  return tokensOf(pointer).map((token) => (/^\d+$/.test(token) ? Number(token) : token));
}
