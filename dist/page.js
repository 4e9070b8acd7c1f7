import{t as e}from"./in-repository.js";import{t}from"./with-names.js";import{D as n,_ as r,c as i,d as a,g as o,h as s,n as c,u as l}from"./pretty.js";import{r as u}from"./taggedTemplateLiteral.js";import{a as d,c as f,d as p,f as m,h,i as ee,l as g,m as _,n as v,o as y,p as b,s as te,t as ne,u as x}from"./overview.js";import{n as S}from"./owner-name2.js";import{$ as C,C as w,M as T,N as re,P as E,S as ie,g as ae,x as D}from"./base.js";import{t as O}from"./work-list.js";import{t as k}from"./encode-path.js";import{n as A}from"./yearly-plan.js";const j={en:{label:`Language`,ownName:`English`},"zh-TW":{label:`語言`,ownName:`中文`}};function M(e,t,n){return u`<div class="scroll"><table>
<thead><tr>${t.map(t=>u`<th scope="col">${b(e,t)}</th>`)}</tr></thead>
<tbody>${n.map(e=>u`<tr>${e.map(e=>u`<td>${e}</td>`)}</tr>
`)}</tbody>
</table></div>`}const N={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function P(e){let{rules:t}=e.report;if(t.length===0)return null;let n=t=>[u`<code>${t.id}</code>`,b(e,({locale:e})=>t.title[e]),t.outputs.length===0?b(e,({terms:e})=>e.phrases.anyOutput):t.outputs.map(e=>u`<a class="code" href="#${e}">${e}</a> `),u`<span class="chip ${N[t.state]}">${b(e,e=>l(t,e))}</span>`],r=[({terms:e})=>e.columns.code,({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state],a=t.filter(({state:e})=>e===`broken`||e===`failed`),o=i(e.report);return u`<section aria-labelledby="rules">
<h2 id="rules">${b(e,({terms:e})=>e.labels.rules)}</h2>
<p>${b(e,({terms:t})=>t.phrases.rules(e.report.summary.rules))}</p>
${a.length===0?null:M(e,r,a.map(n))}
${o.length===0?null:u`<p class="note">${b(e,({terms:{phrases:e,ruleStates:t}})=>e.labelled(t[`not-evaluated`],o.map(([t,n])=>`${e.lackingInputs([t])} (${n})`).join(e.listComma)))}</p>`}
<details><summary>${b(e,({page:e})=>e.allRules(t.length))}</summary>
${M(e,r,t.map(n))}
</details>
</section>`}function F(e){let{waivers:t,notApplicable:n,provided:r,policy:i}=e.report,{overrides:a}=i,s=t.length+n.length+r.length+a.length===0,c=(t,n)=>u`<h3>${b(e,t)}</h3>
${n}
`;return u`<section aria-labelledby="exceptions">
<h2 id="exceptions">${b(e,({page:e})=>e.headings.exceptions)}</h2>
${s?u`<p>${b(e,({page:e})=>e.noExceptions)}</p>`:null}
${t.length===0?null:c(({terms:e})=>e.labels.waivers,M(e,[({terms:e})=>e.columns.finding,({terms:e})=>e.columns.place,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.until,({terms:e})=>e.columns.covers],t.map(({finding:e,output:t,path:n,record:r,fingerprint:i,...a})=>[u`<code>${e}</code>`,[t,n,r,i].filter(Boolean).join(` `),a.reason,a.approvedBy,a.approvedOn,a.expires,a.covers])))}${n.length===0?null:c(({terms:e})=>e.labels.notApplicable,M(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],n.map(e=>[e.output,e.reason,e.approvedBy,e.approvedOn,e.reviewBy])))}${r.length===0?null:c(({terms:e})=>e.labels.provided,M(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.provider,({terms:e})=>e.columns.agreement,({terms:e})=>e.columns.until,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],r.map(({output:e,by:t,agreement:n,until:r,approvedBy:i,approvedOn:a,reviewBy:o})=>[e,t,n,r,i,a,o])))}${a.length===0?null:c(({terms:e})=>e.labels.changedPolicy,(e=>u`<ul>${e.map(e=>u`<li>${e}</li>
`)}</ul>`)(a.map(t=>b(e,e=>o(t,e)))))}</section>`}const I={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function L(e){let{controls:t,summary:r}=e.report;if(t===null)return null;let{mapping:i,totals:a,groups:o}=t,s=({locale:e})=>n(e),c=({id:t,title:n,level:r,state:i,outputs:a})=>[u`<span class="code">${t}</span>`,b(e,e=>[n[e.locale],r===null?``:e.terms.phrases.inBrackets(s(e).levels[r])]),u`<span class="chip ${I[i]}">${b(e,e=>s(e).states[i])}</span>`,a.map(({id:t,state:n,certain:r})=>u`<a class="code" href="#${t}">${t}</a> ${b(e,e=>[e.terms.states[n],r?``:e.terms.phrases.inBrackets(s(e).uncertain)])} `)];return u`<section aria-labelledby="controls">
<h2 id="controls">${b(e,({locale:e})=>i.title[e])}</h2>
<p>${b(e,e=>s(e).totals(a))}</p>
<p class="note">${b(e,({locale:e})=>i.caution[e])} ${b(e,e=>s(e).caveat(i.title[e.locale],r.outputs.total))}</p>
${o.map(({id:t,title:n,controls:r,totals:i})=>u`<details${i.lacking>0?u` open`:null}><summary>${t} ${b(e,({locale:e})=>n[e])} <small>${b(e,e=>s(e).totals(i))}</small></summary>
${M(e,[e=>s(e).columns.control,e=>s(e).columns.title,({terms:e})=>e.columns.state,e=>s(e).columns.outputs],r.map(c))}
</details>
`)}</section>`}function R(e){let t=T(e.report),n=ie.filter(e=>t.some(t=>t.state===e)),r=[...new Set(t.map(S))].filter(e=>e!==``).sort(),[i]=e.words,a=(t,n)=>u`<option value="${t}"${_(e,n)}>${i?n(i):t}</option>`,o=a(``,({page:e})=>e.filters.all),s=(t,n,r)=>u`<label>${b(e,n)} <select name="${t}">${o}${r}</select></label>
`;return u`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${b(e,({page:e})=>e.filters.name)}</span>
<label>${b(e,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${s(`state`,({terms:e})=>e.columns.state,[a(`lacking`,({terms:e})=>e.taskStates.lacking),...n.map(e=>a(e,({terms:t})=>t.states[e]))])}${s(`duty`,({terms:e})=>e.columns.duty,e.report.duties.map(({id:e,name:t})=>a(e,({locale:n})=>`${e} ${t[n]}`)))}${s(`owner`,({terms:e})=>e.columns.owner,r.map(e=>a(e,()=>e)))}<button type="reset">${b(e,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${t.length}"${_(e,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${b(e,({page:e})=>e.filters.none)}</p>`}var z=`// Filters the outputs, and keeps the language of what style cannot reach. Everything can be read without it.
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
`;function B(e,t){if(t.length===0)return null;let n=ae(t.filter(({waived:e})=>e===null)),r=t.length<=8&&n.error+n.warning>0;return u`<details class="findings"${r?u` open`:null}>
<summary>${b(e,({terms:e})=>`${e.labels.findings} ${t.length}${e.phrases.inBrackets(e.phrases.findings(n))}`)}</summary>
<ul>${t.map(t=>V(e,t))}</ul>
</details>`}function V(e,t){let{severity:n,waived:r}=t;return u`<li class="${r===null?n:`waived`}"><b>${b(e,({terms:e})=>r===null?e.severities[n]:e.states.waived)}</b> ${b(e,e=>e.finding(t))} ${H(e,t)}<code>${C(t)}</code>${t.fixable?u` <small>${b(e,({terms:e})=>e.phrases.fixable)}</small>`:null}${r===null?null:u` <small>${b(e,({terms:e})=>e.phrases.waived(r.expires,r.approvedBy,r.reason))}</small>`}</li>
`}function H({options:e},t){let n=a(t);if(n===null||t.path===null)return null;if(!e.linkBase)return u`<span class="place">${n}</span> `;let r=t.line===null?``:`#L${t.line}`;return u`<a class="place" href="${e.linkBase}${k(t.path)}${r}">${n}</a> `}function U(e){let t=B(e,r(e.report).get(null)??[]);return t===null?null:u`<section aria-labelledby="others">
<h2 id="others">${b(e,({terms:e})=>e.labels.otherFindings)}</h2>
${t}
</section>`}function W(e){let{report:t}=e,n=r(t),i=new Map(O(t).map(({output:e,reason:t})=>[e.id,t]));return u`<section aria-labelledby="tasks">
<h2 id="tasks">${b(e,({page:e})=>e.headings.tasks)}</h2>
<p class="note on-paper">${b(e,({page:e})=>e.onPaper)}</p>
${t.duties.map(t=>u`<section class="duty" id="${t.id}">
<h3><span class="code">${t.id}</span> ${b(e,({locale:e})=>t.name[e])}</h3>
${t.tasks.map(n=>a(e,t.id,n))}</section>
`)}</section>`;function a(e,t,r){return u`<section class="task" id="${r.id}">
<h4 class="${g[r.state]}"><span class="state">${f(r.state)}<span class="unseen"> ${b(e,({terms:e})=>e.taskStates[r.state])}</span></span> <span class="code">${r.id}</span> ${b(e,({locale:e})=>r.name[e])}</h4>
<div>${r.outputs.map(r=>G(e,{dutyId:t,output:r,findings:n.get(r.id)??[],reason:i.get(r.id)??null}))}</div>
</section>
`}}function oe(e,t){let{state:n}=t;return u` data-state="${n}" data-lacking="${String(D.has(n))}" data-duty="${e}" data-owner="${S(t)}"`}function G(e,{dutyId:t,output:n,findings:r,reason:i}){let{id:a,name:o,state:s,newest:c,expires:l,cadence:f,kind:p}=n,m=(t,n)=>u`<div><dt>${b(e,t)}</dt><dd>${n}</dd></div>`,h=S(n);return u`<details class="output ${g[s]}" id="${a}"${oe(t,n)}>
<summary><span class="state">${d(s)}<span class="unseen"> ${b(e,({terms:e})=>e.states[s])}</span></span><span class="code">${a}</span><span class="name">${b(e,({locale:e})=>o[e])}</span><span class="brief">${q(e,n,i)}</span><span class="who">${h}</span></summary>
<dl class="facts">${m(({terms:e})=>e.columns.state,b(e,({terms:e})=>e.states[s]))}${m(({terms:e})=>e.columns.newest,K(c))}${m(({terms:e})=>e.columns.expires,K(l))}${m(({terms:e})=>e.columns.cadence,b(e,e=>`${f===null?`–`:e.cadence(f)}${e.terms.phrases.inBrackets(e.terms.kinds[p])}`))}${m(({terms:e})=>e.columns.owner,h===``?b(e,({terms:e})=>e.phrases.noOwner):h)}</dl>
${se(e,n)}${ce(e,n.requirements)}${B(e,r)}${le(e,n)}</details>
`}function K(e){return e===null?`–`:u`<time datetime="${e}">${e}</time>`}function q(e,{state:t,expires:n},r){return r===null?t!==`current`||n===null?b(e,({terms:e})=>e.states[t]):b(e,({terms:e})=>e.phrases.expires(n)):m(e,r)}function se(e,{id:t,state:n}){return w.has(n)?u`<p class="note">${b(e,({terms:r})=>c(e.report,t,r)??r.states[n])}</p>
`:null}function ce(e,t){return t.length<2&&t.every(({subjects:e})=>e===null)?null:u`<div class="scroll"><table>
<thead><tr><th scope="col">${b(e,({page:e})=>e.requirement)}</th><th scope="col">${b(e,({terms:e})=>e.columns.state)}</th><th scope="col">${b(e,({terms:e})=>e.columns.newest)}</th><th scope="col">${b(e,({terms:e})=>e.columns.expires)}</th><th scope="col">${b(e,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${t.map(({title:t,state:n,newest:r,expires:i,cadence:a,subjects:o})=>u`<tr><th scope="row">${b(e,({locale:e})=>t[e])}${o===null?null:u` <small>${b(e,({terms:e,locale:t})=>e.phrases.subjects(o.current,o.total,o.title[t],`requirement`))}</small>`}</th><td>${y(e,n)}</td><td>${r??`–`}</td><td>${i??`–`}</td><td>${b(e,e=>e.cadence(a))}</td></tr>
`)}</tbody>
</table></div>
`}function le(e,{evidence:t}){return t.length===0?u`<p class="note">${b(e,({page:e})=>e.noEvidence)}</p>
`:u`<details class="evidence">
<summary>${b(e,({terms:e})=>`${e.columns.evidence} ${t.length}`)}</summary>
<ul>${t.map(({path:t,date:n,records:r,nil:i})=>u`<li>${b(e,({terms:e})=>e.phrases.evidence(t,n,r,i))}</li>
`)}</ul>
</details>
`}function ue(e){let t=O(e.report),n=s(e.report);return u`<section aria-labelledby="work">
<h2 id="work" tabindex="-1">${b(e,({terms:e})=>e.labels.work)} <b>${t.length}</b></h2>
${t.length===0?u`<p>${b(e,({page:e})=>e.nothingToDo)}</p>`:u`<table class="work">
<thead><tr>${[({terms:e})=>e.columns.state,({terms:e})=>e.columns.output,({terms:e})=>e.columns.why,({terms:e})=>e.columns.owner,({terms:e})=>e.columns.by].map(t=>u`<th scope="col">${b(e,t)}</th>`)}</tr></thead>
<tbody>${t.map(t=>de(e,t))}</tbody>
</table>`}
${n>0?u`<p class="note">${b(e,({terms:e})=>e.phrases.fixableFindings(n,`isms-evidence fix`))}</p>\n`:null}</section>`}function de(e,{output:t,reason:n,by:r}){let i=S(t);return u`<tr class="${g[t.state]}" data-output="${t.id}"><td>${y(e,t.state)}</td><th scope="row"><a href="#${t.id}"><span class="code">${t.id}</span> ${b(e,({locale:e})=>t.name[e])}</a></th><td class="why">${m(e,n)}</td><td class="who">${i===``?b(e,({terms:e})=>e.phrases.noOwner):i}</td><td class="when">${r===null?b(e,({terms:e})=>e.phrases.atOnce):u`<time datetime="${r}">${r}</time>`}</td></tr>
`}function J(e,t){let{months:n,entries:r}=A(e),i=re(e).flatMap(e=>e.outputs.map(t=>({taskId:e.id,output:t,owner:t.owner}))),a=E(r,t);return{months:n,rows:[...E(i,t)].map(([t,r])=>{let i=(a.get(t)??[]).map(e=>({id:e.output.id,days:Y(e)}));return{key:t,lacking:r.filter(({output:e})=>D.has(e.state)).length,grace:r.filter(({output:t})=>X(t,e)).length,due:n.map(e=>{let t=i.filter(({days:t})=>t.some(t=>t.startsWith(e)));return new Set(t.map(({id:e})=>e)).size})}})}}function fe(e){let{months:t,entries:n}=A(e),r=T(e),i=E(n.flatMap(e=>Y(e).map(t=>({id:e.output.id,month:t.slice(0,7)}))),({month:e})=>e);return[{when:`lacking`,outputs:r.filter(({state:e})=>D.has(e))},{when:`grace`,outputs:r.filter(t=>X(t,e))},...t.map(e=>{let t=new Set((i.get(e)??[]).map(({id:e})=>e));return{when:e,outputs:r.filter(({id:e})=>t.has(e))}})].filter(e=>e.outputs.length>0)}function Y({days:e,isOverdue:t}){return t?e.slice(1):e}function X({state:e,expires:t,requirements:n},{asOf:r}){let i=[t,...n.map(e=>e.expires)];return e===`due`&&i.some(e=>e!==null&&e<r)}function pe(e){let{report:t}=e,n=new Map(t.duties.flatMap(e=>e.tasks.map(t=>[t.id,e.id]))),r=new Map(t.duties.map(e=>[e.id,e])),i=J(t,({taskId:e})=>n.get(e)??``),a=J(t,S),o=a.rows.toSorted((e,t)=>Z(t)-Z(e));return u`<section aria-labelledby="workload">
<h2 id="workload">${b(e,({page:e})=>e.headings.workload)}</h2>
<p class="note">${b(e,({page:e})=>e.workload.note)}</p>
${Q(e,i,({terms:e})=>e.columns.duty,({key:t})=>he(e,r.get(t)))}
${Q(e,{...a,rows:o},({terms:e})=>e.columns.owner,({key:t})=>t===``?b(e,({terms:e})=>e.phrases.noOwner):t)}
<details class="calendar"><summary>${b(e,({page:e})=>e.workload.list)}</summary>
<dl>${fe(t).map(t=>me(e,t))}</dl>
</details>
</section>`}function me(e,{when:t,outputs:n}){let r=t===`lacking`||t===`grace`?u`<span class="chip ${t===`lacking`?`bad`:`soon`}">${b(e,({page:e})=>e.workload[t])}</span>`:u`<time datetime="${t}">${t}</time>`;return u`<div><dt>${r} <b>${n.length}</b></dt>
<dd><ul>${n.map(({id:t,name:n})=>u`<li><a href="#${t}"><span class="code">${t}</span> ${b(e,({locale:e})=>n[e])}</a></li>`)}</ul></dd></div>
`}function Z({lacking:e,grace:t,due:n}){return n.reduce((e,t)=>e+t,1e3*(e+t))}function he(e,t){return t?u`<span class="code">${t.id}</span> ${b(e,({locale:e})=>t.name[e])}
<ul class="marks">${t.tasks.map(t=>ge(e,t))}</ul>`:null}function ge(e,{id:t,name:n,state:r}){return u`<li><a class="mark ${g[r]}" href="#${t}">${f(r)}<span class="code">${t.slice(1)}</span><span class="unseen"> ${b(e,({locale:e})=>n[e])} ${b(e,({terms:e})=>e.taskStates[r])}</span></a></li>
`}function Q(e,{months:t,rows:n},r,i){let a=Math.max(1,...n.flatMap(({due:e})=>e)),o=n.some(({grace:e})=>e>0),s=(e,t)=>u`<td class="${t}">${e===0?null:e}</td>`,c=({lacking:e,grace:t,due:n})=>[s(e,e===0?``:`bad full`),o?s(t,t===0?``:`soon full`):null,...n.map(e=>s(e,e===0?``:`shade-${Math.ceil(4*e/a)}`))];return u`<div class="scroll" tabindex="0" role="group" aria-label="${e.words.map(r).join(` · `)}"><table class="matrix">
<thead><tr><th scope="col">${b(e,r)}</th><th scope="col">${b(e,({page:e})=>e.workload.lacking)}</th>${o?u`<th scope="col">${b(e,({page:e})=>e.workload.grace)}</th>`:null}${t.map(t=>u`<th scope="col"><time datetime="${t}">${b(e,({page:e})=>e.shortMonth(t))}</time></th>`)}</tr></thead>
<tbody>${n.map(e=>u`<tr><th scope="row">${i(e)}</th>${c(e)}</tr>
`)}</tbody>
</table></div>`}function $(n,r){let i=t(e(n,r)),a=x(i,r),o=({page:e})=>e.title(i.organization.name),[s]=a.words,c=u`<a class="skip" href="#work">${b(a,({page:e})=>e.skip)}</a>
${te}
<header class="masthead">
<h1>${b(a,o)}</h1>
${_e(a)}
</header>
<main>
${ee(a)}
${v(a)}
${R(a)}
${ue(a)}
${U(a)}
${ne(a)}
${pe(a)}
${W(a)}
${P(a)}
${F(a)}
${L(a)}
${ve(a)}
</main>
<footer><p class="caveat">${b(a,({terms:e})=>e.phrases.caveat(i.summary.outputs.total))}</p>
<p>isms-evidence ${i.tool.version} · INM2529-001v1 · <time datetime="${i.asOf}">${i.asOf}</time></p></footer>`;return h({language:p[r.locale],title:u`<title${_(a,e=>`${o(e)} ${i.asOf}`)}>${s?o(s):null} ${i.asOf}</title>`,runningHead:s?`${o(s)} ${i.asOf}`:i.asOf,generator:`isms-evidence ${i.tool.version}`,body:c,script:z})}function _e(e){return u`<fieldset class="language"><legend>${b(e,({locale:e})=>j[e].label)}</legend>
${[...e.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:t})=>u`<label lang="${p[t]}" class="choice"><input type="radio" name="language" id="in-${t===`en`?`en`:`zh`}" value="${p[t]}"${t===e.options.locale?u` checked`:null}>${j[t].ownName}</label>
`)}</fieldset>`}function ve(e){return u`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${b(e,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(t=>u`<div><dt>${b(e,({page:e})=>e.signatures[t])}</dt><dd>${b(e,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{$ as formatHtml};