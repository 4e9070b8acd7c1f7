import{a as e,i as t,o as n,r,t as i}from"./document.js";import{t as a}from"./in-repository.js";import{t as o}from"./with-names.js";import{C as s,_ as c,b as l,d as u,f as d,g as f,h as p,l as m,m as ee,n as te,s as ne,u as re,v as h,y as g}from"./pretty.js";import{i as ie,n as _,r as ae}from"./tones.js";import{K as v,L as y,Nn as b,R as x,V as S,ht as oe,in as se,k as ce,kt as C,on as w,q as le,v as T,z as ue}from"./base.js";import{n as E}from"./owner-name2.js";import{t as de}from"./history.js";import{t as fe}from"./history-texts.js";import{n as pe}from"./lacking-by-month.js";import{t as me}from"./styles.js";import{t as D}from"./work-list.js";import{t as he}from"./encode-path.js";import{n as O}from"./yearly-plan.js";function ge(e,t){return{report:e,options:t,words:[t.locale,...b.filter(e=>e!==t.locale)].map(e=>({...s(e),page:ie(e)}))}}function k({words:e},i){let a=e.map(e=>t`${i(e)}`.text);return a.every(e=>e===a[0])?new r(a[0]??``):t`${e.map(({locale:e},i)=>t`<span lang="${n[e].tag}">${new r(a[i]??``)}</span>`)}`}function A(e,t){return k(e,({terms:e})=>e.reason(t))}function j({words:e},n){return t`${e.map(e=>t` data-${e.locale===`en`?`en`:`zh`}="${n(e)}"`)}`}function M(e,n,r){return t`<div class="scroll"><table>
<thead><tr>${n.map(n=>t`<th scope="col">${k(e,n)}</th>`)}</tr></thead>
<tbody>${r.map(e=>t`<tr>${e.map(e=>t`<td>${e}</td>`)}</tr>
`)}</tbody>
</table></div>`}const _e={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function ve(e){let{rules:n}=e.report;if(n.length===0)return null;let r=n=>[k(e,({locale:e})=>n.title[e]),n.outputs.length===0?k(e,({terms:e})=>e.phrases.anyOutput):n.outputs.map(e=>t`<a class="code" href="#${e}">${e}</a> `),t`<span class="chip ${_e[n.state]}">${k(e,e=>ee(n,e))}</span>`,t`<code>${n.id}</code>`],i=[({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state,({terms:e})=>e.columns.code],a=n.filter(({state:e})=>e===`broken`||e===`failed`),o=d(e.report);return t`<section class="rules" aria-labelledby="rules">
<h2 id="rules">${k(e,({terms:e})=>e.labels.rules)}</h2>
<p>${k(e,({terms:t})=>t.phrases.rules(e.report.summary.rules))}</p>
${a.length===0?null:M(e,i,a.map(r))}
${o.length===0?null:t`<p class="note">${k(e,({terms:{phrases:e,ruleStates:t}})=>e.labelled(t[`not-evaluated`],o.map(([t,n])=>`${e.lackingInputs([t])}${e.inBrackets(String(n))}`).join(e.listComma)))}</p>`}
<details><summary>${k(e,({page:e})=>e.allRules(n.length))}</summary>
${M(e,i,n.map(r))}
</details>
</section>`}function N(e){return e===null?null:t`<span class="day">${e}</span>`}function P(e,n){if(n===null)return null;let r=t=>h(e.report,t)(n);return t`<a href="#${n}">${k(e,({locale:e})=>r(e))}</a>`}function F(e){let{waivers:n,notApplicable:r,provided:i,policy:a}=e.report,{overrides:o}=a,s=n.length+r.length+i.length+o.length===0,l=(n,r)=>t`<h3>${k(e,n)}</h3>
${r}
`;return t`<section aria-labelledby="exceptions">
<h2 id="exceptions">${k(e,({page:e})=>e.headings.exceptions)}</h2>
${s?t`<p>${k(e,({page:e})=>e.noExceptions)}</p>`:null}
${n.length===0?null:l(({terms:e})=>e.labels.waivers,M(e,[({terms:e})=>e.columns.finding,({terms:e})=>e.columns.place,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.until,({terms:e})=>e.columns.covers],n.map(({finding:n,output:r,path:i,record:a,fingerprint:o,...s})=>[t`<code>${n}</code>`,[P(e,r),` ${[i,a,o].filter(Boolean).join(` `)}`],s.reason,s.approvedBy,N(s.approvedOn),N(s.expires),s.covers])))}${r.length===0?null:l(({terms:e})=>e.labels.notApplicable,M(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],r.map(t=>[P(e,t.output),t.reason,t.approvedBy,N(t.approvedOn),N(t.reviewBy)])))}${i.length===0?null:l(({terms:e})=>e.labels.provided,M(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.provider,({terms:e})=>e.columns.agreement,({terms:e})=>e.columns.until,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],i.map(({output:t,by:n,agreement:r,until:i,approvedBy:a,approvedOn:o,reviewBy:s})=>[P(e,t),n,r,N(i),a,N(o),N(s)])))}${o.length===0?null:l(({terms:e})=>e.labels.changedPolicy,(e=>t`<ul>${e.map(e=>t`<li>${e}</li>
`)}</ul>`)(o.map(t=>k(e,e=>c(t,e)))))}</section>`}const ye={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function be(e){let{controls:n,summary:r}=e.report;if(n===null)return null;let{mapping:i,totals:a,groups:o}=n,s=({locale:e})=>l(e),c=({id:n,title:r,level:i,state:a,outputs:o})=>[t`<span class="code">${n}</span>`,k(e,e=>[r[e.locale],i===null?``:e.terms.phrases.inBrackets(s(e).levels[i])]),t`<span class="chip ${ye[a]}">${k(e,e=>s(e).states[a])}</span>`,o.map(({id:n,state:r,certain:i})=>t`<a class="code" href="#${n}">${n}</a> ${k(e,e=>[e.terms.states[r],i?``:e.terms.phrases.inBrackets(s(e).uncertain)])} `)];return t`<section aria-labelledby="controls">
<h2 id="controls">${k(e,({locale:e})=>i.title[e])}</h2>
<p>${k(e,e=>s(e).totals(a))}</p>
<p class="note">${k(e,({locale:e})=>i.caution[e])} ${k(e,e=>s(e).caveat(i.title[e.locale],r.outputs.total))}</p>
${o.map(({id:n,title:r,controls:i,totals:a})=>t`<details${a.lacking>0?t` open`:null}><summary>${n} ${k(e,({locale:e})=>r[e])} <small>${k(e,e=>s(e).totals(a))}</small></summary>
${M(e,[e=>s(e).columns.control,e=>s(e).columns.title,({terms:e})=>e.columns.state,e=>s(e).columns.outputs],i.map(c))}
</details>
`)}</section>`}function xe(e){let n=v(e.report),r=x.filter(e=>n.some(t=>t.state===e)),i=[...new Set(n.map(E))].filter(e=>e!==``).sort(),[a]=e.words,o=(n,r)=>t`<option value="${n}"${j(e,r)}>${a?r(a):n}</option>`,s=o(``,({page:e})=>e.filters.all),c=(n,r,i)=>t`<label>${k(e,r)} <select name="${n}">${s}${i}</select></label>
`;return t`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${k(e,({page:e})=>e.filters.name)}</span>
<label>${k(e,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${c(`state`,({terms:e})=>e.columns.state,[o(`lacking`,({terms:e})=>e.taskStates.lacking),...r.map(e=>o(e,({terms:t})=>t.states[e]))])}${c(`duty`,({terms:e})=>e.columns.duty,e.report.duties.map(({id:e,name:t})=>o(e,({locale:n})=>`${e} ${t[n]}`)))}${c(`owner`,({terms:e})=>e.columns.owner,i.map(e=>o(e,()=>e)))}<button type="reset">${k(e,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${n.length}"${j(e,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${k(e,({page:e})=>e.filters.none)}</p>`}const I={current:{y:8,height:6,tone:`good`},lacking:{y:1,height:13,tone:`bad`},outside:{y:12,height:2,tone:`none`}};function Se(e,n){return t`<svg width="100%" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${n.map(({from:t,to:n,state:r})=>L(r,R(e,t),R(e,n,1)-R(e,t)))}</svg>`}function Ce(e){let n=e=>t`<svg width="24" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${e}</svg>`,r=Object.keys(I);return t`<ul class="key">${r.map(r=>t`<li>${n(L(r,0,100))} ${e(r)}</li>\n`)}<li>${n(null)} ${e(null)}</li></ul>`}function we(e,n){let r={from:e,to:n},i=pe(r).map(e=>`${e}-01`).filter(t=>t>=e),a=[1,3,6,12].find(e=>i.length<=12*e)??12,o=i.filter(e=>(Number(e.slice(5,7))-1)%a==0);return t`<svg class="scale" width="100%" height="18" aria-hidden="true" focusable="false">${o.map(e=>t`<line x1="${z(R(r,e))}" x2="${z(R(r,e))}" y1="4" y2="18"/><text x="${z(R(r,e))}" dx="3" y="13">${Te(e)}</text>`)}</svg>`}function Te(e){return e.slice(5,7)===`01`?e.slice(0,4):String(Number(e.slice(5,7)))}function L(e,n,r){let{y:i,height:a,tone:o}=I[e];return t`<rect class="${o}" x="${z(n)}" y="${i}" width="${z(r)}" height="${a}"/>`}function R({from:e,to:t},n,r=0){return 100*(C(e,n)+r)/(C(e,t)+1)}function z(e){return`${e.toFixed(3)}%`}var Ee=`.history .note {
  margin-bottom: 0.5rem;
}

.key {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem 1.25rem;
  margin-bottom: 0.5rem;
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

@media print {
  .strips details::details-content {
    display: block;
    content-visibility: visible;
    block-size: auto;
  }

  .strips li:not(.lacking) {
    display: none;
  }

  .strips summary {
    color: inherit;
    list-style: none;
  }

  .strips thead th:nth-child(1) {
    width: 12rem;
  }

  .strips thead th:nth-child(4) {
    width: 16rem;
  }
}
`;function De({options:e}){return e.history?[Ee]:[]}function Oe(e){let{history:n}=e.options;if(!n)return null;let r=Object.fromEntries(b.map(e=>[e,{locale:e,words:de(e),texts:fe(n,e)}])),i=t=>k(e,({locale:e})=>t(r[e])),a=n.outputs.filter(({days:e})=>e.asked>0),[o,s]=[a.filter(({gaps:e})=>e.length>0),a.filter(({gaps:e})=>e.length===0)],[,...c]=r.en.texts.facts;return t`<section class="history" aria-labelledby="history">
<h2 id="history">${i(({words:e})=>e.title)}</h2>
<p class="note">${c.map((e,n)=>t`${i(({texts:e})=>ke(e.facts[n+1]))}<br>`)}${i(({words:e})=>e.caveat)}</p>
${Ce(e=>i(({words:t})=>e===null?t.notJudged:t.standings[e]))}
${o.length===0?null:B(e,n,o,i)}
${s.length===0?null:t`<details><summary>${i(({words:e})=>e.noGaps(s.length))}</summary>
${B(e,n,s,i)}
</details>
`}${r.en.texts.outside===null?null:t`<p class="note">${i(({texts:e})=>e.outside??``)}</p>\n`}</section>`}function ke([e,t]=[``,``]){return`${e} ${t}`}function B(e,n,r,i){let{from:a,to:o}=n;return t`<table class="strips">
<thead><tr><th scope="col">${k(e,({terms:e})=>e.columns.output)}</th><th scope="col"><span class="unseen">${i(({words:e})=>e.period)}</span>${we(a,o)}</th><th scope="col">${i(({words:e})=>e.columns.daysRate)}</th><th scope="col">${i(({words:e})=>e.columns.gaps)}</th></tr></thead>
<tbody>${r.map(t=>Ae(e,n,t,i))}</tbody>
</table>`}function Ae(e,n,{output:r,days:i,states:a,gaps:o,...s},c){let{id:l,name:u}=r,d=new Map(o.map(e=>[e.from,e]));return t`<tr data-output="${l}"><th scope="row"><a href="#${l}"><span class="code">${l}</span> ${k(e,({locale:e})=>u[e])}</a></th>
<td class="strip">${Se(n,a)}</td><td class="share">${Math.floor(100*i.current/i.asked)}%</td><td><details><summary>${c(({words:e})=>e.gapsOf(o.length,s.longestGap))}</summary>
<ul>${a.map(({from:e,to:n,state:r})=>{let i=d.get(e);return t`<li class="${r}">${c(({words:t,texts:a})=>i?a.gap(i):t.run(e,n,t.standings[r]))}</li>\n`})}</ul></details></td></tr>
`}const je=e(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries({current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`}).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function V(e){return t`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${e}"/></svg>`}const Me={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function H(e){return V(Me[e])}function U(e,n){return t`<span class="chip ${_[n]}">${V(n)} ${k(e,({terms:e})=>e.states[n])}</span>`}const W={width:120,height:24,edge:3};function Ne(e){let{report:n,options:r}=e,{asOf:i,summary:a}=n,o=(r.trend??[]).filter(e=>e.asOf<i),[s]=o;if(s===void 0)return null;let c={asOf:i,tasks:a.tasks,findings:a.findings};return t`<p class="trend"><svg viewBox="0 0 ${W.width} ${W.height}" width="${W.width}" height="${W.height}" aria-hidden="true" focusable="false"><path class="line good" d="${Pe([...o,c])}"/></svg> ${k(e,({page:e})=>e.trend(G(s),G(c)))}</p>
`}function G({asOf:e,tasks:t,findings:n}){return{asOf:e,current:t.current,applicable:t.applicable,errors:n.error}}function Pe(e){let t=e.map(({asOf:e})=>Date.parse(`${e}T00:00:00Z`)),n=t[0]??0,r=Math.max(1,(t.at(-1)??0)-n),[i,a]=[W.width-2*W.edge,W.height-2*W.edge];return`M${e.map(({tasks:e},o)=>{let s=W.edge+i*((t[o]??0)-n)/r,c=W.edge+a-a*e.current/Math.max(1,e.applicable);return`${s.toFixed(1)} ${c.toFixed(1)}`}).join(`L`)}`}function Fe(e){let{report:n}=e,{summary:r,conclusion:i}=n;return t`<section class="overview" aria-labelledby="overview">
<div class="answer"><h2 id="overview" class="verdict ${ae(n)}">${V(i===`fail`?`stale`:i===`unknown`?`not-evaluated`:`current`)} ${k(e,e=>f(n,e))}</h2>
<p class="lead">${k(e,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(r.tasks)))}</p></div>
${Le(e)}
${Ne(e)}<details class="grounds"><summary><time datetime="${n.asOf}">${n.asOf}</time> ${n.timezone} · ${k(e,({locale:e})=>w(n.policy.title[e]))} · ${k(e,({terms:e})=>e.labels.basis)}</summary>
<dl class="facts">${Ie(e)}</dl>
</details>
</section>`}function Ie(e){let{report:n}=e,{organization:r,policy:i,source:a,summary:o,paths:s}=n,c=(e,n)=>t`<div><dt>${e}</dt><dd>${n}</dd></div>
`;return[c(k(e,({terms:e})=>e.labels.asOf),t`<time datetime="${n.asOf}">${n.asOf}</time> ${n.timezone}`),c(k(e,({terms:e})=>e.labels.organization),k(e,({terms:{phrases:e}})=>[r.name??e.noOrganization,r.level===null?``:e.inBrackets(e.level(r.level))])),c(k(e,({terms:e})=>e.labels.policy),t`${k(e,({terms:e,locale:t})=>e.phrases.labelled(i.id,w(i.title[t])))} <code>sha256 ${i.sha256.slice(0,12)}</code>`),c(k(e,({terms:e})=>e.labels.commit),a===null?k(e,({terms:e})=>e.phrases.outsideGit):t`<code>${a.commit.slice(0,12)}</code>${a.dirty?k(e,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),c(k(e,({terms:e})=>e.labels.findings),k(e,({terms:e})=>e.phrases.findings(o.findings))),c(k(e,({terms:e})=>e.labels.rules),k(e,({terms:e})=>e.phrases.rules(o.rules))),c(k(e,({terms:e})=>e.labels.read),k(e,({terms:e})=>e.phrases.read(o))),s.length===0?null:c(k(e,({terms:e})=>e.labels.narrowedTo),s.join(` `))]}function Le(e){let{outputs:n}=e.report.summary,r=x.filter(e=>n[e]>0),i=0,a=r.map(e=>{let r=100*n[e]/Math.max(1,n.total),a=t`<rect class="${_[e]}" x="${i.toFixed(3)}%" width="${r.toFixed(3)}%" height="14"/>`;return i+=r,a});return t`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${a}</svg>
<figcaption id="states"><span class="total">${k(e,({terms:e})=>`${e.labels.outputs} ${n.total}`)}</span>
<ul>${r.map(r=>t`<li class="${_[r]}">${V(r)} ${k(e,({terms:e})=>e.states[r])} <b>${n[r]}</b></li>
`)}</ul></figcaption>
</figure>`}function Re(e){let n=e.words.map(t=>ne(e.report,t,se)),[r]=n;if(!r)return null;let i=t=>n[e.words.indexOf(t)],a=(t,n,r)=>Array.from({length:t},(t,a)=>n(k(e,e=>i(e)?.[r][a]??``)));return t`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${k(e,e=>i(e)?.title??``)}</h2>
${a(r.lines.length,e=>t`<p>${e}</p>
`,`lines`)}
${r.entries.length===0?null:t`<ul>${a(r.entries.length,e=>t`<li>${e}</li>
`,`entries`)}</ul>`}
</section>`}function ze(e){let{comparison:n}=e.report;if(n===null)return null;let r=e.words.map(t=>m(n,t,h(e.report,t.locale))),i=t=>r[e.words.indexOf(t)],a=r[0]?.facts.length??0;return t`<section aria-labelledby="comparison">
<h2 id="comparison">${k(e,({terms:e})=>e.labels.comparison)}</h2>
<p>${k(e,e=>i(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:a},(n,r)=>t`<div><dt>${k(e,e=>i(e)?.facts[r]?.label??``)}</dt><dd>${k(e,e=>{let t=i(e)?.facts[r];return t?re(t,e.terms):``})}</dd></div>
`)}</dl>
</section>`}var Be=`// Filters the outputs, and keeps the language of what style cannot reach. Everything can be read without it.
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
`;function K(e,n){if(n.length===0)return null;let r=ce(n.filter(({waived:e})=>e===null)),i=n.length<=8&&r.error+r.warning>0,a=n.length<=50?n:Ve(n).slice(0,50),o=n.length-a.length;return t`<details class="findings"${i?t` open`:null}>
<summary>${k(e,({terms:e})=>`${e.labels.findings} ${n.length}${e.phrases.inBrackets(e.phrases.findings(r))}`)}</summary>
<ul>${a.map(t=>He(e,t))}</ul>
${o===0?null:t`<p class="note">${k(e,({page:e})=>e.moreFindings(o))}</p>\n`}</details>`}function Ve(e){let t=({severity:e,waived:t})=>t===null?T.indexOf(e):T.length;return e.toSorted((e,n)=>t(e)-t(n))}function He(e,n){let{severity:r,waived:i}=n;return t`<li class="${i===null?r:`waived`}"><b>${k(e,({terms:e})=>i===null?e.severities[r]:e.states.waived)}</b> ${k(e,e=>e.finding(n))} ${Ue(e,n)}<code>${oe(n)}</code>${n.fixable?t` <small>${k(e,({terms:e})=>e.phrases.fixable)}</small>`:null}${i===null?null:t` <small>${k(e,({terms:e})=>e.phrases.waived(i.expires,i.approvedBy,i.reason))}</small>`}</li>
`}function Ue({options:e},n){let r=u(n);if(r===null||n.path===null)return null;if(!e.linkBase)return t`<span class="place">${r}</span> `;let i=n.line===null?``:`#L${n.line}`;return t`<a class="place" href="${e.linkBase}${he(n.path)}${i}">${r}</a> `}function We(e){let n=K(e,g(e.report).get(null)??[]);return n===null?null:t`<section aria-labelledby="others">
<h2 id="others">${k(e,({terms:e})=>e.labels.otherFindings)}</h2>
${n}
</section>`}function Ge(e){let{report:n}=e,r=g(n),i=new Map(D(n).map(({output:e,reason:t})=>[e.id,t])),a=(e,t)=>t.outputs.map(t=>({dutyId:e,output:t,findings:r.get(t.id)??[],reason:i.get(t.id)??null}));return t`<section aria-labelledby="tasks">
<h2 id="tasks">${k(e,({page:e})=>e.headings.tasks)}</h2>
<p class="note on-paper">${k(e,({page:e})=>e.onPaper)}</p>
${n.duties.map(n=>t`<section class="duty" id="${n.id}">
<h3><span class="code">${n.id}</span> ${k(e,({locale:e})=>n.name[e])}</h3>
${n.tasks.map(t=>Ke(e,t,a(n.id,t)))}</section>
`)}</section>`}function Ke(e,n,r){return t`<section class="task" id="${n.id}">
<h4 class="${_[n.state]}"><span class="state">${H(n.state)}<span class="unseen"> ${k(e,({terms:e})=>e.taskStates[n.state])}</span></span> <span class="code">${n.id}</span> ${k(e,({locale:e})=>n.name[e])}</h4>
<div>${r.map(t=>Je(e,t))}</div>
</section>
`}function qe(e,n){let{state:r}=n;return t` data-state="${r}" data-lacking="${String(y.has(r))}" data-duty="${e}" data-owner="${E(n)}"`}function Je(e,{dutyId:n,output:r,findings:i,reason:a}){let{id:o,name:s,state:c,newest:l,expires:u,cadence:d,kind:f}=r,p=(n,r)=>t`<div><dt>${k(e,n)}</dt><dd>${r}</dd></div>`,m=E(r);return t`<details class="output ${_[c]}" id="${o}"${qe(n,r)}>
<summary><span class="state">${V(c)}<span class="unseen"> ${k(e,({terms:e})=>e.states[c])}</span></span><span class="code">${o}</span><span class="name">${k(e,({locale:e})=>s[e])}</span><span class="brief">${Ye(e,r,a)}</span><span class="who">${m}</span></summary>
<dl class="facts">${p(({terms:e})=>e.columns.state,k(e,({terms:e})=>e.states[c]))}${p(({terms:e})=>e.columns.newest,q(l))}${p(({terms:e})=>e.columns.expires,q(u))}${p(({terms:e})=>e.columns.cadence,k(e,e=>`${d===null?`–`:e.cadence(d)}${e.terms.phrases.inBrackets(e.terms.kinds[f])}`))}${p(({terms:e})=>e.columns.owner,m===``?k(e,({terms:e})=>e.phrases.noOwner):m)}</dl>
${Xe(e,r)}${Ze(e,r.requirements)}${K(e,i)}${Qe(e,r)}</details>
`}function q(e){return e===null?`–`:t`<time datetime="${e}">${e}</time>`}function Ye(e,{state:t,expires:n},r){return r===null?t!==`current`||n===null?k(e,({terms:e})=>e.states[t]):k(e,({terms:e})=>e.phrases.expires(n)):A(e,r)}function Xe(e,{id:n,state:r}){return ue.has(r)?t`<p class="note">${k(e,({terms:t})=>te(e.report,n,t)??t.states[r])}</p>
`:null}function Ze(e,n){return n.length<2&&n.every(({subjects:e})=>e===null)?null:t`<div class="scroll"><table>
<thead><tr><th scope="col">${k(e,({page:e})=>e.requirement)}</th><th scope="col">${k(e,({terms:e})=>e.columns.state)}</th><th scope="col">${k(e,({terms:e})=>e.columns.newest)}</th><th scope="col">${k(e,({terms:e})=>e.columns.expires)}</th><th scope="col">${k(e,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${n.map(({title:n,state:r,newest:i,expires:a,cadence:o,subjects:s})=>t`<tr><th scope="row">${k(e,({locale:e})=>n[e])}${s===null?null:t` <small>${k(e,({terms:e,locale:t})=>e.phrases.subjects(s.current,s.total,s.title[t],`requirement`))}</small>`}</th><td>${U(e,r)}</td><td>${i??`–`}</td><td>${a??`–`}</td><td>${k(e,e=>e.cadence(o))}</td></tr>
`)}</tbody>
</table></div>
`}function Qe(e,{evidence:n}){return n.length===0?t`<p class="note">${k(e,({page:e})=>e.noEvidence)}</p>
`:t`<details class="evidence">
<summary>${k(e,({terms:e})=>`${e.columns.evidence} ${n.length}`)}</summary>
<ul>${n.map(({path:n,date:r,records:i,nil:a})=>t`<li>${k(e,({terms:e})=>e.phrases.evidence(n,r,i,a))}</li>
`)}</ul>
</details>
`}function $e(e){let n=D(e.report),r=p(e.report);return t`<section aria-labelledby="work">
<h2 id="work" tabindex="-1">${k(e,({terms:e})=>e.labels.work)} <b>${n.length}</b></h2>
${n.length===0?t`<p>${k(e,({page:e})=>e.nothingToDo)}</p>`:t`<table class="work">
<thead><tr>${[({terms:e})=>e.columns.state,({terms:e})=>e.columns.output,({terms:e})=>e.columns.why,({terms:e})=>e.columns.owner,({terms:e})=>e.columns.by].map(n=>t`<th scope="col">${k(e,n)}</th>`)}</tr></thead>
<tbody>${n.map(t=>J(e,t))}</tbody>
</table>`}
${r>0?t`<p class="note">${k(e,({terms:e})=>e.phrases.fixableFindings(r,`isms-evidence fix`))}</p>\n`:null}</section>`}function J(e,{output:n,reason:r,by:i}){let a=E(n);return t`<tr class="${_[n.state]}" data-output="${n.id}"><td>${U(e,n.state)}</td><th scope="row"><a href="#${n.id}"><span class="code">${n.id}</span> ${k(e,({locale:e})=>n.name[e])}</a></th><td class="why">${A(e,r)}</td><td class="who">${a===``?k(e,({terms:e})=>e.phrases.noOwner):a}</td><td class="when">${i===null?k(e,({terms:e})=>e.phrases.atOnce):t`<time datetime="${i}">${i}</time>`}</td></tr>
`}function Y(e,t){let{months:n,entries:r}=O(e),i=le(e).flatMap(e=>e.outputs.map(t=>({taskId:e.id,output:t,owner:t.owner}))),a=S(r,t);return{months:n,rows:[...S(i,t)].map(([t,r])=>{let i=(a.get(t)??[]).map(e=>({id:e.output.id,days:X(e)}));return{key:t,lacking:r.filter(({output:e})=>y.has(e.state)).length,grace:r.filter(({output:t})=>Z(t,e)).length,due:n.map(e=>{let t=i.filter(({days:t})=>t.some(t=>t.startsWith(e)));return new Set(t.map(({id:e})=>e)).size})}})}}function et(e){let{months:t,entries:n}=O(e),r=v(e),i=S(n.flatMap(e=>X(e).map(t=>({id:e.output.id,month:t.slice(0,7)}))),({month:e})=>e);return[{when:`lacking`,outputs:r.filter(({state:e})=>y.has(e))},{when:`grace`,outputs:r.filter(t=>Z(t,e))},...t.map(e=>{let t=new Set((i.get(e)??[]).map(({id:e})=>e));return{when:e,outputs:r.filter(({id:e})=>t.has(e))}})].filter(e=>e.outputs.length>0)}function X({days:e,isOverdue:t}){return t?e.slice(1):e}function Z({state:e,expires:t,requirements:n},{asOf:r}){let i=[t,...n.map(e=>e.expires)];return e===`due`&&i.some(e=>e!==null&&e<r)}function tt(e){let{report:n}=e,r=new Map(n.duties.flatMap(e=>e.tasks.map(t=>[t.id,e.id]))),i=new Map(n.duties.map(e=>[e.id,e])),a=Y(n,({taskId:e})=>r.get(e)??``),o=Y(n,E),s=o.rows.toSorted((e,t)=>Q(t)-Q(e));return t`<section aria-labelledby="workload">
<h2 id="workload">${k(e,({page:e})=>e.headings.workload)}</h2>
<p class="note">${k(e,({page:e})=>e.workload.note)}</p>
${$(e,a,({terms:e})=>e.columns.duty,({key:t})=>rt(e,i.get(t)))}
${$(e,{...o,rows:s},({terms:e})=>e.columns.owner,({key:t})=>t===``?k(e,({terms:e})=>e.phrases.noOwner):t)}
<details class="calendar"><summary>${k(e,({page:e})=>e.workload.list)}</summary>
<dl>${et(n).map(t=>nt(e,t))}</dl>
</details>
</section>`}function nt(e,{when:n,outputs:r}){let i=n===`lacking`||n===`grace`?t`<span class="chip ${n===`lacking`?`bad`:`soon`}">${k(e,({page:e})=>e.workload[n])}</span>`:t`<time datetime="${n}">${n}</time>`;return t`<div><dt>${i} <b>${r.length}</b></dt>
<dd><ul>${r.map(({id:n,name:r})=>t`<li><a href="#${n}"><span class="code">${n}</span> ${k(e,({locale:e})=>r[e])}</a></li>`)}</ul></dd></div>
`}function Q({lacking:e,grace:t,due:n}){return n.reduce((e,t)=>e+t,1e3*(e+t))}function rt(e,n){return n?t`<span class="code">${n.id}</span> ${k(e,({locale:e})=>n.name[e])}
<ul class="marks">${n.tasks.map(t=>it(e,t))}</ul>`:null}function it(e,{id:n,name:r,state:i}){return t`<li><a class="mark ${_[i]}" href="#${n}">${H(i)}<span class="code">${n.slice(1)}</span><span class="unseen"> ${k(e,({locale:e})=>r[e])} ${k(e,({terms:e})=>e.taskStates[i])}</span></a></li>
`}function $(e,{months:n,rows:r},i,a){let o=Math.max(1,...r.flatMap(({due:e})=>e)),s=r.some(({grace:e})=>e>0),c=(e,n)=>t`<td class="${n}">${e===0?null:e}</td>`,l=({lacking:e,grace:t,due:n})=>[c(e,e===0?``:`bad full`),s?c(t,t===0?``:`soon full`):null,...n.map(e=>c(e,e===0?``:`shade-${Math.ceil(4*e/o)}`))];return t`<div class="scroll" tabindex="0" role="group" aria-label="${e.words.map(i).join(` · `)}"><table class="matrix">
<thead><tr><th scope="col">${k(e,i)}</th><th scope="col">${k(e,({page:e})=>e.workload.lacking)}</th>${s?t`<th scope="col">${k(e,({page:e})=>e.workload.grace)}</th>`:null}${n.map(n=>t`<th scope="col"><time datetime="${n}">${k(e,({page:e})=>e.shortMonth(n))}</time></th>`)}</tr></thead>
<tbody>${r.map(e=>t`<tr><th scope="row">${a(e)}</th>${l(e)}</tr>
`)}</tbody>
</table></div>`}function at(e,n){let r=o(a(e,n)),s=ge(r,n),c=({page:e})=>e.title(r.organization.name),[l]=s.words,u=t`<a class="skip" href="#work">${k(s,({page:e})=>e.skip)}</a>
${je}
<header class="masthead">
<h1>${k(s,c)}</h1>
${ot(s)}
</header>
<main>
${Re(s)}
${Fe(s)}
${xe(s)}
${$e(s)}
${We(s)}
${ze(s)}
${tt(s)}
${Oe(s)}
${Ge(s)}
${ve(s)}
${F(s)}
${be(s)}
${st(s)}
</main>
<footer><p class="caveat">${k(s,({terms:e})=>e.phrases.caveat(r.summary.outputs.total))}</p>
<p>isms-evidence ${r.tool.version} · INM2529-001v1 · <time datetime="${r.asOf}">${r.asOf}</time></p></footer>`;return i({locale:n.locale,title:t`<title${j(s,e=>`${c(e)} ${r.asOf}`)}>${l?c(l):null} ${r.asOf}</title>`,runningHead:l?`${c(l)} ${r.asOf}`:r.asOf,generator:`isms-evidence ${r.tool.version}`,styles:[...me,...De(s)],body:u,script:Be})}function ot(e){return t`<fieldset class="language"><legend>${k(e,({locale:e})=>n[e].label)}</legend>
${[...e.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:r})=>t`<label lang="${n[r].tag}" class="choice"><input type="radio" name="language" id="in-${r===`en`?`en`:`zh`}" value="${n[r].tag}"${r===e.options.locale?t` checked`:null}>${n[r].ownName}</label>
`)}</fieldset>`}function st(e){return t`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${k(e,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(n=>t`<div><dt>${k(e,({page:e})=>e.signatures[n])}</dt><dd>${k(e,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{at as formatHtml};