import{Lt as e,T as t,fn as n,zt as r}from"./base.js";import{S as i,f as a,m as o,s}from"./pretty.js";import{a as c,i as l,o as u,r as d}from"./document.js";const f=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],p={title:e=>`Security evidence report${e===null?``:`: ${e}`}`,skip:`Skip to what is to be done`,headings:{workload:`Workload by duty and owner`,tasks:`Tasks and outputs`,exceptions:`Waivers, exclusions and changes made by the organization`,signatures:`Signatures`},nothingToDo:`Nothing to do: all outputs have current evidence, and none of it expires soon.`,workload:{note:`"Lacking" counts outputs without current evidence now; each month counts outputs that need new evidence in it. More is darker.`,lacking:`Lacking`,grace:`Grace`,list:`Outputs month by month`},shortMonth:e=>`${f[Number(e.slice(5))-1]}${e.endsWith(`-01`)?` ${e.slice(0,4)}`:``}`,trend:(e,t)=>`${e.asOf} to ${t.asOf}: tasks with current evidence ${e.current}/${e.applicable} → ${t.current}/${t.applicable}, errors ${e.errors} → ${t.errors}`,requirement:`Requirement`,onPaper:`On paper, only errors and warnings are listed; the file has the notes, requirements and evidence.`,noEvidence:`No evidence documents.`,allRules:e=>`All ${e} rules`,noExceptions:`No waivers or exclusions; figures and rules are those of the policy.`,filters:{name:`Filter`,text:`Search text`,all:`all`,reset:`Clear`,shown:`{shown} of {total} outputs shown`,none:`No outputs match.`},signatures:{prepared:`Prepared by`,reviewed:`Reviewed by`,approved:`Approved by`,date:`Date`}},m={title:e=>`${e??``}資訊安全佐證檢查報告`,skip:`跳至待辦事項`,headings:{workload:`各職責與承辦人的工作量`,tasks:`各項工作任務與產出`,exceptions:`豁免、不適用與組織調整`,signatures:`核章`},nothingToDo:`沒有待辦事項：各項產出的佐證均有效，近期亦無到期者。`,workload:{note:`「已缺少」為目前缺少現行佐證的產出；各月為該月須提出新佐證的產出。數字愈大，底色愈深。`,lacking:`已缺少`,grace:`寬限期`,list:`逐月列出產出`},shortMonth:e=>e.endsWith(`-01`)?`${e.slice(0,4)} 年 1 月`:`${Number(e.slice(5))} 月`,trend:(e,t)=>`${e.asOf} 至 ${t.asOf}：具現行佐證的工作任務 ${e.current}／${e.applicable} → ${t.current}／${t.applicable}，錯誤 ${e.errors} → ${t.errors}`,requirement:`要求`,onPaper:`紙本僅列出錯誤與警告；提示、各項要求與佐證清單見電子檔。`,noEvidence:`沒有佐證文件。`,allRules:e=>`全部規則 ${e} 條`,noExceptions:`沒有豁免或不適用的項目，數值與規則均依政策。`,filters:{name:`篩選`,text:`搜尋文字`,all:`全部`,reset:`清除`,shown:`顯示 {shown}／{total} 項工作產出`,none:`沒有符合條件的工作產出。`},signatures:{prepared:`製表`,reviewed:`審核`,approved:`核定`,date:`日期`}};function h(e){return e===`en`?p:m}function g(e,t){return{report:e,options:t,words:[t.locale,...n.filter(e=>e!==t.locale)].map(e=>({...i(e),page:h(e)}))}}function _({words:e},t){let n=e.map(e=>l`${t(e)}`.text);return n.every(e=>e===n[0])?new d(n[0]??``):l`${e.map(({locale:e},t)=>l`<span lang="${u[e].tag}">${new d(n[t]??``)}</span>`)}`}function v(e,t){return _(e,({terms:e})=>e.reason(t))}function y({words:e},t){return l`${e.map(e=>l` data-${e.locale===`en`?`en`:`zh`}="${t(e)}"`)}`}const b={current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`},x={current:`good`,due:`soon`,stale:`bad`,contradicted:`bad`,invalid:`bad`,missing:`bad`,"not-evaluated":`bad`,lacking:`bad`,waived:`waived`,provided:`none`,"not-applicable":`none`},S=c(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(b).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function C(e){return l`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${e}"/></svg>`}const w={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function T(e){return C(w[e])}function E(e,t){return l`<span class="chip ${x[t]}">${C(t)} ${_(e,({terms:e})=>e.states[t])}</span>`}const D={width:120,height:24,edge:3};function O(e){let{report:t,options:n}=e,{asOf:r,summary:i}=t,a=(n.trend??[]).filter(e=>e.asOf<r),[o]=a;if(o===void 0)return null;let s={asOf:r,tasks:i.tasks,findings:i.findings};return l`<p class="trend"><svg viewBox="0 0 ${D.width} ${D.height}" width="${D.width}" height="${D.height}" aria-hidden="true" focusable="false"><path class="line good" d="${A([...a,s])}"/></svg> ${_(e,({page:e})=>e.trend(k(o),k(s)))}</p>
`}function k({asOf:e,tasks:t,findings:n}){return{asOf:e,current:t.current,applicable:t.applicable,errors:n.error}}function A(e){let t=e.map(({asOf:e})=>Date.parse(`${e}T00:00:00Z`)),n=t[0]??0,r=Math.max(1,(t.at(-1)??0)-n),[i,a]=[D.width-2*D.edge,D.height-2*D.edge];return`M${e.map(({tasks:e},o)=>{let s=D.edge+i*((t[o]??0)-n)/r,c=D.edge+a-a*e.current/Math.max(1,e.applicable);return`${s.toFixed(1)} ${c.toFixed(1)}`}).join(`L`)}`}function j(e){let{report:t}=e,{summary:n,conclusion:i}=t;return l`<section class="overview" aria-labelledby="overview">
<div class="answer"><h2 id="overview" class="verdict ${M(t)}">${C(i===`fail`?`stale`:i===`unknown`?`not-evaluated`:`current`)} ${_(e,e=>a(t,e))}</h2>
<p class="lead">${_(e,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(n.tasks)))}</p></div>
${P(e)}
${O(e)}<details class="grounds"><summary><time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone} · ${_(e,({locale:e})=>r(t.policy.title[e]))} · ${_(e,({terms:e})=>e.labels.basis)}</summary>
<dl class="facts">${N(e)}</dl>
</details>
</section>`}function M({conclusion:e,summary:t}){return e===`fail`?`bad`:e===`unknown`||t.tasks.lacking>0?`soon`:`good`}function N(e){let{report:t}=e,{organization:n,policy:i,source:a,summary:o,paths:s}=t,c=(e,t)=>l`<div><dt>${e}</dt><dd>${t}</dd></div>
`;return[c(_(e,({terms:e})=>e.labels.asOf),l`<time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone}`),c(_(e,({terms:e})=>e.labels.organization),_(e,({terms:{phrases:e}})=>[n.name??e.noOrganization,n.level===null?``:e.inBrackets(e.level(n.level))])),c(_(e,({terms:e})=>e.labels.policy),l`${_(e,({terms:e,locale:t})=>e.phrases.labelled(i.id,r(i.title[t])))} <code>sha256 ${i.sha256.slice(0,12)}</code>`),c(_(e,({terms:e})=>e.labels.commit),a===null?_(e,({terms:e})=>e.phrases.outsideGit):l`<code>${a.commit.slice(0,12)}</code>${a.dirty?_(e,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),c(_(e,({terms:e})=>e.labels.findings),_(e,({terms:e})=>e.phrases.findings(o.findings))),c(_(e,({terms:e})=>e.labels.rules),_(e,({terms:e})=>e.phrases.rules(o.rules))),c(_(e,({terms:e})=>e.labels.read),_(e,({terms:e})=>e.phrases.read(o))),s.length===0?null:c(_(e,({terms:e})=>e.labels.narrowedTo),s.join(` `))]}function P(e){let{outputs:n}=e.report.summary,r=t.filter(e=>n[e]>0),i=0,a=r.map(e=>{let t=100*n[e]/Math.max(1,n.total),r=l`<rect class="${x[e]}" x="${i.toFixed(3)}%" width="${t.toFixed(3)}%" height="14"/>`;return i+=t,r});return l`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${a}</svg>
<figcaption id="states"><span class="total">${_(e,({terms:e})=>`${e.labels.outputs} ${n.total}`)}</span>
<ul>${r.map(t=>l`<li class="${x[t]}">${C(t)} ${_(e,({terms:e})=>e.states[t])} <b>${n[t]}</b></li>
`)}</ul></figcaption>
</figure>`}function F(t){let n=t.words.map(n=>s(t.report,n,e)),[r]=n;if(!r)return null;let i=e=>n[t.words.indexOf(e)],a=(e,n,r)=>Array.from({length:e},(e,a)=>n(_(t,e=>i(e)?.[r][a]??``)));return l`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${_(t,e=>i(e)?.title??``)}</h2>
${a(r.lines.length,e=>l`<p>${e}</p>
`,`lines`)}
${r.entries.length===0?null:l`<ul>${a(r.entries.length,e=>l`<li>${e}</li>
`,`entries`)}</ul>`}
</section>`}function I(e){let{comparison:t}=e.report;if(t===null)return null;let n=e.words.map(e=>o(t,e)),r=t=>n[e.words.indexOf(t)],i=n[0]?.facts.length??0;return l`<section aria-labelledby="comparison">
<h2 id="comparison">${_(e,({terms:e})=>e.labels.comparison)}</h2>
<p>${_(e,e=>r(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:i},(t,n)=>l`<div><dt>${_(e,e=>r(e)?.facts[n]?.[0]??``)}</dt><dd>${_(e,e=>r(e)?.facts[n]?.[1]??``)}</dd></div>
`)}</dl>
</section>`}var L=`/* The filters stay in view where there is room. */
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

@media (max-width: 48rem) {
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
}

@media print {
  .filters {
    display: none;
  }
}
`,R=`/* The verdict, the states in one bar, and the trend. */
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

.trend {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.75rem;
}

.line {
  fill: none;
  stroke: var(--fill);
  stroke-width: 2;
}

@media (max-width: 48rem) {
  .overview {
    padding: 0.75rem;
  }
}

@media print {
  .overview {
    break-inside: avoid;
  }
}
`,z=`/* The printed page, and the place to sign. */
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

@media (max-width: 48rem) {
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

  .on-paper {
    display: block;
  }

  th,
  td {
    padding-block: 0.125rem;
  }

  h2,
  h3,
  h2 + .note,
  thead {
    break-after: avoid;
  }

  tr,
  .signatures {
    break-inside: avoid;
  }

  .signatures > div,
  .signatures dl > div {
    min-height: 5rem;
  }

  a {
    color: inherit;
    text-decoration: none;
  }
}
`,B=`/* What the parts of a report share: its colors by tone, text, tables and signatures. */
:root {
  --good-fill: #2f9e57;
  --soon: #704400;
  --soon-tint: #fdedc9;
  --soon-fill: #d99a1c;
  --bad-fill: #cf3b45;
  --waived: #54369a;
  --waived-tint: #ece6fa;
  --waived-fill: #8466c9;
  --none: #4a535e;
  --none-tint: #e8ebee;
  --none-fill: #a5aeb8;
  scroll-padding-top: 6rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --good-fill: #3aa763;
    --soon: #f4c667;
    --soon-tint: #382a0a;
    --soon-fill: #c78d1b;
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

body {
  max-width: 76rem;
}

h2 {
  margin: 1.75rem 0 0.5rem;
}

h3 {
  margin: 1.5rem 0 0.5rem;
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
  font-size: 0.875rem;
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
  align-items: center;
  gap: 0.25rem 1rem;
  padding: 1rem 0 0.75rem;
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

table {
  width: 100%;
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

footer {
  margin-top: 2rem;
}
`,V=`/* The page for the management review. */
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

@media print {
  .brief h1 {
    font-size: 13pt;
  }

  .brief h2 {
    margin: 0.75rem 0 0.25rem;
    font-size: 10pt;
  }
}
`;const H=[B,R,L,`/* What is to be done; a row is two lines where the screen is narrow. */
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

@media (max-width: 48rem) {
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
}
`,`/* The workload by month, and what is due in each. */
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

@media (max-width: 48rem) {
  .calendar > div {
    grid-template-columns: 1fr;
  }
}

@media print {
  .calendar {
    display: none;
  }

  .matrix {
    min-width: 0;
  }

  .matrix td,
  .matrix thead th:not(:first-child) {
    padding: 0.125rem;
  }
}
`,`/* Duties, tasks and outputs, with what is folded inside an output. */
.output .facts {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
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

@media (max-width: 48rem) {
  .task {
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
}

@media print {
  .output .facts,
  .output .scroll,
  .output .evidence,
  .findings > summary,
  .findings .info,
  .rules > details {
    display: none;
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

  .output > summary,
  .findings li {
    break-inside: avoid;
  }
}
`,z],U=[B,R,z,V];export{M as a,E as c,x as d,g as f,h as g,y as h,j as i,S as l,_ as m,U as n,F as o,v as p,I as r,C as s,H as t,T as u};