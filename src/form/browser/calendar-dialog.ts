import { formats } from "../../time/formats.ts";
import { type App, wordsOf } from "./app.ts";
import { button, element } from "./dom.ts";

const dayLength = 86_400_000;

/** A calendar in which a day is chosen, by pointer or with the arrow keys; days are ISO dates. */
export function openCalendar(app: App, chosen: string, choose: (day: string) => void): void {
  const { calendar: words } = wordsOf(app);
  let focused = formats.date(chosen) ? chosen : app.today;
  const title = element("h2", { id: "calendar-title", "aria-live": "polite" });
  const table = element("table", { role: "grid", "aria-labelledby": title.id });
  const dialog = element("dialog", { class: "calendar", "aria-labelledby": title.id });
  const go = (day: string, isFocused = true) => {
    if (!formats.date(day)) return;
    focused = day;
    show(isFocused);
  };
  const end = () => {
    dialog.close();
    dialog.remove();
  };
  const step = (label: string, sign: string, months: number) =>
    button(sign, () => go(monthsFrom(focused, months), false), { class: "quiet", "aria-label": label, title: label });
  const heading = element(
    "div",
    { class: "calendar-head" },
    step(words.previousYear, "«", -12),
    step(words.previous, "‹", -1),
    title,
    step(words.next, "›", 1),
    step(words.nextYear, "»", 12),
  );
  const foot = element(
    "div",
    { class: "tools" },
    button(words.today, () => go(app.today)),
    button(words.close, end),
  );
  dialog.append(heading, table, foot);
  dialog.addEventListener("close", () => dialog.remove());
  table.addEventListener("keydown", (event) => {
    const target = keyTarget(event.key, focused);
    if (target === null) return;
    event.preventDefault();
    go(target);
  });
  document.body.append(dialog);
  show(false);
  dialog.showModal();
  show(true);

  function show(isFocused: boolean): void {
    const [year = 0, month = 0] = focused.split("-").map(Number);
    title.textContent = words.month(year, month);
    const weekdays = words.weekdays.map((name) => element("th", { scope: "col" }, name));
    const rows = weeksOf(focused).map((week) => element("tr", {}, week.map(dayCell)));
    table.replaceChildren(element("thead", {}, element("tr", {}, weekdays)), element("tbody", {}, rows));
    if (isFocused) table.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  function dayCell(day: string | null): HTMLElement {
    if (day === null) return element("td");
    const isCurrent = day === focused;
    const choice = button(
      String(Number(day.slice(8))),
      () => {
        end();
        choose(day);
      },
      {
        tabindex: isCurrent ? "0" : "-1",
        "aria-label": dayName(app, day),
        "aria-pressed": day === chosen ? "true" : "false",
        "aria-current": day === app.today ? "date" : null,
      },
    );
    return element("td", {}, choice);
  }
}

function dayName(app: App, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return year > 1911 ? `${wordsOf(app).republicDay(year - 1911, month, date)} (${day})` : day;
}

/** The weeks of the month of a day, from Sunday on. */
function weeksOf(day: string): (string | null)[][] {
  const first = `${day.slice(0, 8)}01`;
  const before = new Date(first).getUTCDay();
  const days: (string | null)[] = Array.from({ length: before }, () => null);
  for (let at = first; at.slice(0, 7) === day.slice(0, 7); at = daysFrom(at, 1)) days.push(at);
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function keyTarget(key: string, day: string): string | null {
  const weekday = new Date(day).getUTCDay();
  switch (key) {
    case "ArrowLeft":
      return daysFrom(day, -1);
    case "ArrowRight":
      return daysFrom(day, 1);
    case "ArrowUp":
      return daysFrom(day, -7);
    case "ArrowDown":
      return daysFrom(day, 7);
    case "Home":
      return daysFrom(day, -weekday);
    case "End":
      return daysFrom(day, 6 - weekday);
    case "PageUp":
      return monthsFrom(day, -1);
    case "PageDown":
      return monthsFrom(day, 1);
    default:
      return null;
  }
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same day of another month, or the last one that it has. */
function monthsFrom(day: string, months: number): string {
  const date = new Date(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}
