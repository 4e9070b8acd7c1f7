import { type App, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";

/** Said aloud when it changes; with the way back from what cannot be seen any more. */
export function statusView(app: App): HTMLElement {
  const words = wordsOf(app);
  const { before } = app;
  const restore = () => {
    if (before) app.change(before, { status: words.undone, focus: "status" });
  };
  return element(
    "div",
    { class: app.status === "" ? "status is-empty" : "status", id: "status", role: "status", tabindex: "-1" },
    element("span", { id: "status-text" }, app.status),
    before ? button(words.undo, restore, { id: "undo" }) : null,
  );
}

/** Another status without rendering the page; the way back goes with the one before. */
export function showStatus(app: App, text: string): void {
  app.status = text;
  const place = document.querySelector("#status-text");
  if (place) place.textContent = text;
  document.querySelector("#status")?.classList.toggle("is-empty", text === "");
  if (!app.before) document.querySelector("#undo")?.remove();
}
