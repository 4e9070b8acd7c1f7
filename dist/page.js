import{i as e,o as t,t as n}from"./document.js";import{t as r}from"./in-repository.js";import{t as i}from"./with-names.js";import{_ as a,c as o,d as s,g as c,h as l,n as u,u as d,v as f}from"./pretty.js";import{c as p,d as m,f as h,h as g,i as ee,l as te,m as _,o as v,p as y,r as ne,s as re,t as ie,u as b}from"./styles.js";import{n as x}from"./owner-name2.js";import{$ as S,E as C,M as w,N as ae,P as T,T as oe,fn as se,g as ce,w as E}from"./base.js";import{t as le}from"./history.js";import{t as ue}from"./history-texts.js";import{n as de}from"./lacking-by-month.js";import{nn as D}from"./core.js";import{t as O}from"./work-list.js";import{t as fe}from"./encode-path.js";import{n as k}from"./yearly-plan.js";function A(t,n,r){return e`<div class="scroll"><table>
<thead><tr>${n.map(n=>e`<th scope="col">${_(t,n)}</th>`)}</tr></thead>
<tbody>${r.map(t=>e`<tr>${t.map(t=>e`<td>${t}</td>`)}</tr>
`)}</tbody>
</table></div>`}const j={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function M(t){let{rules:n}=t.report;if(n.length===0)return null;let r=n=>[e`<code>${n.id}</code>`,_(t,({locale:e})=>n.title[e]),n.outputs.length===0?_(t,({terms:e})=>e.phrases.anyOutput):n.outputs.map(t=>e`<a class="code" href="#${t}">${t}</a> `),e`<span class="chip ${j[n.state]}">${_(t,e=>d(n,e))}</span>`],i=[({terms:e})=>e.columns.code,({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state],a=n.filter(({state:e})=>e===`broken`||e===`failed`),s=o(t.report);return e`<section aria-labelledby="rules">
<h2 id="rules">${_(t,({terms:e})=>e.labels.rules)}</h2>
<p>${_(t,({terms:e})=>e.phrases.rules(t.report.summary.rules))}</p>
${a.length===0?null:A(t,i,a.map(r))}
${s.length===0?null:e`<p class="note">${_(t,({terms:{phrases:e,ruleStates:t}})=>e.labelled(t[`not-evaluated`],s.map(([t,n])=>`${e.lackingInputs([t])} (${n})`).join(e.listComma)))}</p>`}
<details><summary>${_(t,({page:e})=>e.allRules(n.length))}</summary>
${A(t,i,n.map(r))}
</details>
</section>`}function N(t){let{waivers:n,notApplicable:r,provided:i,policy:a}=t.report,{overrides:o}=a,s=n.length+r.length+i.length+o.length===0,l=(n,r)=>e`<h3>${_(t,n)}</h3>
${r}
`;return e`<section aria-labelledby="exceptions">
<h2 id="exceptions">${_(t,({page:e})=>e.headings.exceptions)}</h2>
${s?e`<p>${_(t,({page:e})=>e.noExceptions)}</p>`:null}
${n.length===0?null:l(({terms:e})=>e.labels.waivers,A(t,[({terms:e})=>e.columns.finding,({terms:e})=>e.columns.place,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.until,({terms:e})=>e.columns.covers],n.map(({finding:t,output:n,path:r,record:i,fingerprint:a,...o})=>[e`<code>${t}</code>`,[n,r,i,a].filter(Boolean).join(` `),o.reason,o.approvedBy,o.approvedOn,o.expires,o.covers])))}${r.length===0?null:l(({terms:e})=>e.labels.notApplicable,A(t,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],r.map(e=>[e.output,e.reason,e.approvedBy,e.approvedOn,e.reviewBy])))}${i.length===0?null:l(({terms:e})=>e.labels.provided,A(t,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.provider,({terms:e})=>e.columns.agreement,({terms:e})=>e.columns.until,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],i.map(({output:e,by:t,agreement:n,until:r,approvedBy:i,approvedOn:a,reviewBy:o})=>[e,t,n,r,i,a,o])))}${o.length===0?null:l(({terms:e})=>e.labels.changedPolicy,(t=>e`<ul>${t.map(t=>e`<li>${t}</li>
`)}</ul>`)(o.map(e=>_(t,t=>c(e,t)))))}</section>`}const P={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function F(t){let{controls:n,summary:r}=t.report;if(n===null)return null;let{mapping:i,totals:a,groups:o}=n,s=({locale:e})=>f(e),c=({id:n,title:r,level:i,state:a,outputs:o})=>[e`<span class="code">${n}</span>`,_(t,e=>[r[e.locale],i===null?``:e.terms.phrases.inBrackets(s(e).levels[i])]),e`<span class="chip ${P[a]}">${_(t,e=>s(e).states[a])}</span>`,o.map(({id:n,state:r,certain:i})=>e`<a class="code" href="#${n}">${n}</a> ${_(t,e=>[e.terms.states[r],i?``:e.terms.phrases.inBrackets(s(e).uncertain)])} `)];return e`<section aria-labelledby="controls">
<h2 id="controls">${_(t,({locale:e})=>i.title[e])}</h2>
<p>${_(t,e=>s(e).totals(a))}</p>
<p class="note">${_(t,({locale:e})=>i.caution[e])} ${_(t,e=>s(e).caveat(i.title[e.locale],r.outputs.total))}</p>
${o.map(({id:n,title:r,controls:i,totals:a})=>e`<details${a.lacking>0?e` open`:null}><summary>${n} ${_(t,({locale:e})=>r[e])} <small>${_(t,e=>s(e).totals(a))}</small></summary>
${A(t,[e=>s(e).columns.control,e=>s(e).columns.title,({terms:e})=>e.columns.state,e=>s(e).columns.outputs],i.map(c))}
</details>
`)}</section>`}function I(t){let n=w(t.report),r=oe.filter(e=>n.some(t=>t.state===e)),i=[...new Set(n.map(x))].filter(e=>e!==``).sort(),[a]=t.words,o=(n,r)=>e`<option value="${n}"${g(t,r)}>${a?r(a):n}</option>`,s=o(``,({page:e})=>e.filters.all),c=(n,r,i)=>e`<label>${_(t,r)} <select name="${n}">${s}${i}</select></label>
`;return e`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${_(t,({page:e})=>e.filters.name)}</span>
<label>${_(t,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${c(`state`,({terms:e})=>e.columns.state,[o(`lacking`,({terms:e})=>e.taskStates.lacking),...r.map(e=>o(e,({terms:t})=>t.states[e]))])}${c(`duty`,({terms:e})=>e.columns.duty,t.report.duties.map(({id:e,name:t})=>o(e,({locale:n})=>`${e} ${t[n]}`)))}${c(`owner`,({terms:e})=>e.columns.owner,i.map(e=>o(e,()=>e)))}<button type="reset">${_(t,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${n.length}"${g(t,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${_(t,({page:e})=>e.filters.none)}</p>`}const L={current:{y:8,height:6,tone:`good`},lacking:{y:1,height:13,tone:`bad`},outside:{y:12,height:2,tone:`none`}};function R(t,n){return e`<svg width="100%" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${n.map(({from:e,to:n,state:r})=>H(r,U(t,e),U(t,n,1)-U(t,e)))}</svg>`}function z(t){let n=t=>e`<svg width="24" height="${16}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${15}" y2="${15}"/>${t}</svg>`,r=Object.keys(L);return e`<ul class="key">${r.map(r=>e`<li>${n(H(r,0,100))} ${t(r)}</li>\n`)}<li>${n(null)} ${t(null)}</li></ul>`}function B(t,n){let r={from:t,to:n},i=de(r).map(e=>`${e}-01`).filter(e=>e>=t),a=[1,3,6,12].find(e=>i.length<=12*e)??12,o=i.filter(e=>(Number(e.slice(5,7))-1)%a==0);return e`<svg class="scale" width="100%" height="18" aria-hidden="true" focusable="false">${o.map(t=>e`<line x1="${W(U(r,t))}" x2="${W(U(r,t))}" y1="4" y2="18"/><text x="${W(U(r,t))}" dx="3" y="13">${V(t)}</text>`)}</svg>`}function V(e){return e.slice(5,7)===`01`?e.slice(0,4):String(Number(e.slice(5,7)))}function H(t,n,r){let{y:i,height:a,tone:o}=L[t];return e`<rect class="${o}" x="${W(n)}" y="${i}" width="${W(r)}" height="${a}"/>`}function U({from:e,to:t},n,r=0){return 100*(D(e,n)+r)/(D(e,t)+1)}function W(e){return`${e.toFixed(3)}%`}var pe=`.history .note {
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
`;function me({options:e}){return e.history?[pe]:[]}function he(t){let{history:n}=t.options;if(!n)return null;let r=Object.fromEntries(se.map(e=>[e,{locale:e,words:le(e),texts:ue(n,e)}])),i=e=>_(t,({locale:t})=>e(r[t])),a=n.outputs.filter(({days:e})=>e.asked>0),[o,s]=[a.filter(({gaps:e})=>e.length>0),a.filter(({gaps:e})=>e.length===0)],[,...c]=r.en.texts.facts;return e`<section class="history" aria-labelledby="history">
<h2 id="history">${i(({words:e})=>e.title)}</h2>
<p class="note">${c.map((t,n)=>e`${i(({texts:e})=>ge(e.facts[n+1]))}<br>`)}${i(({words:e})=>e.caveat)}</p>
${z(e=>i(({words:t})=>e===null?t.notJudged:t.standings[e]))}
${o.length===0?null:G(t,n,o,i)}
${s.length===0?null:e`<details><summary>${i(({words:e})=>e.noGaps(s.length))}</summary>
${G(t,n,s,i)}
</details>
`}${r.en.texts.outside===null?null:e`<p class="note">${i(({texts:e})=>e.outside??``)}</p>\n`}</section>`}function ge([e,t]=[``,``]){return`${e} ${t}`}function G(t,n,r,i){let{from:a,to:o}=n;return e`<table class="strips">
<thead><tr><th scope="col">${_(t,({terms:e})=>e.columns.output)}</th><th scope="col"><span class="unseen">${i(({words:e})=>e.period)}</span>${B(a,o)}</th><th scope="col">${i(({words:e})=>e.columns.daysRate)}</th><th scope="col">${i(({words:e})=>e.columns.gaps)}</th></tr></thead>
<tbody>${r.map(e=>_e(t,n,e,i))}</tbody>
</table>`}function _e(t,n,{output:r,days:i,states:a,gaps:o,...s},c){let{id:l,name:u}=r,d=new Map(o.map(e=>[e.from,e]));return e`<tr data-output="${l}"><th scope="row"><a href="#${l}"><span class="code">${l}</span> ${_(t,({locale:e})=>u[e])}</a></th>
<td class="strip">${R(n,a)}</td><td class="share">${Math.floor(100*i.current/i.asked)}%</td><td><details><summary>${c(({words:e})=>e.gapsOf(o.length,s.longestGap))}</summary>
<ul>${a.map(({from:t,to:n,state:r})=>{let i=d.get(t);return e`<li class="${r}">${c(({words:e,texts:a})=>i?a.gap(i):e.run(t,n,e.standings[r]))}</li>\n`})}</ul></details></td></tr>
`}var ve=`// Filters the outputs, and keeps the language of what style cannot reach. Everything can be read without it.
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
`;function K(t,n){if(n.length===0)return null;let r=ce(n.filter(({waived:e})=>e===null)),i=n.length<=8&&r.error+r.warning>0;return e`<details class="findings"${i?e` open`:null}>
<summary>${_(t,({terms:e})=>`${e.labels.findings} ${n.length}${e.phrases.inBrackets(e.phrases.findings(r))}`)}</summary>
<ul>${n.map(e=>ye(t,e))}</ul>
</details>`}function ye(t,n){let{severity:r,waived:i}=n;return e`<li class="${i===null?r:`waived`}"><b>${_(t,({terms:e})=>i===null?e.severities[r]:e.states.waived)}</b> ${_(t,e=>e.finding(n))} ${be(t,n)}<code>${S(n)}</code>${n.fixable?e` <small>${_(t,({terms:e})=>e.phrases.fixable)}</small>`:null}${i===null?null:e` <small>${_(t,({terms:e})=>e.phrases.waived(i.expires,i.approvedBy,i.reason))}</small>`}</li>
`}function be({options:t},n){let r=s(n);if(r===null||n.path===null)return null;if(!t.linkBase)return e`<span class="place">${r}</span> `;let i=n.line===null?``:`#L${n.line}`;return e`<a class="place" href="${t.linkBase}${fe(n.path)}${i}">${r}</a> `}function xe(t){let n=K(t,a(t.report).get(null)??[]);return n===null?null:e`<section aria-labelledby="others">
<h2 id="others">${_(t,({terms:e})=>e.labels.otherFindings)}</h2>
${n}
</section>`}function Se(t){let{report:n}=t,r=a(n),i=new Map(O(n).map(({output:e,reason:t})=>[e.id,t]));return e`<section aria-labelledby="tasks">
<h2 id="tasks">${_(t,({page:e})=>e.headings.tasks)}</h2>
<p class="note on-paper">${_(t,({page:e})=>e.onPaper)}</p>
${n.duties.map(n=>e`<section class="duty" id="${n.id}">
<h3><span class="code">${n.id}</span> ${_(t,({locale:e})=>n.name[e])}</h3>
${n.tasks.map(e=>o(t,n.id,e))}</section>
`)}</section>`;function o(t,n,a){return e`<section class="task" id="${a.id}">
<h4 class="${m[a.state]}"><span class="state">${b(a.state)}<span class="unseen"> ${_(t,({terms:e})=>e.taskStates[a.state])}</span></span> <span class="code">${a.id}</span> ${_(t,({locale:e})=>a.name[e])}</h4>
<div>${a.outputs.map(e=>we(t,{dutyId:n,output:e,findings:r.get(e.id)??[],reason:i.get(e.id)??null}))}</div>
</section>
`}}function Ce(t,n){let{state:r}=n;return e` data-state="${r}" data-lacking="${String(E.has(r))}" data-duty="${t}" data-owner="${x(n)}"`}function we(t,{dutyId:n,output:r,findings:i,reason:a}){let{id:o,name:s,state:c,newest:l,expires:u,cadence:d,kind:f}=r,p=(n,r)=>e`<div><dt>${_(t,n)}</dt><dd>${r}</dd></div>`,h=x(r);return e`<details class="output ${m[c]}" id="${o}"${Ce(n,r)}>
<summary><span class="state">${re(c)}<span class="unseen"> ${_(t,({terms:e})=>e.states[c])}</span></span><span class="code">${o}</span><span class="name">${_(t,({locale:e})=>s[e])}</span><span class="brief">${Te(t,r,a)}</span><span class="who">${h}</span></summary>
<dl class="facts">${p(({terms:e})=>e.columns.state,_(t,({terms:e})=>e.states[c]))}${p(({terms:e})=>e.columns.newest,q(l))}${p(({terms:e})=>e.columns.expires,q(u))}${p(({terms:e})=>e.columns.cadence,_(t,e=>`${d===null?`–`:e.cadence(d)}${e.terms.phrases.inBrackets(e.terms.kinds[f])}`))}${p(({terms:e})=>e.columns.owner,h===``?_(t,({terms:e})=>e.phrases.noOwner):h)}</dl>
${Ee(t,r)}${De(t,r.requirements)}${K(t,i)}${Oe(t,r)}</details>
`}function q(t){return t===null?`–`:e`<time datetime="${t}">${t}</time>`}function Te(e,{state:t,expires:n},r){return r===null?t!==`current`||n===null?_(e,({terms:e})=>e.states[t]):_(e,({terms:e})=>e.phrases.expires(n)):y(e,r)}function Ee(t,{id:n,state:r}){return C.has(r)?e`<p class="note">${_(t,({terms:e})=>u(t.report,n,e)??e.states[r])}</p>
`:null}function De(t,n){return n.length<2&&n.every(({subjects:e})=>e===null)?null:e`<div class="scroll"><table>
<thead><tr><th scope="col">${_(t,({page:e})=>e.requirement)}</th><th scope="col">${_(t,({terms:e})=>e.columns.state)}</th><th scope="col">${_(t,({terms:e})=>e.columns.newest)}</th><th scope="col">${_(t,({terms:e})=>e.columns.expires)}</th><th scope="col">${_(t,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${n.map(({title:n,state:r,newest:i,expires:a,cadence:o,subjects:s})=>e`<tr><th scope="row">${_(t,({locale:e})=>n[e])}${s===null?null:e` <small>${_(t,({terms:e,locale:t})=>e.phrases.subjects(s.current,s.total,s.title[t],`requirement`))}</small>`}</th><td>${p(t,r)}</td><td>${i??`–`}</td><td>${a??`–`}</td><td>${_(t,e=>e.cadence(o))}</td></tr>
`)}</tbody>
</table></div>
`}function Oe(t,{evidence:n}){return n.length===0?e`<p class="note">${_(t,({page:e})=>e.noEvidence)}</p>
`:e`<details class="evidence">
<summary>${_(t,({terms:e})=>`${e.columns.evidence} ${n.length}`)}</summary>
<ul>${n.map(({path:n,date:r,records:i,nil:a})=>e`<li>${_(t,({terms:e})=>e.phrases.evidence(n,r,i,a))}</li>
`)}</ul>
</details>
`}function ke(t){let n=O(t.report),r=l(t.report);return e`<section aria-labelledby="work">
<h2 id="work" tabindex="-1">${_(t,({terms:e})=>e.labels.work)} <b>${n.length}</b></h2>
${n.length===0?e`<p>${_(t,({page:e})=>e.nothingToDo)}</p>`:e`<table class="work">
<thead><tr>${[({terms:e})=>e.columns.state,({terms:e})=>e.columns.output,({terms:e})=>e.columns.why,({terms:e})=>e.columns.owner,({terms:e})=>e.columns.by].map(n=>e`<th scope="col">${_(t,n)}</th>`)}</tr></thead>
<tbody>${n.map(e=>Ae(t,e))}</tbody>
</table>`}
${r>0?e`<p class="note">${_(t,({terms:e})=>e.phrases.fixableFindings(r,`isms-evidence fix`))}</p>\n`:null}</section>`}function Ae(t,{output:n,reason:r,by:i}){let a=x(n);return e`<tr class="${m[n.state]}" data-output="${n.id}"><td>${p(t,n.state)}</td><th scope="row"><a href="#${n.id}"><span class="code">${n.id}</span> ${_(t,({locale:e})=>n.name[e])}</a></th><td class="why">${y(t,r)}</td><td class="who">${a===``?_(t,({terms:e})=>e.phrases.noOwner):a}</td><td class="when">${i===null?_(t,({terms:e})=>e.phrases.atOnce):e`<time datetime="${i}">${i}</time>`}</td></tr>
`}function J(e,t){let{months:n,entries:r}=k(e),i=ae(e).flatMap(e=>e.outputs.map(t=>({taskId:e.id,output:t,owner:t.owner}))),a=T(r,t);return{months:n,rows:[...T(i,t)].map(([t,r])=>{let i=(a.get(t)??[]).map(e=>({id:e.output.id,days:Y(e)}));return{key:t,lacking:r.filter(({output:e})=>E.has(e.state)).length,grace:r.filter(({output:t})=>X(t,e)).length,due:n.map(e=>{let t=i.filter(({days:t})=>t.some(t=>t.startsWith(e)));return new Set(t.map(({id:e})=>e)).size})}})}}function je(e){let{months:t,entries:n}=k(e),r=w(e),i=T(n.flatMap(e=>Y(e).map(t=>({id:e.output.id,month:t.slice(0,7)}))),({month:e})=>e);return[{when:`lacking`,outputs:r.filter(({state:e})=>E.has(e))},{when:`grace`,outputs:r.filter(t=>X(t,e))},...t.map(e=>{let t=new Set((i.get(e)??[]).map(({id:e})=>e));return{when:e,outputs:r.filter(({id:e})=>t.has(e))}})].filter(e=>e.outputs.length>0)}function Y({days:e,isOverdue:t}){return t?e.slice(1):e}function X({state:e,expires:t,requirements:n},{asOf:r}){let i=[t,...n.map(e=>e.expires)];return e===`due`&&i.some(e=>e!==null&&e<r)}function Me(t){let{report:n}=t,r=new Map(n.duties.flatMap(e=>e.tasks.map(t=>[t.id,e.id]))),i=new Map(n.duties.map(e=>[e.id,e])),a=J(n,({taskId:e})=>r.get(e)??``),o=J(n,x),s=o.rows.toSorted((e,t)=>Q(t)-Q(e));return e`<section aria-labelledby="workload">
<h2 id="workload">${_(t,({page:e})=>e.headings.workload)}</h2>
<p class="note">${_(t,({page:e})=>e.workload.note)}</p>
${$(t,a,({terms:e})=>e.columns.duty,({key:e})=>Ne(t,i.get(e)))}
${$(t,{...o,rows:s},({terms:e})=>e.columns.owner,({key:e})=>e===``?_(t,({terms:e})=>e.phrases.noOwner):e)}
<details class="calendar"><summary>${_(t,({page:e})=>e.workload.list)}</summary>
<dl>${je(n).map(e=>Z(t,e))}</dl>
</details>
</section>`}function Z(t,{when:n,outputs:r}){let i=n===`lacking`||n===`grace`?e`<span class="chip ${n===`lacking`?`bad`:`soon`}">${_(t,({page:e})=>e.workload[n])}</span>`:e`<time datetime="${n}">${n}</time>`;return e`<div><dt>${i} <b>${r.length}</b></dt>
<dd><ul>${r.map(({id:n,name:r})=>e`<li><a href="#${n}"><span class="code">${n}</span> ${_(t,({locale:e})=>r[e])}</a></li>`)}</ul></dd></div>
`}function Q({lacking:e,grace:t,due:n}){return n.reduce((e,t)=>e+t,1e3*(e+t))}function Ne(t,n){return n?e`<span class="code">${n.id}</span> ${_(t,({locale:e})=>n.name[e])}
<ul class="marks">${n.tasks.map(e=>Pe(t,e))}</ul>`:null}function Pe(t,{id:n,name:r,state:i}){return e`<li><a class="mark ${m[i]}" href="#${n}">${b(i)}<span class="code">${n.slice(1)}</span><span class="unseen"> ${_(t,({locale:e})=>r[e])} ${_(t,({terms:e})=>e.taskStates[i])}</span></a></li>
`}function $(t,{months:n,rows:r},i,a){let o=Math.max(1,...r.flatMap(({due:e})=>e)),s=r.some(({grace:e})=>e>0),c=(t,n)=>e`<td class="${n}">${t===0?null:t}</td>`,l=({lacking:e,grace:t,due:n})=>[c(e,e===0?``:`bad full`),s?c(t,t===0?``:`soon full`):null,...n.map(e=>c(e,e===0?``:`shade-${Math.ceil(4*e/o)}`))];return e`<div class="scroll" tabindex="0" role="group" aria-label="${t.words.map(i).join(` · `)}"><table class="matrix">
<thead><tr><th scope="col">${_(t,i)}</th><th scope="col">${_(t,({page:e})=>e.workload.lacking)}</th>${s?e`<th scope="col">${_(t,({page:e})=>e.workload.grace)}</th>`:null}${n.map(n=>e`<th scope="col"><time datetime="${n}">${_(t,({page:e})=>e.shortMonth(n))}</time></th>`)}</tr></thead>
<tbody>${r.map(t=>e`<tr><th scope="row">${a(t)}</th>${l(t)}</tr>
`)}</tbody>
</table></div>`}function Fe(t,a){let o=i(r(t,a)),s=h(o,a),c=({page:e})=>e.title(o.organization.name),[l]=s.words,u=e`<a class="skip" href="#work">${_(s,({page:e})=>e.skip)}</a>
${te}
<header class="masthead">
<h1>${_(s,c)}</h1>
${Ie(s)}
</header>
<main>
${v(s)}
${ee(s)}
${I(s)}
${ke(s)}
${xe(s)}
${ne(s)}
${Me(s)}
${he(s)}
${Se(s)}
${M(s)}
${N(s)}
${F(s)}
${Le(s)}
</main>
<footer><p class="caveat">${_(s,({terms:e})=>e.phrases.caveat(o.summary.outputs.total))}</p>
<p>isms-evidence ${o.tool.version} · INM2529-001v1 · <time datetime="${o.asOf}">${o.asOf}</time></p></footer>`;return n({locale:a.locale,title:e`<title${g(s,e=>`${c(e)} ${o.asOf}`)}>${l?c(l):null} ${o.asOf}</title>`,runningHead:l?`${c(l)} ${o.asOf}`:o.asOf,generator:`isms-evidence ${o.tool.version}`,styles:[...ie,...me(s)],body:u,script:ve})}function Ie(n){return e`<fieldset class="language"><legend>${_(n,({locale:e})=>t[e].label)}</legend>
${[...n.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:r})=>e`<label lang="${t[r].tag}" class="choice"><input type="radio" name="language" id="in-${r===`en`?`en`:`zh`}" value="${t[r].tag}"${r===n.options.locale?e` checked`:null}>${t[r].ownName}</label>
`)}</fieldset>`}function Le(t){return e`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${_(t,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(n=>e`<div><dt>${_(t,({page:e})=>e.signatures[n])}</dt><dd>${_(t,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{Fe as formatHtml};