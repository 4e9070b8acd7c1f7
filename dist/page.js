import{a as e,i as t,n,o as r,s as i}from"./inputs.js";import{t as a}from"./in-repository2.js";import{t as o}from"./with-names.js";import{t as s}from"./controls.js";import{m as c}from"./words.js";import{i as l,n as u,r as d}from"./tones.js";import{An as f,At as p,Ct as m,Lt as h,Rt as ee,V as g,ai as _,an as te,cr as ne,jt as re,kt as v,ur as y,zt as b}from"./base.js";import{E as ie,T as ae,a as oe,b as x,d as se,g as ce,h as le,l as ue,m as S,o as de,s as C,u as fe,v as pe,y as w}from"./pretty.js";import{n as T}from"./owner-name2.js";import{t as me}from"./history.js";import{t as he}from"./history-texts.js";import{n as ge}from"./lacking-by-month.js";import{t as _e}from"./styles.js";import{t as E}from"./work-list.js";import{t as ve}from"./encode-path.js";import{n as D}from"./yearly-plan.js";function ye(e,t){return{report:e,options:t,words:[t.locale,..._.filter(e=>e!==t.locale)].map(e=>({...c(e),page:l(e)}))}}function O({words:n},r){let a=n.map(t=>e`${r(t)}`.text);return a.every(e=>e===a[0])?new t(a[0]??``):e`${n.map(({locale:n},r)=>e`<span lang="${i[n].tag}">${new t(a[r]??``)}</span>`)}`}function k(e,t){return O(e,({terms:e})=>e.reason(t))}function A({words:t},n){return e`${t.map(t=>e` data-${t.locale===`en`?`en`:`zh`}="${n(t)}"`)}`}function j(t,n,r){return e`<table class="rows">
<thead><tr>${n.map(n=>e`<th scope="col">${O(t,n)}</th>`)}</tr></thead>
<tbody>${r.map(t=>e`<tr>${t.map(t=>e`<td>${t}</td>`)}</tr>
`)}</tbody>
</table>`}function be(t,n,r){let i=n.map((n,r)=>r===0?null:e`<span class="label">${O(t,n)}</span>`);return j(t,n,r.map(e=>e.map((e,t)=>[i[t]??null,e])))}const xe={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function Se(t){let{controls:n,summary:r}=t.report;if(n===null)return null;let{mapping:i,totals:a,groups:o}=n,c=({locale:e})=>s(e,i.items),l=({id:n,title:r,level:i,state:a,outputs:o})=>[e`<span class="code">${n}</span>`,O(t,e=>[r[e.locale],i===null?``:e.terms.phrases.inBrackets(c(e).levels[i])]),e`<span class="chip ${xe[a]}">${O(t,e=>c(e).states[a])}</span>`,o.map(({id:n,state:r,certain:i})=>e`<a class="code" href="#${n}">${n}</a> ${O(t,e=>[e.terms.states[r],i?``:e.terms.phrases.inBrackets(c(e).uncertain)])} `)];return e`<section aria-labelledby="controls">
<h2 id="controls">${O(t,({locale:e})=>i.title[e])}</h2>
<p>${O(t,e=>c(e).totals(a))}</p>
<p class="note">${O(t,({locale:e})=>i.caution[e])} ${O(t,e=>c(e).caveat(i.title[e.locale],r.outputs.total))}</p>
${o.map(({id:n,title:r,controls:i,totals:a})=>e`<details${a.lacking>0?e` open`:null}><summary>${n} ${O(t,({locale:e})=>r[e])} <small>${O(t,e=>c(e).totals(a))}</small></summary>
${j(t,[e=>c(e).columns.control,e=>c(e).columns.title,({terms:e})=>e.columns.state,e=>c(e).columns.outputs],i.map(l))}
</details>
`)}</section>`}function Ce(t){let n=[we(t),Te(t),Ee(t),De(t)];return e`<section aria-labelledby="exceptions">
<h2 id="exceptions">${O(t,({page:e})=>e.headings.exceptions)}</h2>
${n.every(e=>e===null)?e`<p>${O(t,({page:e})=>e.noExceptions)}</p>`:n}</section>`}function M(t,n,r){return e`<h3>${O(t,({terms:e})=>e.labels[n])}</h3>
${r}
`}function we(e){let{waivers:t}=e.report;if(t.length===0)return null;let n=I(e,t=>ie(e.report,t)),r=F(e),i=t.map(({finding:t,output:i,path:a,record:o,fingerprint:s,...c})=>[O(e,({locale:e})=>n[e](t)),[r(i),` ${[a,o,s].filter(Boolean).join(` `)}`],c.reason,c.approvedBy,P(c.approvedOn),P(c.expires),c.covers]);return M(e,`waivers`,N(e,Oe,i))}function Te(e){let{notApplicable:t}=e.report;if(t.length===0)return null;let n=F(e),r=t.map(({output:e,reason:t,approvedBy:r,approvedOn:i,reviewBy:a})=>[n(e),t,r,P(i),P(a)]);return M(e,`notApplicable`,N(e,ke,r))}function Ee(e){let{provided:t}=e.report;if(t.length===0)return null;let n=F(e),r=t.map(({output:e,by:t,agreement:r,until:i,approvedBy:a,approvedOn:o,reviewBy:s})=>[n(e),t,r,P(i),a,P(o),P(s)]);return M(e,`provided`,N(e,Ae,r))}function De(t){let{overrides:n}=t.report.policy;if(n.length===0)return null;let r=I(t,e=>ae(t.report,e)),i=n.map((n,i)=>e`<li>${O(t,({locale:e})=>r[e][i]??``)}</li>\n`);return M(t,`changedPolicy`,e`<ul>${i}</ul>`)}const Oe=[`finding`,`place`,`reason`,`approvedBy`,`approvedOn`,`until`,`covers`],ke=[`output`,`reason`,`approvedBy`,`approvedOn`,`reviewBy`],Ae=[`output`,`provider`,`agreement`,`until`,`approvedBy`,`approvedOn`,`reviewBy`];function N(e,t,n){return be(e,t.map(e=>({terms:t})=>t.columns[e]),n)}function P(t){return t===null?null:e`<span class="day">${t}</span>`}function F(t){let n=I(t,({locale:e})=>w(t.report,e));return r=>r===null?null:e`<a href="#${r}">${O(t,({locale:e})=>n[e](r))}</a>`}function I({words:e},t){return Object.fromEntries(e.map(e=>[e.locale,t(e)]))}function je(t){let n=h(t.report),r=p.filter(e=>n.some(t=>t.state===e)),i=[...new Set(n.map(T))].filter(e=>e!==``).sort(),[a]=t.words,o=(n,r)=>e`<option value="${n}"${A(t,r)}>${a?r(a):n}</option>`,s=o(``,({page:e})=>e.filters.all),c=(n,r,i)=>e`<label>${O(t,r)} <select name="${n}">${s}${i}</select></label>
`;return e`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${O(t,({page:e})=>e.filters.name)}</span>
<label>${O(t,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${c(`state`,({terms:e})=>e.columns.state,[o(`lacking`,({terms:e})=>e.taskStates.lacking),...r.map(e=>o(e,({terms:t})=>t.states[e]))])}${c(`duty`,({terms:e})=>e.columns.duty,t.report.duties.map(({id:e,name:t})=>o(e,({locale:n})=>`${e} ${t[n]}`)))}${c(`owner`,({terms:e})=>e.columns.owner,i.map(e=>o(e,()=>e)))}<button type="reset">${O(t,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${n.length}"${A(t,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${O(t,({page:e})=>e.filters.none)}</p>`}const L={current:{y:8,height:6,tone:`good`},lacking:{y:1,height:13,tone:`bad`},outside:{y:12,height:2,tone:`none`}};function Me(t,n){return e`<svg width="100%" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${n.map(({from:e,to:n,state:r})=>R(r,z(t,e),z(t,n,1)-z(t,e)))}</svg>`}function Ne(t){let n=t=>e`<svg width="24" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${t}</svg>`,r=Object.keys(L);return e`<ul class="key">${r.map(r=>e`<li>${n(R(r,0,100))} ${t(r)}</li>\n`)}<li>${n(null)} ${t(null)}</li></ul>`}function Pe(t,n){let r={from:t,to:n},i=ge(r).map(e=>`${e}-01`).filter(e=>e>=t),a=[1,3,6,12].find(e=>i.length<=12*e)??12,o=i.filter(e=>(Number(e.slice(5,7))-1)%a==0);return e`<svg class="scale" width="100%" height="18" aria-hidden="true" focusable="false">${o.map(t=>e`<line x1="${B(z(r,t))}" x2="${B(z(r,t))}" y1="4" y2="18"/><text x="${B(z(r,t))}" dx="3" y="13">${z(r,t)>96?``:Fe(t)}</text>`)}</svg>`}function Fe(e){return e.slice(5,7)===`01`?e.slice(0,4):String(Number(e.slice(5,7)))}function R(t,n,r){let{y:i,height:a,tone:o}=L[t];return e`<rect class="${o}" x="${B(n)}" y="${i}" width="${B(r)}" height="${a}"/>`}function z({from:e,to:t},n,r=0){return 100*(f(e,n)+r)/(f(e,t)+1)}function B(e){return`${e.toFixed(3)}%`}var Ie=`.history .note {
  margin-bottom: 0.25rem;
}

.key {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem 1.25rem;
  margin-bottom: 0.125rem;
  font-size: 0.875rem;
}

.key svg,
.strip svg {
  vertical-align: middle;
  overflow: visible;
}

.key line,
.strips line {
  stroke: var(--line);
  stroke-width: 1;
}

.scale {
  display: block;
  overflow: visible;
}

.scale text {
  fill: var(--muted);
  font-size: 11px;
}

.strips {
  table-layout: fixed;
}

.strips a {
  text-decoration: none;
}

.strips thead th:nth-child(1) {
  width: 17rem;
}

.strips thead th:nth-child(3) {
  width: 6.5rem;
}

.strips thead th:nth-child(4) {
  width: 15rem;
}

.strips .share {
  text-align: end;
  padding-inline-end: 1.5rem;
}

.strips .lacking {
  color: var(--bad);
}

@media (max-width: 48rem) {
  .strips,
  .strips tbody {
    display: block;
  }

  .strips thead {
    display: none;
  }

  .strips tr {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.75rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
  }

  .strips tr[hidden] {
    display: none;
  }

  .strips th,
  .strips td {
    padding: 0;
    border: 0;
  }

  .strips th,
  .strips .strip {
    grid-column: 1 / -1;
  }

  .strips .share {
    grid-area: 3 / 2;
    padding: 0;
  }
}

/* On paper a line for each output: its strip is small, and its gaps follow in words. */
@media print {
  .strips {
    font-size: 7.5pt;
    line-height: 1.2;
  }

  .strips tr {
    display: grid;
    grid-template-columns: 18rem 1fr 2.5rem 30rem;
    column-gap: 0.75rem;
    padding-block: 0.0625rem;
    border-bottom: 1px solid var(--line);
  }

  .strips th,
  .strips td {
    padding: 0;
    border: 0;
  }

  .strips thead th:nth-child(n) {
    width: auto;
  }

  /* The title of a narrow column has the room of the next one, whose own is at its end. */
  .strips thead th:nth-child(n + 3) {
    grid-area: 1 / 3 / auto / 5;
  }

  .strips thead th:nth-child(4) {
    text-align: end;
  }

  .scale text {
    font-size: 5pt;
  }

  .strips .strip svg {
    display: block;
  }

  .strips .share {
    padding: 0;
  }

  .strips details::details-content {
    content-visibility: visible;
    block-size: auto;
  }

  .strips summary,
  .strips details::details-content,
  .strips ul,
  .strips .lacking {
    display: inline;
  }

  .strips summary {
    color: inherit;
    list-style: none;
  }

  .strips .lacking::before {
    content: " · ";
  }

  /* A gap says itself how long it is; only several are summed up. */
  .strips details:not(:has(.lacking ~ .lacking)) summary,
  .strips details:not(:has(.lacking ~ .lacking)) .lacking::before,
  .strips li:not(.lacking) {
    display: none;
  }
}
`;function Le({options:e}){return e.history?[Ie]:[]}function Re(t){let{history:n}=t.options;if(!n)return null;let r=Object.fromEntries(_.map(e=>[e,{locale:e,words:me(e),texts:he(n,e)}])),i=e=>O(t,({locale:t})=>e(r[t])),a=n.outputs.filter(({days:e})=>e.asked>0),[o,s]=[a.filter(({gaps:e})=>e.length>0),a.filter(({gaps:e})=>e.length===0)],[,...c]=r.en.texts.facts;return e`<section class="history" aria-labelledby="history">
<h2 id="history">${i(({words:e})=>e.title)}</h2>
<p class="note">${c.map((n,i)=>e`${O(t,({locale:e,terms:t})=>t.phrases.labelled(...ze(r[e].texts,i+1)))}<br>`)}${i(({words:e})=>e.caveat)}</p>
${Ne(e=>i(({words:t})=>e===null?t.notJudged:t.standings[e]))}
${o.length===0?null:V(t,n,o,i)}
${s.length===0?null:e`<details><summary>${i(({words:e})=>e.noGaps(s.length))}</summary>
${V(t,n,s,i)}
</details>
`}${r.en.texts.outside===null?null:e`<p class="note">${i(({texts:e})=>e.outside??``)}</p>\n`}</section>`}function ze({facts:e},t){return e[t]??[``,``]}function V(t,n,r,i){let{from:a,to:o}=n;return e`<table class="strips">
<thead><tr><th scope="col">${O(t,({terms:e})=>e.columns.output)}</th><th scope="col"><span class="unseen">${i(({words:e})=>e.period)}</span>${Pe(a,o)}</th><th scope="col">${i(({words:e})=>e.columns.daysRate)}</th><th scope="col">${i(({words:e})=>e.columns.gaps)}</th></tr></thead>
<tbody>${r.map(e=>Be(t,n,e,i))}</tbody>
</table>`}function Be(t,n,{output:r,days:i,states:a,gaps:o,...s},c){let{id:l,name:u}=r,d=new Map(o.map(e=>[e.from,e]));return e`<tr data-output="${l}"><th scope="row"><a href="#${l}"><span class="code">${l}</span> ${O(t,({locale:e})=>u[e])}</a></th>
<td class="strip">${Me(n,a)}</td><td class="share">${Math.floor(100*i.current/i.asked)}%</td><td><details><summary>${c(({words:e})=>e.gapsOf(o.length,s.longestGap))}</summary>
<ul>${a.map(({from:t,to:n,state:r})=>{let i=d.get(t);return e`<li class="${r}">${c(({words:e,texts:a})=>i?a.gap(i):e.run(t,n,e.standings[r]))}</li>\n`})}</ul></details></td></tr>
`}const Ve=r(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries({current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`}).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function H(t){return e`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${t}"/></svg>`}const He={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function U(e){return H(He[e])}function W(t,n){return e`<span class="chip ${u[n]}">${H(n)} ${O(t,({terms:e})=>e.states[n])}</span>`}const G={width:120,height:24,edge:3};function Ue(t){let{report:n,options:r}=t,{asOf:i,summary:a}=n,o=(r.trend??[]).filter(e=>e.asOf<i),[s]=o;if(s===void 0)return null;let c={asOf:i,tasks:a.tasks,findings:a.findings};return e`<p class="trend"><svg viewBox="0 0 ${G.width} ${G.height}" width="${G.width}" height="${G.height}" aria-hidden="true" focusable="false"><path class="line good" d="${We([...o,c])}"/></svg> ${O(t,({page:e})=>e.trend(K(s),K(c)))}</p>
`}function K({asOf:e,tasks:t,findings:n}){return{asOf:e,current:t.current,applicable:t.applicable,errors:n.error}}function We(e){let t=e.map(({asOf:e})=>Date.parse(`${e}T00:00:00Z`)),n=t[0]??0,r=Math.max(1,(t.at(-1)??0)-n),[i,a]=[G.width-2*G.edge,G.height-2*G.edge];return`M${e.map(({tasks:e},o)=>{let s=G.edge+i*((t[o]??0)-n)/r,c=G.edge+a-a*e.current/Math.max(1,e.applicable);return`${s.toFixed(1)} ${c.toFixed(1)}`}).join(`L`)}`}function Ge(t){let{report:n}=t,{summary:r,conclusion:i}=n;return e`<section class="overview" aria-labelledby="overview">
<div class="answer"><h2 id="overview" class="verdict ${d(n)}">${H(i===`fail`?`stale`:i===`unknown`?`not-evaluated`:`current`)} ${O(t,e=>pe(n,e))}</h2>
<p class="lead">${O(t,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(r.tasks)))}</p></div>
${qe(t)}
${Ue(t)}<details class="grounds"><summary><time datetime="${n.asOf}">${n.asOf}</time> ${n.timezone} · ${O(t,({locale:e})=>y(n.policy.title[e]))} · ${O(t,({terms:e})=>e.labels.basis)}</summary>
<dl class="facts">${Ke(t)}</dl>
</details>
</section>`}function Ke(t){let{report:n}=t,{organization:r,policy:i,source:a,summary:o,paths:s}=n,c=(t,n)=>e`<div><dt>${t}</dt><dd>${n}</dd></div>
`;return[c(O(t,({terms:e})=>e.labels.asOf),e`<time datetime="${n.asOf}">${n.asOf}</time> ${n.timezone}`),c(O(t,({terms:e})=>e.labels.organization),O(t,({terms:{phrases:e}})=>[r.name??e.noOrganization,r.level===null?``:e.inBrackets(e.level(r.level))])),c(O(t,({terms:e})=>e.labels.policy),e`${O(t,({terms:e,locale:t})=>e.phrases.labelled(i.id,y(i.title[t])))} <code>sha256 ${i.sha256.slice(0,12)}</code>`),c(O(t,({terms:e})=>e.labels.commit),a===null?O(t,({terms:e})=>e.phrases.outsideGit):e`<code>${a.commit.slice(0,12)}</code>${a.dirty?O(t,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),c(O(t,({terms:e})=>e.labels.findings),O(t,({terms:e})=>e.phrases.findings(o.findings))),c(O(t,({terms:e})=>e.labels.rules),O(t,({terms:e})=>e.phrases.rules(o.rules))),c(O(t,({terms:e})=>e.labels.read),O(t,({terms:e})=>e.phrases.read(o))),s.length===0?null:c(O(t,({terms:e})=>e.labels.narrowedTo),s.join(` `))]}function qe(t){let{outputs:n}=t.report.summary,r=p.filter(e=>n[e]>0),i=0,a=r.map(t=>{let r=100*n[t]/Math.max(1,n.total),a=e`<rect class="${u[t]}" x="${i.toFixed(3)}%" width="${r.toFixed(3)}%" height="14"/>`;return i+=r,a});return e`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${a}</svg>
<figcaption id="states"><span class="total">${O(t,({terms:e})=>`${e.labels.outputs} ${n.total}`)}</span>
<ul>${r.map(r=>e`<li class="${u[r]}">${H(r)} ${O(t,({terms:e})=>e.states[r])} <b>${n[r]}</b></li>
`)}</ul></figcaption>
</figure>`}function Je(t){let n=t.words.map(e=>Ye(t.report,e)),[r]=n;if(!r)return null;let i=e=>n[t.words.indexOf(e)],a=(e,n)=>r[e].map((r,a)=>n(O(t,t=>i(t)?.[e][a]??``)));return e`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${O(t,e=>i(e)?.title??``)}</h2>
${a(`lines`,t=>e`<p>${t}</p>
`)}
${r.entries.length===0?null:e`<ul>${a(`entries`,t=>e`<li>${t}</li>
`)}</ul>`}
</section>`}function Ye(e,t){let n=oe(e,t,ne);if(n===null)return null;let{phrases:r}=t.terms,i=n.outputs.map(e=>r.labelled(e.label,C(e,t.terms)));return{title:n.title,lines:[...n.lines,...i],entries:n.entries}}function Xe(t){let{comparison:n}=t.report;if(n===null)return null;let r=t.words.map(e=>de(n,e,w(t.report,e.locale))),i=e=>r[t.words.indexOf(e)],a=r[0]?.facts.length??0;return e`<section aria-labelledby="comparison">
<h2 id="comparison">${O(t,({terms:e})=>e.labels.comparison)}</h2>
<p>${O(t,e=>i(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:a},(n,r)=>e`<div><dt>${O(t,e=>i(e)?.facts[r]?.label??``)}</dt><dd>${O(t,e=>{let t=i(e)?.facts[r];return t?C(t,e.terms):``})}</dd></div>
`)}</dl>
</section>`}var Ze=`// Filters the outputs, and keeps the language of what style cannot reach. Everything can be read without it.
(() => {
  const root = document.documentElement;
  const form = document.querySelector("#filters");
  const outputs = [...document.querySelectorAll(".output")];
  const rows = [...document.querySelectorAll("[data-output]")];
  const texts = new Map();

  function setLanguage() {
    const chosen = document.querySelector('input[name="language"]:checked');
    if (!chosen) return;
    root.lang = chosen.value;
    const key = chosen.value === "en" ? "en" : "zh";
    for (const element of document.querySelectorAll("[data-zh][data-en]")) {
      if (element.localName !== "output") element.textContent = element.dataset[key];
    }
    filter();
  }

  function textOf(output) {
    if (!texts.has(output)) texts.set(output, output.textContent.toLowerCase());
    return texts.get(output);
  }

  function filter() {
    const { text, state, duty, owner, shown } = form.elements;
    const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const output of outputs) {
      const { dataset } = output;
      const fits =
        (!state.value || (state.value === "lacking" ? dataset.lacking === "true" : dataset.state === state.value)) &&
        (!duty.value || dataset.duty === duty.value) &&
        (!owner.value || dataset.owner === owner.value) &&
        words.every((word) => textOf(output).includes(word));
      output.hidden = !fits;
    }
    for (const row of rows) row.hidden = document.getElementById(row.dataset.output).hidden;
    const count = outputs.filter(({ hidden }) => !hidden).length;
    for (const block of document.querySelectorAll(".task, .duty")) {
      block.hidden = !block.querySelector(".output:not([hidden])");
    }
    document.querySelector("#no-match").hidden = count > 0;
    const said = shown.dataset[root.lang === "en" ? "en" : "zh"];
    shown.value = said.replace("{shown}", count).replace("{total}", shown.dataset.total);
  }

  // A link to an output opens it, and shows it again where it is filtered away.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    if (target.matches(".output")) target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  document.querySelector(".language").addEventListener("change", setLanguage);
  addEventListener("hashchange", reveal);
  addEventListener("pageshow", setLanguage);
  setLanguage();
  reveal();
})();
`;const Qe={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function $e(t){let{rules:n}=t.report;if(n.length===0)return null;let r=n=>[O(t,({locale:e})=>n.title[e]),n.outputs.length===0?O(t,({terms:e})=>e.phrases.anyOutput):n.outputs.map(t=>e`<a class="code" href="#${t}">${t}</a> `),e`<span class="chip ${Qe[n.state]}">${O(t,e=>ue(n,e))}</span>`,e`<code>${n.id}</code>`],i=[({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state,({terms:e})=>e.columns.code],a=n.filter(({state:e})=>e===`broken`||e===`failed`),o=n.some(({lacking:e})=>e.length>0);return e`<section class="rules" aria-labelledby="rules">
<h2 id="rules">${O(t,({terms:e})=>e.labels.rules)}</h2>
<p>${O(t,({terms:e})=>e.phrases.rules(t.report.summary.rules))}</p>
${a.length===0?null:j(t,i,a.map(r))}
${o?e`<p class="note">${O(t,e=>fe(t.report,e)??``)}</p>`:null}
<details><summary>${O(t,({page:e})=>e.allRules(n.length))}</summary>
${j(t,i,n.map(r))}
</details>
</section>`}function q(t,n){if(n.length===0)return null;let r=m(n.filter(({waived:e})=>e===null)),i=n.length<=8&&r.error+r.warning>0,a=n.length<=50?n:et(n).slice(0,50),o=n.length-a.length;return e`<details class="findings"${i?e` open`:null}>
<summary>${O(t,({terms:e})=>`${e.labels.findings} ${n.length}${e.phrases.inBrackets(e.phrases.findings(r))}`)}</summary>
<ul>${a.map(e=>tt(t,e))}</ul>
${o===0?null:e`<p class="note">${O(t,({page:e})=>e.moreFindings(o))}</p>\n`}</details>`}function et(e){let t=({severity:e,waived:t})=>t===null?g.indexOf(e):g.length;return e.toSorted((e,n)=>t(e)-t(n))}function tt(t,n){let{severity:r,waived:i}=n;return e`<li class="${i===null?r:`waived`}"><b>${O(t,({terms:e})=>i===null?e.severities[r]:e.states.waived)}</b> ${O(t,e=>e.finding(n))} ${nt(t,n)}<code>${te(n)}</code>${n.fixable?e` <small>${O(t,({terms:e})=>e.phrases.fixable)}</small>`:null}${i===null?null:e` <small>${O(t,({terms:e})=>e.phrases.waived(i.expires,i.approvedBy,i.reason))}</small>`}</li>
`}function nt({options:t},n){let r=ce(n);if(r===null||n.path===null)return null;if(!t.linkBase)return e`<span class="place">${r}</span> `;let i=n.line===null?``:`#L${n.line}`;return e`<a class="place" href="${t.linkBase}${ve(n.path)}${i}">${r}</a> `}function rt(t){let n=q(t,x(t.report).get(null)??[]);return n===null?null:e`<section aria-labelledby="others">
<h2 id="others">${O(t,({terms:e})=>e.labels.otherFindings)}</h2>
${n}
</section>`}function it(t){let{report:n}=t,r=x(n),i=new Map(E(n).map(({output:e,reason:t})=>[e.id,t])),a=(e,t)=>t.outputs.map(t=>({dutyId:e,output:t,findings:r.get(t.id)??[],reason:i.get(t.id)??null}));return e`<section aria-labelledby="tasks">
<h2 id="tasks">${O(t,({page:e})=>e.headings.tasks)}</h2>
<p class="note on-paper">${O(t,({page:e})=>e.onPaper)}</p>
${n.duties.map(n=>e`<section class="duty" id="${n.id}">
<h3><span class="code">${n.id}</span> ${O(t,({locale:e})=>n.name[e])}</h3>
${n.tasks.map(e=>at(t,e,a(n.id,e)))}</section>
`)}</section>`}function at(t,n,r){return e`<section class="task" id="${n.id}">
<h4 class="${u[n.state]}"><span class="state">${U(n.state)}<span class="unseen"> ${O(t,({terms:e})=>e.taskStates[n.state])}</span></span> <span class="code">${n.id}</span> ${O(t,({locale:e})=>n.name[e])}</h4>
<div>${r.map(e=>st(t,e))}</div>
</section>
`}function ot(t,n){let{state:r}=n;return e` data-state="${r}" data-lacking="${String(v.has(r))}" data-duty="${t}" data-owner="${T(n)}"`}function st(t,{dutyId:n,output:r,findings:i,reason:a}){let{id:o,name:s,state:c,newest:l,expires:d,cadence:f,kind:p}=r,m=(n,r)=>e`<div><dt>${O(t,n)}</dt><dd>${r}</dd></div>`,h=T(r);return e`<details class="output ${u[c]}" id="${o}"${ot(n,r)}>
<summary><span class="state">${H(c)}<span class="unseen"> ${O(t,({terms:e})=>e.states[c])}</span></span><span class="code">${o}</span><span class="name">${O(t,({locale:e})=>s[e])}</span><span class="brief">${ct(t,r,a)}</span><span class="who">${h}</span></summary>
<dl class="facts">${m(({terms:e})=>e.columns.state,O(t,({terms:e})=>e.states[c]))}${m(({terms:e})=>e.columns.newest,J(l))}${m(({terms:e})=>e.columns.expires,J(d))}${m(({terms:e})=>e.columns.cadence,O(t,e=>`${f===null?`–`:e.cadence(f)}${e.terms.phrases.inBrackets(e.terms.kinds[p])}`))}${m(({terms:e})=>e.columns.owner,h===``?O(t,({terms:e})=>e.phrases.noOwner):h)}</dl>
${lt(t,r)}${ut(t,r.requirements)}${q(t,i)}${dt(t,r)}</details>
`}function J(t){return t===null?`–`:e`<time datetime="${t}">${t}</time>`}function ct(e,{state:t,expires:n},r){return r===null?t!==`current`||n===null?O(e,({terms:e})=>e.states[t]):O(e,({terms:e})=>e.phrases.expires(n)):k(e,r)}function lt(t,{id:n,state:r}){return re.has(r)?e`<p class="note">${O(t,({terms:e})=>le(t.report,n,e)??e.states[r])}</p>
`:null}function ut(t,n){return n.length<2&&n.every(({subjects:e})=>e===null)?null:e`<div class="scroll"><table>
<thead><tr><th scope="col">${O(t,({page:e})=>e.requirement)}</th><th scope="col">${O(t,({terms:e})=>e.columns.state)}</th><th scope="col">${O(t,({terms:e})=>e.columns.newest)}</th><th scope="col">${O(t,({terms:e})=>e.columns.expires)}</th><th scope="col">${O(t,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${n.map(({title:n,state:r,newest:i,expires:a,cadence:o,subjects:s})=>e`<tr><th scope="row">${O(t,({locale:e})=>n[e])}${s===null?null:e` <small>${O(t,({terms:e,locale:t})=>e.phrases.subjects(s.current,s.total,s.title[t],`requirement`))}</small>`}</th><td>${W(t,r)}</td><td>${i??`–`}</td><td>${a??`–`}</td><td>${O(t,e=>e.cadence(o))}</td></tr>
`)}</tbody>
</table></div>
`}function dt(t,{evidence:n}){return n.length===0?e`<p class="note evidence">${O(t,({page:e})=>e.noEvidence)}</p>
`:e`<details class="evidence">
<summary>${O(t,({terms:e})=>`${e.columns.evidence} ${n.length}`)}</summary>
<ul>${n.map(({path:n,date:r,records:i,nil:a})=>e`<li>${O(t,({terms:e})=>e.phrases.evidence(n,r,i,a))}</li>
`)}</ul>
</details>
`}function ft(t){let n=E(t.report),r=se(t.report),i=t.words.some(e=>S(t.report,e,e=>e)!==null);return e`<section aria-labelledby="work">
<h2 id="work" tabindex="-1">${O(t,({terms:e})=>e.labels.work)} <b>${n.length}</b></h2>
${i?e`<p class="note">${O(t,e=>S(t.report,e,e=>e))}</p>\n`:null}${n.length===0?e`<p>${O(t,({page:e})=>e.nothingToDo)}</p>`:e`<table class="work">
<thead><tr>${[({terms:e})=>e.columns.state,({terms:e})=>e.columns.output,({terms:e})=>e.columns.why,({terms:e})=>e.columns.owner,({terms:e})=>e.columns.by].map(n=>e`<th scope="col">${O(t,n)}</th>`)}</tr></thead>
<tbody>${n.map(e=>pt(t,e))}</tbody>
</table>`}
${r>0?e`<p class="note">${O(t,({terms:e})=>e.phrases.fixableFindings(r,`isms-evidence fix`))}</p>\n`:null}</section>`}function pt(t,{output:n,reason:r,by:i}){let a=T(n);return e`<tr class="${u[n.state]}" data-output="${n.id}"><td>${W(t,n.state)}</td><th scope="row"><a href="#${n.id}"><span class="code">${n.id}</span> ${O(t,({locale:e})=>n.name[e])}</a></th><td class="why">${k(t,r)}</td><td class="who">${a===``?O(t,({terms:e})=>e.phrases.noOwner):a}</td><td class="when">${i===null?O(t,({terms:e})=>e.phrases.atOnce):e`<time datetime="${i}">${i}</time>`}</td></tr>
`}function Y(e,t){let{months:n,entries:r}=D(e),i=ee(e).flatMap(e=>e.outputs.map(t=>({taskId:e.id,output:t,owner:t.owner}))),a=b(r,t);return{months:n,rows:[...b(i,t)].map(([t,r])=>{let i=(a.get(t)??[]).map(e=>({id:e.output.id,days:X(e)}));return{key:t,lacking:r.filter(({output:e})=>v.has(e.state)).length,grace:r.filter(({output:t})=>Z(t,e)).length,due:n.map(e=>{let t=i.filter(({days:t})=>t.some(t=>t.startsWith(e)));return new Set(t.map(({id:e})=>e)).size})}})}}function mt(e){let{months:t,entries:n}=D(e),r=h(e),i=b(n.flatMap(e=>X(e).map(t=>({id:e.output.id,month:t.slice(0,7)}))),({month:e})=>e);return[{when:`lacking`,outputs:r.filter(({state:e})=>v.has(e))},{when:`grace`,outputs:r.filter(t=>Z(t,e))},...t.map(e=>{let t=new Set((i.get(e)??[]).map(({id:e})=>e));return{when:e,outputs:r.filter(({id:e})=>t.has(e))}})].filter(e=>e.outputs.length>0)}function X({days:e,isOverdue:t}){return t?e.slice(1):e}function Z({state:e,expires:t,requirements:n},{asOf:r}){let i=[t,...n.map(e=>e.expires)];return e===`due`&&i.some(e=>e!==null&&e<r)}function ht(t){let{report:n}=t,r=new Map(n.duties.flatMap(e=>e.tasks.map(t=>[t.id,e.id]))),i=new Map(n.duties.map(e=>[e.id,e])),a=Y(n,({taskId:e})=>r.get(e)??``),o=Y(n,T),s=o.rows.toSorted((e,t)=>Q(t)-Q(e));return e`<section aria-labelledby="workload">
<h2 id="workload">${O(t,({page:e})=>e.headings.workload)}</h2>
<p class="note">${O(t,({page:e})=>e.workload.note)}</p>
${$(t,a,({terms:e})=>e.columns.duty,({key:e})=>_t(t,i.get(e)))}
${$(t,{...o,rows:s},({terms:e})=>e.columns.owner,({key:e})=>e===``?O(t,({terms:e})=>e.phrases.noOwner):e)}
<details class="calendar"><summary>${O(t,({page:e})=>e.workload.list)}</summary>
<dl>${mt(n).map(e=>gt(t,e))}</dl>
</details>
</section>`}function gt(t,{when:n,outputs:r}){let i=n===`lacking`||n===`grace`?e`<span class="chip ${n===`lacking`?`bad`:`soon`}">${O(t,({page:e})=>e.workload[n])}</span>`:e`<time datetime="${n}">${n}</time>`;return e`<div><dt>${i} <b>${r.length}</b></dt>
<dd><ul>${r.map(({id:n,name:r})=>e`<li><a href="#${n}"><span class="code">${n}</span> ${O(t,({locale:e})=>r[e])}</a></li>`)}</ul></dd></div>
`}function Q({lacking:e,grace:t,due:n}){return n.reduce((e,t)=>e+t,1e3*(e+t))}function _t(t,n){return n?e`<span class="code">${n.id}</span> ${O(t,({locale:e})=>n.name[e])}
<ul class="marks">${n.tasks.map(e=>vt(t,e))}</ul>`:null}function vt(t,{id:n,name:r,state:i}){return e`<li><a class="mark ${u[i]}" href="#${n}">${U(i)}<span class="code">${n.slice(1)}</span><span class="unseen"> ${O(t,({locale:e})=>r[e])} ${O(t,({terms:e})=>e.taskStates[i])}</span></a></li>
`}function $(t,{months:n,rows:r},i,a){let o=Math.max(1,...r.flatMap(({due:e})=>e)),s=r.some(({grace:e})=>e>0),c=(t,n)=>e`<td class="${n}">${t===0?null:t}</td>`,l=({lacking:e,grace:t,due:n})=>[c(e,e===0?``:`bad full`),s?c(t,t===0?``:`soon full`):null,...n.map(e=>c(e,e===0?``:`shade-${Math.ceil(4*e/o)}`))];return e`<div class="scroll" tabindex="0" role="group" aria-label="${t.words.map(i).join(` · `)}"><table class="matrix">
<thead><tr><th scope="col">${O(t,i)}</th><th scope="col">${O(t,({page:e})=>e.workload.lacking)}</th>${s?e`<th scope="col">${O(t,({page:e})=>e.workload.grace)}</th>`:null}${n.map(n=>e`<th scope="col"><time datetime="${n}">${O(t,({page:e})=>e.shortMonth(n))}</time></th>`)}</tr></thead>
<tbody>${r.map(t=>e`<tr><th scope="row">${a(t)}</th>${l(t)}</tr>
`)}</tbody>
</table></div>`}function yt(t,r){let i=o(a(t,r)),s=ye(i,r),c=({page:e})=>e.title(i.organization.name),[l]=s.words,u=e`<a class="skip" href="#work">${O(s,({page:e})=>e.skip)}</a>
${Ve}
<header class="masthead">
<h1>${O(s,c)}</h1>
${bt(s)}
</header>
<main>
${Je(s)}
${Ge(s)}
${je(s)}
${ft(s)}
${rt(s)}
${Xe(s)}
${ht(s)}
${Re(s)}
${it(s)}
${$e(s)}
${Ce(s)}
${Se(s)}
${xt(s)}
</main>
<footer><p class="caveat">${O(s,({terms:e})=>e.phrases.caveat(i.summary.outputs.total))}</p>
<p>isms-evidence ${i.tool.version} · INM2529-001v1 · <time datetime="${i.asOf}">${i.asOf}</time></p></footer>`;return n({locale:r.locale,title:e`<title${A(s,e=>`${c(e)} ${i.asOf}`)}>${l?c(l):null} ${i.asOf}</title>`,runningHead:l?`${c(l)} ${i.asOf}`:i.asOf,generator:`isms-evidence ${i.tool.version}`,styles:[..._e,...Le(s)],body:u,script:Ze})}function bt(t){return e`<fieldset class="language"><legend>${O(t,({locale:e})=>i[e].label)}</legend>
${[...t.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:n})=>e`<label lang="${i[n].tag}" class="choice"><input type="radio" name="language" id="in-${n===`en`?`en`:`zh`}" value="${i[n].tag}"${n===t.options.locale?e` checked`:null}>${i[n].ownName}</label>
`)}</fieldset>`}function xt(t){return e`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${O(t,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(n=>e`<div><dt>${O(t,({page:e})=>e.signatures[n])}</dt><dd>${O(t,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{yt as formatHtml};