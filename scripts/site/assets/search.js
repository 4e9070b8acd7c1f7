// The search of a page. The index is loaded when somebody begins to search, and stays in the browser.
import MiniSearch from "minisearch";
import { indexOptions } from "../index-options.mjs";

const most = 20;
const { root, locale } = document.body.dataset;
const area = document.querySelector("search");
const input = area.querySelector("input");
const panel = area.querySelector(".results");
const status = panel.querySelector("[role=status]");
const list = panel.querySelector("ul");
let loading;

area.hidden = false;
input.addEventListener("focus", load);
input.addEventListener("input", show);
area.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(?:INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === "Escape" && !panel.hidden) {
    panel.hidden = true;
    input.focus();
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
});
document.addEventListener("click", (event) => {
  if (!area.contains(event.target)) panel.hidden = true;
});
// What is folded is not on paper, and takes the place of the page on a telephone.
if (matchMedia("(max-width: 60rem)").matches)
  for (const details of document.querySelectorAll(".menu, .contents details")) details.open = false;

function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/index.${locale}.js`;
    script.onload = () => resolve(MiniSearch.loadJSON(globalThis.searchIndex, indexOptions));
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

async function show() {
  const query = input.value.trim();
  const index = await load();
  // Somebody has gone on typing meanwhile.
  if (query !== input.value.trim()) return;
  panel.hidden = query === "";
  const found = query === "" ? [] : results(index, query);
  status.textContent = found.length === 0 ? panel.dataset.none : panel.dataset.found.replace("{count}", found.length);
  list.replaceChildren(...found.slice(0, most).map(row));
}

/** The best section of each page: of what has every term, or, without any, of what has some. */
function results(index, query) {
  const prefix = (term) => /^[a-z0-9]/.test(term);
  const fuzzy = (term) => (prefix(term) ? 0.2 : false);
  const all = index.search(query, { combineWith: "AND", prefix });
  const found = all.length > 0 ? all : index.search(query, { combineWith: "OR", prefix, fuzzy });
  const pages = new Set();
  return found.filter(({ place }) => {
    const [page] = place.split("#");
    const isFirst = !pages.has(page);
    pages.add(page);
    return isFirst;
  });
}

function row({ place, title, heading, excerpt }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${root}${locale}/${place}`;
  link.textContent = heading === "" ? title : `${title} › ${heading}`;
  const text = document.createElement("p");
  text.textContent = excerpt;
  item.append(link, text);
  return item;
}

function move(event) {
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  if (panel.hidden || at === -1) return;
  event.preventDefault();
  stops[(at + (event.key === "ArrowDown" ? 1 : -1) + stops.length) % stops.length].focus();
}
