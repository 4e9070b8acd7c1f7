/** What every page of the site says around its content. */
const words = {
  "zh-TW": {
    language: "zh-Hant-TW",
    other: "English",
    skip: "跳到內容",
    search: "搜尋說明文件",
    results: "搜尋結果",
    found: "找到 {count} 處",
    none: "找不到符合的內容",
    navigation: "說明文件",
    contents: "本頁內容",
    home: "首頁",
    all: "全部文件與 71 項工作產出",
    source: "本頁原始檔",
    title: "isms-evidence 說明文件",
  },
  en: {
    language: "en",
    other: "中文",
    skip: "Skip to content",
    search: "Search the documentation",
    results: "Search results",
    found: "{count} found",
    none: "Nothing found",
    navigation: "Documentation",
    contents: "On this page",
    home: "Home",
    all: "All documents and the 71 outputs",
    source: "Source of this page",
    title: "isms-evidence documentation",
  },
};

/** No script or style but the site's own, no request to anywhere else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const escapeHtml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * A page of the site.
 *
 * @param {{ locale: string, place: string, title: string, body: string, headings: readonly { id: string, text: string }[],
 *   groups: readonly { title: string, pages: readonly { place: string, title: string }[] }[], source: string,
 *   relative: (place: string) => string }} page - relative: a place below the edition as a link from here
 */
export function pageHtml({ locale, place, title, body, headings, groups, source, relative }) {
  const text = words[locale];
  const up = place.includes("/") ? "../../" : "../";
  const otherLocale = locale === "en" ? "zh-TW" : "en";
  const item = (one) =>
    `<li><a href="${relative(one.place)}"${one.place === place ? ' aria-current="page"' : ""}>${escapeHtml(one.title)}</a></li>`;
  const group = ({ title: name, pages }) =>
    `<details${pages.some((one) => one.place === place) ? " open" : ""}><summary>${escapeHtml(name)}</summary>\n<ul>\n${pages.map(item).join("\n")}\n</ul></details>`;
  const contents =
    headings.length < 3
      ? ""
      : `<nav class="contents" aria-label="${text.contents}">
<details open><summary>${text.contents}</summary>
<ul>
${headings.map(({ id, text: heading }) => `<li><a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(heading)}</a></li>`).join("\n")}
</ul></details>
</nav>`;
  return `<!doctype html>
<html lang="${text.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · isms-evidence</title>
<link rel="stylesheet" href="${up}assets/style.css">
<script src="${up}assets/search.js" defer></script>
</head>
<body data-root="${up}" data-locale="${locale}">
<a class="skip" href="#content">${text.skip}</a>
<header>
<a class="name" href="${relative("index.html")}">isms-evidence</a>
<search hidden>
<form role="search"><input type="search" name="q" aria-label="${text.search}" placeholder="${text.search}" autocomplete="off" spellcheck="false"></form>
<div class="results" data-found="${text.found}" data-none="${text.none}" hidden><p role="status"></p><ul aria-label="${text.results}"></ul></div>
</search>
<a class="language" lang="${words[otherLocale].language}" hreflang="${words[otherLocale].language}" href="${up}${otherLocale}/${place}">${text.other}</a>
</header>
<div class="columns">
<nav class="pages" aria-label="${text.navigation}">
<details class="menu" open><summary>${text.navigation}</summary>
<ul>
${item({ place: "index.html", title: text.home })}
${item({ place: "contents.html", title: text.all })}
</ul>
${groups.map(group).join("\n")}
</details>
</nav>
<main id="content" tabindex="-1">
${contents === "" ? body : body.replace("</h1>\n", `</h1>\n${contents}\n`)}
</main>
</div>
<footer><a href="${escapeHtml(source)}" rel="noreferrer">${text.source}</a></footer>
</body>
</html>
`;
}

/** The first page of the site, which leads to the edition of the reader's language. */
export function doorHtml() {
  const link = (locale) =>
    `<li><a lang="${words[locale].language}" href="${locale}/index.html">${words[locale].title}</a></li>`;
  return `<!doctype html>
<html lang="zh-Hant-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>isms-evidence</title>
<link rel="stylesheet" href="assets/style.css">
<script src="assets/choose.js" defer></script>
</head>
<body>
<main id="content"><h1>isms-evidence</h1>
<ul>
${link("zh-TW")}
${link("en")}
</ul></main>
</body>
</html>
`;
}
