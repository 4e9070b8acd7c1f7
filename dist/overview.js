import{Lt as e,S as t,fn as n,zt as r}from"./base.js";import{kn as i}from"./core.js";import{f as a,m as o,s,v as c}from"./pretty.js";import{i as l,n as u,r as d,t as f}from"./taggedTemplateLiteral.js";const p=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],m={title:e=>`Security evidence report${e===null?``:`: ${e}`}`,skip:`Skip to what is to be done`,headings:{workload:`Workload by duty and owner`,tasks:`Tasks and outputs`,exceptions:`Waivers, exclusions and changes made by the organization`,signatures:`Signatures`},nothingToDo:`Nothing to do: all outputs have current evidence, and none of it expires soon.`,workload:{note:`"Lacking" counts outputs without current evidence now; each month counts outputs that need new evidence in it. More is darker.`,lacking:`Lacking`,grace:`Grace`,list:`Outputs month by month`},shortMonth:e=>`${p[Number(e.slice(5))-1]}${e.endsWith(`-01`)?` ${e.slice(0,4)}`:``}`,trend:(e,t)=>`${e.asOf} to ${t.asOf}: tasks with current evidence ${e.current}/${e.applicable} → ${t.current}/${t.applicable}, errors ${e.errors} → ${t.errors}`,requirement:`Requirement`,onPaper:`On paper, only errors and warnings are listed; the file has the notes, requirements and evidence.`,noEvidence:`No evidence documents.`,allRules:e=>`All ${e} rules`,noExceptions:`No waivers or exclusions; figures and rules are those of the policy.`,filters:{name:`Filter`,text:`Search text`,all:`all`,reset:`Clear`,shown:`{shown} of {total} outputs shown`,none:`No outputs match.`},signatures:{prepared:`Prepared by`,reviewed:`Reviewed by`,approved:`Approved by`,date:`Date`}},h={title:e=>`${e??``}資訊安全佐證檢查報告`,skip:`跳至待辦事項`,headings:{workload:`各職責與承辦人的工作量`,tasks:`各項工作任務與產出`,exceptions:`豁免、不適用與組織調整`,signatures:`核章`},nothingToDo:`沒有待辦事項：各項產出的佐證均有效，近期亦無到期者。`,workload:{note:`「已缺少」為目前缺少現行佐證的產出；各月為該月須提出新佐證的產出。數字愈大，底色愈深。`,lacking:`已缺少`,grace:`寬限期`,list:`逐月列出產出`},shortMonth:e=>e.endsWith(`-01`)?`${e.slice(0,4)} 年 1 月`:`${Number(e.slice(5))} 月`,trend:(e,t)=>`${e.asOf} 至 ${t.asOf}：具現行佐證的工作任務 ${e.current}／${e.applicable} → ${t.current}／${t.applicable}，錯誤 ${e.errors} → ${t.errors}`,requirement:`要求`,onPaper:`紙本僅列出錯誤與警告；提示、各項要求與佐證清單見電子檔。`,noEvidence:`沒有佐證文件。`,allRules:e=>`全部規則 ${e} 條`,noExceptions:`沒有豁免或不適用的項目，數值與規則均依政策。`,filters:{name:`篩選`,text:`搜尋文字`,all:`全部`,reset:`清除`,shown:`顯示 {shown}／{total} 項工作產出`,none:`沒有符合條件的工作產出。`},signatures:{prepared:`製表`,reviewed:`審核`,approved:`核定`,date:`日期`}};function g(e){return e===`en`?m:h}var _=`:root {
  --page: #f6f7f9;
  --surface: #ffffff;
  --text: #1a1f25;
  --muted: #545d68;
  --line: #d3d8de;
  --accent: #0a559c;
  --good: #0d5b2b;
  --good-tint: #dcf2e3;
  --good-fill: #2f9e57;
  --soon: #704400;
  --soon-tint: #fdedc9;
  --soon-fill: #d99a1c;
  --bad: #98131f;
  --bad-tint: #fde4e4;
  --bad-fill: #cf3b45;
  --waived: #54369a;
  --waived-tint: #ece6fa;
  --waived-fill: #8466c9;
  --none: #4a535e;
  --none-tint: #e8ebee;
  --none-fill: #a5aeb8;
  color-scheme: light dark;
  font-family:
    system-ui, -apple-system, "Segoe UI", "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC",
    sans-serif;
  line-height: 1.5;
  background: var(--page);
  color: var(--text);
  scroll-padding-top: 6rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1317;
    --surface: #171c22;
    --text: #e5e9ee;
    --muted: #a4adb8;
    --line: #303943;
    --accent: #83bbff;
    --good: #86dfa2;
    --good-tint: #123020;
    --good-fill: #3aa763;
    --soon: #f4c667;
    --soon-tint: #382a0a;
    --soon-fill: #c78d1b;
    --bad: #ffa3a3;
    --bad-tint: #401b1e;
    --bad-fill: #d4525a;
    --waived: #ccb8ff;
    --waived-tint: #2b2245;
    --waived-fill: #8a6fd0;
    --none: #b4bcc6;
    --none-tint: #252c34;
    --none-fill: #6b7580;
  }
}

:root:has(#in-zh:checked) [lang="en"]:not(.choice),
:root:has(#in-en:checked) [lang="zh-Hant-TW"]:not(.choice, html) {
  display: none;
}

* {
  box-sizing: border-box;
}

body {
  margin: 0 auto;
  padding: 0 1rem 3rem;
  max-width: 76rem;
  font-size: 0.9375rem;
  overflow-wrap: anywhere;
}

h1 {
  margin: 0;
  font-size: 1.375rem;
  line-height: 1.3;
}

h2 {
  margin: 1.75rem 0 0.5rem;
  font-size: 1.1875rem;
}

h3 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1rem;
}

h4 {
  margin: 0;
  font-size: 0.9375rem;
}

p {
  margin: 0.25rem 0 0.75rem;
}

ul,
ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

a {
  color: var(--accent);
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

code,
.code,
.place {
  font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace;
  font-size: 0.92em;
}

code {
  color: var(--muted);
}

.code {
  white-space: nowrap;
}

time,
td,
dd,
b {
  font-variant-numeric: tabular-nums;
}

small,
.note,
.caveat {
  color: var(--muted);
  font-size: 0.875rem;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

summary {
  cursor: pointer;
  color: var(--accent);
  font-size: 0.875rem;
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

.symbols {
  position: absolute;
}

.icon {
  width: 1em;
  height: 1em;
  vertical-align: -0.125em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.masthead {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  align-items: center;
  gap: 0.25rem 1rem;
  padding: 1rem 0 0.75rem;
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

.overview {
  padding: 0.75rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

.answer {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1rem;
}

.verdict {
  display: inline-flex;
  align-items: center;
  gap: 0.5rem;
  margin: 0;
  padding: 0.25rem 1rem 0.25rem 0.75rem;
  border-radius: 2rem;
  font-size: 1.25rem;
}

.lead {
  margin: 0;
  font-size: 1.125rem;
}

.on-paper {
  display: none;
}

.good,
.soon,
.bad,
.waived,
.none {
  --fill: var(--none-fill);
  --ink: var(--none);
  --tint: var(--none-tint);
}

.good {
  --fill: var(--good-fill);
  --ink: var(--good);
  --tint: var(--good-tint);
}

.soon {
  --fill: var(--soon-fill);
  --ink: var(--soon);
  --tint: var(--soon-tint);
}

.bad {
  --fill: var(--bad-fill);
  --ink: var(--bad);
  --tint: var(--bad-tint);
}

.waived {
  --fill: var(--waived-fill);
  --ink: var(--waived);
  --tint: var(--waived-tint);
}

.verdict,
.chip,
.tile {
  background: var(--tint);
  color: var(--ink);
  print-color-adjust: exact;
}

.chip {
  display: inline-block;
  padding: 0.0625rem 0.5rem;
  border-radius: 1rem;
  font-size: 0.8125rem;
  font-weight: 600;
}

figure {
  margin: 0.75rem 0 0.5rem;
}

.bar {
  display: block;
  border-radius: 4px;
}

rect {
  fill: var(--fill);
  print-color-adjust: exact;
}

.states figcaption,
.states ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem 1rem;
}

.states figcaption {
  margin-top: 0.375rem;
}

.states li {
  color: var(--ink);
}

.facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  gap: 0.25rem 1.5rem;
  margin: 0.25rem 0 0.75rem;
}

dt {
  color: var(--muted);
  font-size: 0.8125rem;
}

dd {
  margin: 0;
}

.output .facts {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
}

.trend {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.75rem;
}

.scroll {
  overflow-x: auto;
}

.line {
  fill: none;
  stroke: var(--fill);
  stroke-width: 2;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.875rem;
}

th,
td {
  padding: 0.25rem 0.75rem 0.25rem 0;
  border-top: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

thead th {
  border-top: 0;
  color: var(--muted);
  font-weight: 500;
}

tbody th {
  font-weight: 500;
}

.filters {
  position: sticky;
  top: 0;
  z-index: 1;
  display: grid;
  grid-template-columns: repeat(4, 1fr) auto;
  align-items: end;
  gap: 0.25rem 0.75rem;
  margin-top: 1rem;
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--line);
  background: var(--page);
}

.filters label {
  display: grid;
  min-width: 0;
  color: var(--muted);
  font-size: 0.8125rem;
}

.filters[hidden] {
  display: none;
}

input[type="search"],
select,
button {
  width: 100%;
  min-height: 2.25rem;
  padding: 0.25rem 0.5rem;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  background: var(--surface);
  color: var(--text);
  font: inherit;
  font-size: 0.9375rem;
}

button {
  width: auto;
  padding: 0.25rem 1rem;
}

output {
  grid-column: 1 / -1;
  color: var(--muted);
  font-size: 0.8125rem;
}

.why {
  color: var(--ink);
}

.work td,
.work th {
  vertical-align: baseline;
}

.work .when,
.work .who,
.work .why,
.chip {
  white-space: nowrap;
}

.work a {
  text-decoration: none;
}

.work a:hover {
  text-decoration: underline;
}

.matrix {
  table-layout: fixed;
  min-width: 54rem;
  margin-bottom: 1rem;
}

.matrix thead th:first-child {
  width: 15rem;
}

.matrix td,
.matrix thead th:not(:first-child) {
  padding: 0.25rem;
  text-align: center;
  vertical-align: middle;
}

.matrix td {
  border-left: 1px solid var(--line);
  print-color-adjust: exact;
}

.matrix .full {
  background: var(--tint);
  color: var(--ink);
  font-weight: 700;
}

.shade-1 {
  background: color-mix(in srgb, var(--accent) 8%, var(--surface));
}

.shade-2 {
  background: color-mix(in srgb, var(--accent) 18%, var(--surface));
}

.shade-3 {
  background: color-mix(in srgb, var(--accent) 28%, var(--surface));
}

.shade-4 {
  background: color-mix(in srgb, var(--accent) 38%, var(--surface));
  font-weight: 700;
}

.marks {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
  margin-top: 0.25rem;
}

.mark {
  display: inline-flex;
  align-items: center;
  gap: 0.125rem;
  padding: 0 0.375rem 0 0.25rem;
  border-radius: 0.25rem;
  background: var(--tint);
  color: var(--ink);
  font-size: 0.8125rem;
  text-decoration: none;
  print-color-adjust: exact;
}

.duty > h3 {
  margin: 1rem 0 0.25rem;
  padding-bottom: 0.25rem;
  border-bottom: 2px solid var(--line);
}

.task {
  display: grid;
  grid-template-columns: 15rem 1fr;
  gap: 0.25rem 1rem;
  padding: 0.125rem 0;
}

.calendar > div {
  display: grid;
  grid-template-columns: 6rem 1fr;
  gap: 0 1rem;
  padding: 0.25rem 0;
  border-top: 1px solid var(--line);
}

.calendar ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
  gap: 0 1rem;
}

.calendar a {
  color: inherit;
  text-decoration: none;
}

.calendar a:hover {
  text-decoration: underline;
}

.task > h4 {
  padding-top: 0.125rem;
}

.task > div {
  min-width: 0;
}

.output {
  margin-bottom: 0.125rem;
  border-left: 4px solid var(--fill);
  border-radius: 0.25rem;
  background: var(--surface);
}

.output > summary {
  display: grid;
  grid-template-columns: 1rem 4.25rem 1fr 12rem 9rem;
  align-items: baseline;
  gap: 0 0.5rem;
  padding: 0.125rem 0.75rem;
  color: inherit;
  list-style: none;
}

.output > summary::-webkit-details-marker {
  display: none;
}

.output > summary:hover .name {
  text-decoration: underline;
}

.task .state,
.output .brief {
  color: var(--ink);
}

.output .brief,
.output .who {
  font-size: 0.8125rem;
}

.output .who {
  color: var(--muted);
}

.output[open] {
  padding-bottom: 0.5rem;
}

.output[open] > summary {
  font-weight: 600;
}

.output > :not(summary) {
  margin-inline: 1rem;
}

.findings li {
  padding: 0.25rem 0 0.25rem 0.75rem;
  border-left: 2px solid var(--none-fill);
  margin: 0.375rem 0;
}

.findings .error {
  border-color: var(--bad-fill);
}

.findings .error b {
  color: var(--bad);
}

.findings .warning {
  border-color: var(--soon-fill);
}

.findings .warning b {
  color: var(--soon);
}

.evidence ul,
#exceptions ~ ul {
  padding-left: 1.25rem;
  list-style: disc;
  font-size: 0.875rem;
}

.signatures dl {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 1rem;
}

.signatures > div,
.signatures dl > div {
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  min-height: 6rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  background: var(--surface);
}

.signatures dd {
  color: var(--muted);
  font-size: 0.8125rem;
}

footer {
  margin-top: 2rem;
  color: var(--muted);
  font-size: 0.8125rem;
}

.brief .verdict {
  margin-bottom: 0.5rem;
}

.brief td:first-child,
.brief td:last-child {
  white-space: nowrap;
}

.brief .lines {
  padding-left: 1.25rem;
  list-style: disc;
}

.brief .signatures {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 1rem;
  margin-top: 1.5rem;
}

@media (max-width: 48rem) {
  .overview {
    padding: 0.75rem;
  }

  .filters {
    position: static;
    grid-template-columns: 1fr 1fr auto;
    gap: 0.25rem 0.5rem;
  }

  .filters label:first-of-type {
    grid-column: 1 / 3;
  }

  .filters label:nth-of-type(2) {
    grid-column: 3;
  }

  .filters label:nth-of-type(4) {
    grid-column: 2;
  }

  .filters output {
    display: none;
  }

  .work,
  .work tbody {
    display: block;
  }

  .work thead {
    display: none;
  }

  .work tr {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
  }

  .work th,
  .work td {
    padding: 0;
    border: 0;
    white-space: normal;
  }

  .work th {
    flex: 1 0 100%;
    order: -1;
  }

  .task,
  .calendar > div {
    grid-template-columns: 1fr;
  }

  .output > summary {
    grid-template-columns: 1rem auto 1fr;
  }

  .output .brief {
    grid-column: 2 / -1;
  }

  .output .who {
    display: none;
  }

  .signatures dl {
    grid-template-columns: 1fr;
  }
}

@media print {
  @page {
    size: A4;
    margin: 16mm 12mm 14mm;

    @top-left {
      content: var(--running-head);
      font-size: 8pt;
    }

    @bottom-right {
      content: counter(page) " / " counter(pages);
      font-size: 8pt;
    }
  }

  :root {
    --page: #ffffff;
    font-size: 8.5pt;
    line-height: 1.35;
  }

  body {
    max-width: none;
    padding: 0;
  }

  .scroll {
    overflow: visible;
  }

  .language,
  .filters,
  .skip,
  .output .facts,
  .output .scroll,
  .output .evidence,
  .findings > summary,
  .findings .info,
  .rules > details,
  .calendar {
    display: none;
  }

  .on-paper {
    display: block;
  }

  .output[data-lacking="true"]::details-content,
  .findings::details-content {
    display: block;
    content-visibility: visible;
    block-size: auto;
  }

  .output > summary {
    grid-template-columns: 1rem 4rem 1fr 9rem 8rem;
  }

  .task {
    grid-template-columns: 11rem 1fr;
    padding: 0;
  }

  th,
  td {
    padding-block: 0.125rem;
  }

  .matrix {
    min-width: 0;
  }

  .matrix td,
  .matrix thead th:not(:first-child) {
    padding: 0.125rem;
  }

  h2,
  h3,
  h2 + .note,
  thead {
    break-after: avoid;
  }

  .overview,
  .output > summary,
  tr,
  .findings li,
  .signatures {
    break-inside: avoid;
  }

  .signatures > div,
  .signatures dl > div {
    min-height: 5rem;
  }

  .brief h1 {
    font-size: 13pt;
  }

  .brief h2 {
    margin: 0.75rem 0 0.25rem;
    font-size: 10pt;
  }

  a {
    color: inherit;
    text-decoration: none;
  }
}
`,v;function y({language:e,title:t,runningHead:n,generator:r,body:i,script:a}){let o=[_,`:root { --running-head: ${S(n)}; }`],s=a===null?[]:[a];return d`<!doctype html>
<html lang="${e}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${l(b(o,s))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${r}">
${t}
${o.map(e=>d`<style>${l(e)}</style>\n`)}</head>
<body>
${i}
${s.map(e=>d(v||=f([`<script>`,`<\/script>
`],[`<script>`,`<\/script>\\n`]),l(e)))}</body>
</html>
`.text}function b(e,t){let n=e=>e.map(e=>`'${x(e)}'`).join(` `);return[`default-src 'none'`,`style-src ${n(e)}`,...t.length===0?[]:[`script-src ${n(t)}`],`base-uri 'none'`,`form-action 'none'`].join(`; `)}function x(e){return`sha256-${i(`sha256`).update(e).digest(`base64`)}`}function S(e){return`"${e.replace(/[^\p{L}\p{N} ]/gu,e=>`\\${e.codePointAt(0)?.toString(16)} `)}"`}const C={en:`en`,"zh-TW":`zh-Hant-TW`};function w(e,t){return{report:e,options:t,words:[t.locale,...n.filter(e=>e!==t.locale)].map(e=>({...c(e),page:g(e)}))}}function T({words:e},t){let n=e.map(e=>d`${t(e)}`.text);return n.every(e=>e===n[0])?new u(n[0]??``):d`${e.map(({locale:e},t)=>d`<span lang="${C[e]}">${new u(n[t]??``)}</span>`)}`}function E(e,t){return T(e,({terms:e})=>e.reason(t))}function D({words:e},t){return d`${e.map(e=>d` data-${e.locale===`en`?`en`:`zh`}="${t(e)}"`)}`}const O={current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`},k={current:`good`,due:`soon`,stale:`bad`,contradicted:`bad`,invalid:`bad`,missing:`bad`,"not-evaluated":`bad`,lacking:`bad`,waived:`waived`,provided:`none`,"not-applicable":`none`},A=l(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(O).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function j(e){return d`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${e}"/></svg>`}const M={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function N(e){return j(M[e])}function P(e,t){return d`<span class="chip ${k[t]}">${j(t)} ${T(e,({terms:e})=>e.states[t])}</span>`}const F={width:120,height:24,edge:3};function I(e){let{report:t,options:n}=e,{asOf:r,summary:i}=t,a=(n.trend??[]).filter(e=>e.asOf<r),[o]=a;if(o===void 0)return null;let s={asOf:r,tasks:i.tasks,findings:i.findings};return d`<p class="trend"><svg viewBox="0 0 ${F.width} ${F.height}" width="${F.width}" height="${F.height}" aria-hidden="true" focusable="false"><path class="line good" d="${R([...a,s])}"/></svg> ${T(e,({page:e})=>e.trend(L(o),L(s)))}</p>
`}function L({asOf:e,tasks:t,findings:n}){return{asOf:e,current:t.current,applicable:t.applicable,errors:n.error}}function R(e){let t=e.map(({asOf:e})=>Date.parse(`${e}T00:00:00Z`)),n=t[0]??0,r=Math.max(1,(t.at(-1)??0)-n),[i,a]=[F.width-2*F.edge,F.height-2*F.edge];return`M${e.map(({tasks:e},o)=>{let s=F.edge+i*((t[o]??0)-n)/r,c=F.edge+a-a*e.current/Math.max(1,e.applicable);return`${s.toFixed(1)} ${c.toFixed(1)}`}).join(`L`)}`}function z(e){let{report:t}=e,{summary:n,conclusion:i}=t;return d`<section class="overview" aria-labelledby="overview">
<div class="answer"><h2 id="overview" class="verdict ${B(t)}">${j(i===`fail`?`stale`:i===`unknown`?`not-evaluated`:`current`)} ${T(e,e=>a(t,e))}</h2>
<p class="lead">${T(e,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(n.tasks)))}</p></div>
${H(e)}
${I(e)}<details class="grounds"><summary><time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone} · ${T(e,({locale:e})=>r(t.policy.title[e]))} · ${T(e,({terms:e})=>e.labels.basis)}</summary>
<dl class="facts">${V(e)}</dl>
</details>
</section>`}function B({conclusion:e,summary:t}){return e===`fail`?`bad`:e===`unknown`||t.tasks.lacking>0?`soon`:`good`}function V(e){let{report:t}=e,{organization:n,policy:i,source:a,summary:o,paths:s}=t,c=(e,t)=>d`<div><dt>${e}</dt><dd>${t}</dd></div>
`;return[c(T(e,({terms:e})=>e.labels.asOf),d`<time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone}`),c(T(e,({terms:e})=>e.labels.organization),T(e,({terms:{phrases:e}})=>[n.name??e.noOrganization,n.level===null?``:e.inBrackets(e.level(n.level))])),c(T(e,({terms:e})=>e.labels.policy),d`${T(e,({terms:e,locale:t})=>e.phrases.labelled(i.id,r(i.title[t])))} <code>sha256 ${i.sha256.slice(0,12)}</code>`),c(T(e,({terms:e})=>e.labels.commit),a===null?T(e,({terms:e})=>e.phrases.outsideGit):d`<code>${a.commit.slice(0,12)}</code>${a.dirty?T(e,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),c(T(e,({terms:e})=>e.labels.findings),T(e,({terms:e})=>e.phrases.findings(o.findings))),c(T(e,({terms:e})=>e.labels.rules),T(e,({terms:e})=>e.phrases.rules(o.rules))),c(T(e,({terms:e})=>e.labels.read),T(e,({terms:e})=>e.phrases.read(o))),s.length===0?null:c(T(e,({terms:e})=>e.labels.narrowedTo),s.join(` `))]}function H(e){let{outputs:n}=e.report.summary,r=t.filter(e=>n[e]>0),i=0,a=r.map(e=>{let t=100*n[e]/Math.max(1,n.total),r=d`<rect class="${k[e]}" x="${i.toFixed(3)}%" width="${t.toFixed(3)}%" height="14"/>`;return i+=t,r});return d`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${a}</svg>
<figcaption id="states"><span class="total">${T(e,({terms:e})=>`${e.labels.outputs} ${n.total}`)}</span>
<ul>${r.map(t=>d`<li class="${k[t]}">${j(t)} ${T(e,({terms:e})=>e.states[t])} <b>${n[t]}</b></li>
`)}</ul></figcaption>
</figure>`}function U(t){let n=t.words.map(n=>s(t.report,n,e)),[r]=n;if(!r)return null;let i=e=>n[t.words.indexOf(e)],a=(e,n,r)=>Array.from({length:e},(e,a)=>n(T(t,e=>i(e)?.[r][a]??``)));return d`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${T(t,e=>i(e)?.title??``)}</h2>
${a(r.lines.length,e=>d`<p>${e}</p>
`,`lines`)}
${r.entries.length===0?null:d`<ul>${a(r.entries.length,e=>d`<li>${e}</li>
`,`entries`)}</ul>`}
</section>`}function W(e){let{comparison:t}=e.report;if(t===null)return null;let n=e.words.map(e=>o(t,e)),r=t=>n[e.words.indexOf(t)],i=n[0]?.facts.length??0;return d`<section aria-labelledby="comparison">
<h2 id="comparison">${T(e,({terms:e})=>e.labels.comparison)}</h2>
<p>${T(e,e=>r(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:i},(t,n)=>d`<div><dt>${T(e,e=>r(e)?.facts[n]?.[0]??``)}</dt><dd>${T(e,e=>r(e)?.facts[n]?.[1]??``)}</dd></div>
`)}</dl>
</section>`}export{j as a,N as c,C as d,E as f,g,y as h,U as i,k as l,D as m,z as n,P as o,T as p,B as r,A as s,W as t,w as u};