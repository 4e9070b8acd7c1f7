import{Gt as e}from"./base.js";import{t}from"./escape-xml.js";const n={en:{label:`Language`,ownName:`English`,tag:`en`},"zh-TW":{label:`語言`,ownName:`中文`,tag:`zh-Hant-TW`}};var r=class{text;constructor(e){this.text=e}};function i(e,...t){let n=e[0]??``;for(let[r,i]of t.entries())n+=a(i)+(e[r+1]??``);return new r(n)}function a(e){return e instanceof r?e.text:e===null?``:typeof e==`object`?e.map(a).join(``):t(String(e))}function o(e){return new r(e)}var s=`/* Of every page that the project writes: the report, the review and the form. */
:root {
  --page: #f6f7f9;
  --surface: #ffffff;
  --text: #1a1f25;
  --muted: #545d68;
  --line: #d3d8de;
  --edge: #7a848f;
  --accent: #0a559c;
  --good: #0d5b2b;
  --good-tint: #dcf2e3;
  --bad: #98131f;
  --bad-tint: #fde4e4;
  color-scheme: light dark;
  font-family:
    system-ui, -apple-system, "Segoe UI", "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC",
    sans-serif;
  line-height: 1.5;
  background: var(--page);
  color: var(--text);
}

@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1317;
    --surface: #171c22;
    --text: #e5e9ee;
    --muted: #a4adb8;
    --line: #303943;
    --edge: #6d7884;
    --accent: #83bbff;
    --good: #86dfa2;
    --good-tint: #123020;
    --bad: #ffa3a3;
    --bad-tint: #401b1e;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0 auto;
  padding: 0 1rem 3rem;
  font-size: 0.9375rem;
  overflow-wrap: anywhere;
}

h1 {
  margin: 0;
  font-size: 1.375rem;
  line-height: 1.3;
}

h2 {
  font-size: 1.1875rem;
}

h3 {
  font-size: 1rem;
}

a,
summary {
  color: var(--accent);
}

summary {
  cursor: pointer;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

.skip {
  position: absolute;
  left: -100vw;
}

.skip:focus {
  left: 1rem;
  top: 0.5rem;
  z-index: 2;
  padding: 0.5rem 1rem;
  background: var(--surface);
}

.masthead {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
}

.language {
  display: flex;
  gap: 0.75rem;
  margin: 0;
  padding: 0;
  border: 0;
}

.language legend {
  position: absolute;
  clip-path: inset(50%);
}

.scroll {
  overflow-x: auto;
}

table {
  border-collapse: collapse;
  font-size: 0.875rem;
}

footer {
  color: var(--muted);
  font-size: 0.8125rem;
}

@media print {
  :root {
    --page: #ffffff;
  }

  .language,
  .skip {
    display: none;
  }
}
`;function c(e,t){return t||=e.slice(0),Object.freeze(Object.defineProperties(e,{raw:{value:Object.freeze(t)}}))}var l;function u(e){let{locale:t,title:r,generator:a,runningHead:u,body:p,script:h}=e,g=u===null?[]:[`:root { --running-head: ${m(u)}; }`],_=[f([s,...e.styles].join(`
`)),...g],v=h===null?[]:[h];return i`<!doctype html>
<html lang="${n[t].tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${o(d(_,v))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${a}">
${r}
${_.map(e=>i`<style>${o(e)}</style>\n`)}</head>
<body>
${p}
${v.map(e=>i(l||=c([`<script>`,`<\/script>
`],[`<script>`,`<\/script>\\n`]),o(e)))}</body>
</html>
`.text}function d(e,t){let n=e=>e.map(e=>`'${p(e)}'`).join(` `);return[`default-src 'none'`,`style-src ${n(e)}`,...t.length===0?[]:[`script-src ${n(t)}`],`base-uri 'none'`,`form-action 'none'`].join(`; `)}function f(e){return e.replace(/\/\*[^*]*\*\//g,``).replace(/\n\s*/g,`
`).replace(/ ?([{};,])[ \n]?/g,`$1`).replace(/(?<=[{;])(-{0,2}[a-z][a-z-]*): /g,`$1:`).replaceAll(`;}`,`}`)}function p(t){return`sha256-${e(`sha256`).update(t).digest(`base64`)}`}function m(e){return`"${e.replace(/[^\p{L}\p{N} ]/gu,e=>`\\${e.codePointAt(0)?.toString(16)} `)}"`}var h=`/* Where something is typed, chosen or pressed: the filters of a report and the fields of a form. */
input:not([type]),
input[type="text"],
input[type="search"],
textarea,
select,
button {
  min-height: 2.25rem;
  padding: 0.25rem 0.5rem;
  border: 1px solid var(--edge);
  border-radius: 0.25rem;
  background: var(--surface);
  color: var(--text);
  font: inherit;
  font-size: 0.9375rem;
}

input[type="text"],
input[type="search"],
textarea,
select {
  width: 100%;
}

button {
  padding: 0.25rem 1rem;
  cursor: pointer;
}

button:hover:not(:disabled) {
  border-color: var(--accent);
}
`;export{i as a,r as i,u as n,o,c as r,n as s,h as t};