import{mn as e,pn as t}from"./core.js";import{t as n}from"./in-repository.js";import{_ as r,c as i,d as a,f as o,g as s,h as c,i as l,l as u,m as d,p as f,r as p,v as ee}from"./pretty.js";import{i as m,n as h,r as g,t as te}from"./taggedTemplateLiteral.js";import{K as ne,Yt as _,g as v,h as y,m as b,s as x,u as S,x as C,xt as w,yt as T}from"./base.js";import{t as E}from"./encode-path.js";t();const re=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],ie={ownName:`English`,language:`Language`,title:e=>`Security evidence report${e===null?``:`: ${e}`}`,skip:`Skip to the tasks`,headings:{map:`Duties and tasks at a glance`,timeline:`Evidence expiring in the next 12 months`,trend:`Trend`,tasks:`Tasks and outputs`,exceptions:`Waivers, exclusions and changes made by the organization`,signatures:`Signatures`},now:`Not current`,timeline:(e,t,n,r)=>`Outputs without current evidence now: ${e}. Expiring within 12 months: ${t}; later: ${n}; no fixed date: ${r}.`,month:e=>`${re[Number(e.slice(5))-1]} ${e.slice(0,4)}`,trend:e=>`${e} reports: the green line shows tasks with current evidence, the red line shows errors; the table lists the figures.`,owner:`Owner`,requirement:`Requirement`,noEvidence:`No evidence documents.`,allRules:e=>`All ${e} rules`,noExceptions:`No waivers or exclusions; figures and rules are those of the policy.`,filters:{name:`Filter`,text:`Search text`,all:`all`,reset:`Clear`,shown:`{shown} of {total} outputs shown`,none:`No outputs match.`},signatures:{prepared:`Prepared by`,reviewed:`Reviewed by`,approved:`Approved by`,date:`Date`}},ae={ownName:`中文`,language:`語言`,title:e=>`${e??``}資訊安全佐證檢查報告`,skip:`跳至各項工作任務`,headings:{map:`職責與工作任務一覽`,timeline:`未來 12 個月到期時程`,trend:`歷次變化`,tasks:`各項工作任務與產出`,exceptions:`豁免、不適用與組織調整`,signatures:`核章`},now:`已缺少`,timeline:(e,t,n,r)=>`目前缺少現行佐證 ${e} 項；12 個月內到期 ${t} 項，之後到期 ${n} 項，無固定到期日 ${r} 項。`,month:e=>`${e.slice(0,4)} 年 ${Number(e.slice(5))} 月`,trend:e=>`${e} 份報告：綠線為具現行佐證的工作任務，紅線為錯誤；數字見下表。`,owner:`承辦`,requirement:`要求`,noEvidence:`沒有佐證文件。`,allRules:e=>`全部規則 ${e} 條`,noExceptions:`沒有豁免或不適用的項目，數值與規則均依政策。`,filters:{name:`篩選`,text:`搜尋文字`,all:`全部`,reset:`清除`,shown:`顯示 {shown}／{total} 項工作產出`,none:`沒有符合條件的工作產出。`},signatures:{prepared:`製表`,reviewed:`審核`,approved:`核定`,date:`日期`}};function oe(e){return e===`en`?ie:ae}const D={en:`en`,"zh-TW":`zh-Hant-TW`};function se(e,t){return{report:e,options:t,words:[t.locale,..._.filter(e=>e!==t.locale)].map(e=>({...s(e),page:oe(e)}))}}function O({words:e},t){let n=e.map(e=>g`${t(e)}`.text);return n.every(e=>e===n[0])?new h(n[0]??``):g`${e.map(({locale:e},t)=>g`<span lang="${D[e]}">${new h(n[t]??``)}</span>`)}`}function k({words:e},t){return g`${e.map(e=>g` data-${e.locale===`en`?`en`:`zh`}="${t(e)}"`)}`}function A(e,t,n){return g`<div class="scroll"><table>
<thead><tr>${t.map(t=>g`<th scope="col">${O(e,t)}</th>`)}</tr></thead>
<tbody>${n.map(e=>g`<tr>${e.map(e=>g`<td>${e}</td>`)}</tr>
`)}</tbody>
</table></div>`}const j={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function M(e){let{rules:t}=e.report;if(t.length===0)return null;let n=t=>[g`<code>${t.id}</code>`,O(e,({locale:e})=>t.title[e]),t.outputs.length===0?O(e,({terms:e})=>e.phrases.anyOutput):t.outputs.map(e=>g`<a class="code" href="#${e}">${e}</a> `),g`<span class="chip ${j[t.state]}">${O(e,e=>a(t,e))}</span>`],r=[({terms:e})=>e.columns.code,({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state],i=t.filter(({state:e})=>e===`broken`||e===`failed`),o=u(e.report);return g`<section aria-labelledby="rules">
<h2 id="rules">${O(e,({terms:e})=>e.labels.rules)}</h2>
<p>${O(e,({terms:t})=>t.phrases.rules(e.report.summary.rules))}</p>
${i.length===0?null:A(e,r,i.map(n))}
${o.length===0?null:g`<p class="note">${O(e,({terms:{phrases:e,ruleStates:t}})=>e.labelled(t[`not-evaluated`],o.map(([t,n])=>`${e.lackingInputs([t])} (${n})`).join(e.listComma)))}</p>`}
<details><summary>${O(e,({page:e})=>e.allRules(t.length))}</summary>
${A(e,r,t.map(n))}
</details>
</section>`}function N(e){let{waivers:t,notApplicable:n,provided:i,policy:a}=e.report,{overrides:o}=a,s=t.length+n.length+i.length+o.length===0,c=(t,n)=>g`<h3>${O(e,t)}</h3>
${n}
`;return g`<section aria-labelledby="exceptions">
<h2 id="exceptions">${O(e,({page:e})=>e.headings.exceptions)}</h2>
${s?g`<p>${O(e,({page:e})=>e.noExceptions)}</p>`:null}
${t.length===0?null:c(({terms:e})=>e.labels.waivers,A(e,[({terms:e})=>e.columns.finding,({terms:e})=>e.columns.place,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.until,({terms:e})=>e.columns.covers],t.map(({finding:e,output:t,path:n,record:r,fingerprint:i,...a})=>[g`<code>${e}</code>`,[t,n,r,i].filter(Boolean).join(` `),a.reason,a.approvedBy,a.approvedOn,a.expires,a.covers])))}${n.length===0?null:c(({terms:e})=>e.labels.notApplicable,A(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],n.map(e=>[e.output,e.reason,e.approvedBy,e.approvedOn,e.reviewBy])))}${i.length===0?null:c(({terms:e})=>e.labels.provided,A(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.provider,({terms:e})=>e.columns.agreement,({terms:e})=>e.columns.until,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],i.map(({output:e,by:t,agreement:n,until:r,approvedBy:i,approvedOn:a,reviewBy:o})=>[e,t,n,r,i,a,o])))}${o.length===0?null:c(({terms:e})=>e.labels.changedPolicy,(e=>g`<ul>${e.map(e=>g`<li>${e}</li>
`)}</ul>`)(o.map(t=>O(e,e=>r(t,e)))))}</section>`}const P={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function F(e){let{controls:t,summary:n}=e.report;if(t===null)return null;let{mapping:r,totals:i,groups:a}=t,o=({locale:e})=>ee(e),s=({id:t,title:n,level:r,state:i,outputs:a})=>[g`<span class="code">${t}</span>`,O(e,e=>[n[e.locale],r===null?``:e.terms.phrases.inBrackets(o(e).levels[r])]),g`<span class="chip ${P[i]}">${O(e,e=>o(e).states[i])}</span>`,a.map(({id:t,state:n,certain:r})=>g`<a class="code" href="#${t}">${t}</a> ${O(e,e=>[e.terms.states[n],r?``:e.terms.phrases.inBrackets(o(e).uncertain)])} `)];return g`<section aria-labelledby="controls">
<h2 id="controls">${O(e,({locale:e})=>r.title[e])}</h2>
<p>${O(e,e=>o(e).totals(i))}</p>
<p class="note">${O(e,({locale:e})=>r.caution[e])} ${O(e,e=>o(e).caveat(r.title[e.locale],n.outputs.total))}</p>
${a.map(({id:t,title:n,controls:r,totals:i})=>g`<details${i.lacking>0?g` open`:null}><summary>${t} ${O(e,({locale:e})=>n[e])} <small>${O(e,e=>o(e).totals(i))}</small></summary>
${A(e,[e=>o(e).columns.control,e=>o(e).columns.title,({terms:e})=>e.columns.state,e=>o(e).columns.outputs],r.map(s))}
</details>
`)}</section>`}function I(e,t){if(t.length===0)return null;let n=x(t.filter(({waived:e})=>e===null)),r=t.length<=8&&n.error+n.warning>0;return g`<details class="findings"${r?g` open`:null}>
<summary>${O(e,({terms:e})=>`${e.labels.findings} ${t.length}${e.phrases.inBrackets(e.phrases.findings(n))}`)}</summary>
<ul>${t.map(t=>L(e,t))}</ul>
</details>`}function L(e,t){let{severity:n,waived:r}=t;return g`<li class="${r===null?n:`waived`}"><b>${O(e,({terms:e})=>r===null?e.severities[n]:e.states.waived)}</b> ${O(e,e=>e.finding(t))} ${R(e,t)}<code>${ne(t)}</code>${t.fixable?g` <small>${O(e,({terms:e})=>e.phrases.fixable)}</small>`:null}${r===null?null:g` <small>${O(e,({terms:e})=>e.phrases.waived(r.expires,r.approvedBy,r.reason))}</small>`}</li>
`}function R({options:e},t){let n=o(t);if(n===null||t.path===null)return null;if(!e.linkBase)return g`<span class="place">${n}</span> `;let r=t.line===null?``:`#L${t.line}`;return g`<a class="place" href="${e.linkBase}${E(t.path)}${r}">${n}</a> `}const z={current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`},B={current:`good`,due:`soon`,stale:`bad`,contradicted:`bad`,invalid:`bad`,missing:`bad`,"not-evaluated":`bad`,lacking:`bad`,waived:`waived`,provided:`none`,"not-applicable":`none`},V=m(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(z).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function H(e){return g`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${e}"/></svg>`}const U={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function W(e){return H(U[e])}function G(e,t){return g`<span class="chip ${B[t]}">${H(t)} ${O(e,({terms:e})=>e.states[t])}</span>`}function K(e,t){return g`<span class="chip ${B[t]}">${W(t)} ${O(e,({terms:e})=>e.taskStates[t])}</span>`}function ce(e){let{report:t}=e,n=l(t),r=I(e,n.get(null)??[]);return g`${r===null?null:g`<section aria-labelledby="others">
<h2 id="others">${O(e,({terms:e})=>e.labels.otherFindings)}</h2>
${r}
</section>
`}<section aria-labelledby="tasks">
<h2 id="tasks" tabindex="-1">${O(e,({page:e})=>e.headings.tasks)}</h2>
${t.duties.map(t=>g`<section class="duty" id="${t.id}">
<h3><span class="code">${t.id}</span> ${O(e,({locale:e})=>t.name[e])}</h3>
${t.tasks.map(r=>le(e,t.id,r,n))}</section>
`)}</section>`}function le(e,t,n,r){return g`<section class="task" id="${n.id}">
<h4><span class="code">${n.id}</span> ${O(e,({locale:e})=>n.name[e])} ${K(e,n.state)}</h4>
${n.outputs.map(n=>ue(e,t,n,r.get(n.id)??[]))}</section>
`}function q({owner:e}){return[e?.unit,e?.person].filter(Boolean).join(` `)}function ue(e,t,n,r){let{id:i,name:a,state:o,newest:s,expires:c,cadence:l,kind:u}=n,d=e=>e===null?`–`:g`<time datetime="${e}">${e}</time>`,f=(t,n)=>g`<div><dt>${O(e,t)}</dt><dd>${n}</dd></div>`,p=q(n);return g`<article class="output ${B[o]}" id="${i}" data-state="${o}" data-lacking="${String(b.has(o))}" data-duty="${t}" data-owner="${p}">
<h5><span class="code">${i}</span> ${O(e,({locale:e})=>a[e])} ${G(e,o)}</h5>
<dl class="facts">${f(({terms:e})=>e.columns.newest,d(s))}${f(({terms:e})=>e.columns.expires,d(c))}${f(({terms:e})=>e.columns.cadence,O(e,e=>`${l===null?`–`:e.cadence(l)}${e.terms.phrases.inBrackets(e.terms.kinds[u])}`))}${f(({page:e})=>e.owner,p===``?O(e,({terms:e})=>e.phrases.noOwner):p)}</dl>
${de(e,n)}${fe(e,n.requirements)}${I(e,r)}${pe(e,n)}</article>
`}function de(e,{id:t,state:n}){return v.has(n)?g`<p class="note">${O(e,({terms:r})=>p(e.report,t,r)??r.states[n])}</p>
`:null}function fe(e,t){return t.length<2&&t.every(({subjects:e})=>e===null)?null:g`<div class="scroll"><table>
<thead><tr><th scope="col">${O(e,({page:e})=>e.requirement)}</th><th scope="col">${O(e,({terms:e})=>e.columns.state)}</th><th scope="col">${O(e,({terms:e})=>e.columns.newest)}</th><th scope="col">${O(e,({terms:e})=>e.columns.expires)}</th><th scope="col">${O(e,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${t.map(({title:t,state:n,newest:r,expires:i,cadence:a,subjects:o})=>g`<tr><th scope="row">${O(e,({locale:e})=>t[e])}${o===null?null:g` <small>${O(e,({terms:e,locale:t})=>e.phrases.subjects(o.current,o.total,o.title[t],`requirement`))}</small>`}</th><td>${G(e,n)}</td><td>${r??`–`}</td><td>${i??`–`}</td><td>${O(e,e=>e.cadence(a))}</td></tr>
`)}</tbody>
</table></div>
`}function pe(e,{evidence:t}){return t.length===0?g`<p class="note">${O(e,({page:e})=>e.noEvidence)}</p>
`:g`<details class="evidence">
<summary>${O(e,({terms:e})=>`${e.columns.evidence} ${t.length}`)}</summary>
<ul>${t.map(({path:t,date:n,records:r,nil:i})=>g`<li>${O(e,({terms:e})=>e.phrases.evidence(t,n,r,i))}</li>
`)}</ul>
</details>
`}function me(e){let t=C(e.report),n=y.filter(e=>t.some(t=>t.state===e)),r=[...new Set(t.map(q))].filter(e=>e!==``).sort(),[i]=e.words,a=(t,n)=>g`<option value="${t}"${k(e,n)}>${i?n(i):t}</option>`,o=a(``,({page:e})=>e.filters.all),s=(t,n,r)=>g`<label>${O(e,n)} <select name="${t}">${o}${r}</select></label>
`;return g`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${O(e,({page:e})=>e.filters.name)}</span>
<label>${O(e,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${s(`state`,({terms:e})=>e.columns.state,[a(`lacking`,({terms:e})=>e.taskStates.lacking),...n.map(e=>a(e,({terms:t})=>t.states[e]))])}${s(`duty`,({terms:e})=>e.columns.duty,e.report.duties.map(({id:e,name:t})=>a(e,({locale:n})=>`${e} ${t[n]}`)))}${s(`owner`,({page:e})=>e.owner,r.map(e=>a(e,()=>e)))}<button type="reset">${O(e,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${t.length}"${k(e,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${O(e,({page:e})=>e.filters.none)}</p>`}function he(e){let{report:t}=e,{summary:n,conclusion:r}=t,i=n.tasks.lacking>0,a=c(t);return g`<section class="overview" aria-labelledby="overview">
<h2 id="overview" class="verdict ${r===`fail`?`bad`:i||r===`unknown`?`soon`:`good`}">${H(r===`fail`?`stale`:r===`unknown`?`not-evaluated`:`current`)} ${O(e,e=>f(t,e))}</h2>
<p class="lead">${O(e,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(n.tasks)))}</p>
${_e(e)}
<dl class="facts">${ge(e)}</dl>
<p class="caveat">${O(e,({terms:e})=>e.phrases.caveat(n.outputs.total))}</p>
${a>0?g`<p class="note">${O(e,({terms:e})=>e.phrases.fixableFindings(a,`isms-evidence fix`))}</p>\n`:null}</section>`}function ge(e){let{report:t}=e,{organization:n,policy:r,source:i,summary:a,paths:o}=t,s=(e,t)=>g`<div><dt>${e}</dt><dd>${t}</dd></div>
`;return[s(O(e,({terms:e})=>e.labels.asOf),g`<time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone}`),s(O(e,({terms:e})=>e.labels.organization),O(e,({terms:{phrases:e}})=>[n.name??e.noOrganization,n.level===null?``:e.inBrackets(e.level(n.level))])),s(O(e,({terms:e})=>e.labels.policy),g`${O(e,({terms:e,locale:t})=>e.phrases.labelled(r.id,w(r.title[t])))} <code>sha256 ${r.sha256.slice(0,12)}</code>`),s(O(e,({terms:e})=>e.labels.commit),i===null?O(e,({terms:e})=>e.phrases.outsideGit):g`<code>${i.commit.slice(0,12)}</code>${i.dirty?O(e,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),s(O(e,({terms:e})=>e.labels.findings),O(e,({terms:e})=>e.phrases.findings(a.findings))),s(O(e,({terms:e})=>e.labels.rules),O(e,({terms:e})=>e.phrases.rules(a.rules))),s(O(e,({terms:e})=>e.labels.read),O(e,({terms:e})=>e.phrases.read(a))),o.length===0?null:s(O(e,({terms:e})=>e.labels.narrowedTo),o.join(` `))]}function _e(e){let{outputs:t}=e.report.summary,n=y.filter(e=>t[e]>0),r=0,i=n.map(e=>{let n=100*t[e]/Math.max(1,t.total),i=g`<rect class="${B[e]}" x="${r.toFixed(3)}%" width="${n.toFixed(3)}%" height="14"/>`;return r+=n,i});return g`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${i}</svg>
<figcaption id="states"><span class="total">${O(e,({terms:e})=>`${e.labels.outputs} ${t.total}`)}</span>
<ul>${n.map(n=>g`<li class="${B[n]}">${H(n)} ${O(e,({terms:e})=>e.states[n])} <b>${t[n]}</b></li>
`)}</ul></figcaption>
</figure>`}function ve(e){let t=e.words.map(t=>i(e.report,t,T)),[n]=t;if(!n)return null;let r=n=>t[e.words.indexOf(n)],a=(t,n,i)=>Array.from({length:t},(t,a)=>n(O(e,e=>r(e)?.[i][a]??``)));return g`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${O(e,e=>r(e)?.title??``)}</h2>
${a(n.lines.length,e=>g`<p>${e}</p>
`,`lines`)}
${n.entries.length===0?null:g`<ul>${a(n.entries.length,e=>g`<li>${e}</li>
`,`entries`)}</ul>`}
</section>`}function ye(e){let{comparison:t}=e.report;if(t===null)return null;let n=e.words.map(e=>d(t,e)),r=t=>n[e.words.indexOf(t)],i=n[0]?.facts.length??0;return g`<section aria-labelledby="comparison">
<h2 id="comparison">${O(e,({terms:e})=>e.labels.comparison)}</h2>
<p>${O(e,e=>r(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:i},(t,n)=>g`<div><dt>${O(e,e=>r(e)?.facts[n]?.[0]??``)}</dt><dd>${O(e,e=>r(e)?.facts[n]?.[1]??``)}</dd></div>
`)}</dl>
</section>`}var J=`:root {
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
  scroll-padding-top: 8rem;
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
  margin: 2.25rem 0 0.75rem;
  font-size: 1.1875rem;
}

h3 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1rem;
}

h4,
h5 {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 0.5rem;
  margin: 0 0 0.5rem;
  font-size: 0.9375rem;
}

h4 {
  margin-top: 1rem;
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
  gap: 0.5rem 1rem;
  padding: 1.25rem 0 1rem;
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
  padding: 1rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

.verdict {
  display: inline-flex;
  align-items: center;
  gap: 0.5rem;
  margin: 0 0 0.5rem;
  padding: 0.25rem 1rem 0.25rem 0.75rem;
  border-radius: 2rem;
  font-size: 1.25rem;
}

.lead {
  font-size: 1.125rem;
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
  margin: 1rem 0;
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

.map > li {
  display: grid;
  grid-template-columns: 13rem 1fr;
  gap: 0.25rem 1rem;
  padding: 0.5rem 0;
  border-top: 1px solid var(--line);
}

.map h3 {
  margin: 0.25rem 0 0;
  font-size: 0.9375rem;
}

.map ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
  gap: 0.5rem;
}

.tile {
  display: grid;
  grid-template-columns: 1fr auto;
  align-content: start;
  height: 100%;
  padding: 0.375rem 0.625rem;
  border-radius: 0.375rem;
  border-left: 4px solid var(--fill);
  text-decoration: none;
}

.tile > .code {
  font-weight: 700;
}

.tile .name {
  grid-row: 2;
  grid-column: 1 / -1;
  color: var(--text);
  font-size: 0.8125rem;
  line-height: 1.35;
}

.tile:hover .name {
  text-decoration: underline;
}

.tile .outputs {
  display: flex;
  gap: 0.125rem;
}

.tile .outputs > span {
  color: var(--ink);
}

.scroll {
  overflow-x: auto;
}

.months text,
.trend text {
  fill: var(--muted);
  font-size: 13px;
  text-anchor: middle;
  font-variant-numeric: tabular-nums;
}

.months .count {
  fill: var(--text);
  font-weight: 600;
}

.trend .start {
  text-anchor: start;
}

.trend .end {
  text-anchor: end;
}

.axis {
  stroke: var(--line);
}

.line {
  fill: none;
  stroke: var(--fill);
  stroke-width: 2.5;
}

.calendar {
  display: grid;
  gap: 0.25rem;
}

.calendar > div {
  display: grid;
  grid-template-columns: 9rem 1fr;
  gap: 0.25rem 1rem;
  padding: 0.25rem 0;
  border-top: 1px solid var(--line);
}

.calendar dd {
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

.calendar dd time {
  color: var(--muted);
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
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.5rem 0.75rem;
  margin-top: 2rem;
  padding: 0.625rem 0;
  border-bottom: 1px solid var(--line);
  background: var(--page);
}

.filters label {
  display: grid;
  flex: 1 1 9rem;
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
  flex: 1 0 100%;
  color: var(--muted);
  font-size: 0.8125rem;
}

.duty {
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}

.duty > h3 {
  margin-top: 2rem;
  padding-bottom: 0.25rem;
  border-bottom: 2px solid var(--line);
}

.output {
  margin: 0 0 0.75rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-left: 4px solid var(--fill);
  border-radius: 0.375rem;
  background: var(--surface);
}

.output > :last-child {
  margin-bottom: 0;
}

summary {
  cursor: pointer;
  color: var(--accent);
  font-size: 0.875rem;
}

.findings li {
  content-visibility: auto;
  contain-intrinsic-size: auto 3rem;
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

@media (max-width: 40rem) {
  .map > li,
  .calendar > div {
    grid-template-columns: 1fr;
  }

  .map ul {
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
  }

  .filters {
    position: static;
  }

  .signatures dl {
    grid-template-columns: 1fr;
  }
}

@media print {
  @page {
    size: A4;
    margin: 16mm 14mm;
  }

  :root {
    --page: #ffffff;
    font-size: 10pt;
  }

  body {
    max-width: none;
    padding: 0;
  }

  .language,
  .filters,
  .skip {
    display: none;
  }

  .duty {
    content-visibility: visible;
    break-before: page;
  }

  #T1 {
    break-before: auto;
  }

  #tasks {
    break-before: page;
  }

  .months,
  .trend {
    max-width: 100%;
    height: auto;
  }

  .findings li {
    content-visibility: visible;
  }

  details::details-content {
    display: block;
    content-visibility: visible;
    block-size: auto;
  }

  h2,
  h3,
  h4,
  h5,
  summary {
    break-after: avoid;
  }

  .map h3 {
    break-after: auto;
  }

  .overview,
  .map > li,
  tr,
  .findings li,
  .signatures {
    break-inside: avoid;
  }

  a {
    color: inherit;
    text-decoration: none;
  }
}
`,Y=`// Filters the outputs, and keeps the language of what style cannot reach. Everything can be read without it.
(() => {
  const root = document.documentElement;
  const form = document.querySelector("#filters");
  const outputs = [...document.querySelectorAll(".output")];
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
    let count = 0;
    for (const output of outputs) {
      const { dataset } = output;
      const fits =
        (!state.value || (state.value === "lacking" ? dataset.lacking === "true" : dataset.state === state.value)) &&
        (!duty.value || dataset.duty === duty.value) &&
        (!owner.value || dataset.owner === owner.value) &&
        words.every((word) => textOf(output).includes(word));
      output.hidden = !fits;
      if (fits) count++;
    }
    for (const block of document.querySelectorAll(".task, .duty")) {
      block.hidden = !block.querySelector(".output:not([hidden])");
    }
    document.querySelector("#no-match").hidden = count > 0;
    const said = shown.dataset[root.lang === "en" ? "en" : "zh"];
    shown.value = said.replace("{shown}", count).replace("{total}", shown.dataset.total);
  }

  // A link to what is filtered away shows it again.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  }

  // What is folded away is printed as well.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

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
`;function be(e){let{duties:t}=e.report;return g`<section aria-labelledby="map">
<h2 id="map">${O(e,({page:e})=>e.headings.map)}</h2>
<ol class="map">${t.map(t=>g`<li>
<h3><span class="code">${t.id}</span> ${O(e,({locale:e})=>t.name[e])}</h3>
<ul>${t.tasks.map(t=>g`<li><a class="tile ${B[t.state]}" href="#${t.id}">
<span class="code">${W(t.state)} ${t.id}<span class="unseen"> ${O(e,({terms:e})=>e.taskStates[t.state])}</span></span>
<span class="name">${O(e,({locale:e})=>t.name[e])}</span>
<span class="outputs">${t.outputs.map(({state:t})=>g`<span class="${B[t]}">${H(t)}<span class="unseen"> ${O(e,({terms:e})=>e.states[t])}</span></span>`)}</span>
</a></li>
`)}</ul>
</li>
`)}</ol>
</section>`}function xe({asOf:e,duties:t}){let n=C({duties:t}).filter(({state:e})=>!v.has(e)&&e!==`waived`),r=n.filter(({state:e})=>!b.has(e)),i=r.filter(e=>e.expires!==null),a=12*Number(e.slice(0,4))+Number(e.slice(5,7))-1,o=Array.from({length:12},(e,t)=>Se(a+t)),s=o.at(-1)??``,c=o.map((e,t)=>({month:e,lapsing:i.filter(({expires:n})=>n.startsWith(e)||t===0&&n<e).sort((e,t)=>S(e.expires,t.expires))}));return{lacking:n.length-r.length,months:c,later:i.filter(({expires:e})=>e.slice(0,7)>s).length,undated:r.length-i.length}}function Se(e){return`${Math.floor(e/12)}-${String(e%12+1).padStart(2,`0`)}`}const X={width:40,gap:14,base:132,highest:100};function Z(e){let t=xe(e.report),n=[t.lacking,...t.months.map(({lapsing:e})=>e.length)],r=Math.max(1,...n),i=n.map((n,i)=>{let a=Math.round(X.highest*n/r),o=8+i*(X.width+X.gap)+(i>0?12:0),s=o+X.width/2,c=t.months[i-1]?.month,l=c&&(i===1||c.endsWith(`-01`))?c.slice(0,4):null;return g`<rect class="${i===0?`bad`:i===1?`soon`:`good`}" x="${o}" y="${X.base-a}" width="${X.width}" height="${a}" rx="2"/>
<text class="count" x="${s}" y="${X.base-a-6}">${n===0?null:n}</text>
<text x="${s}" y="${X.base+18}">${c===void 0?O(e,({page:e})=>e.now):Number(c.slice(5))}</text>
${l===null?null:g`<text class="year" x="${s}" y="${X.base+36}">${l}</text>`}`}),a=16+n.length*(X.width+X.gap),o=t.months.filter(({lapsing:e})=>e.length>0);return g`<section aria-labelledby="timeline">
<h2 id="timeline">${O(e,({page:e})=>e.headings.timeline)}</h2>
<p id="timeline-text">${O(e,({page:e})=>e.timeline(t.lacking,n.slice(1).reduce((e,t)=>e+t,0),t.later,t.undated))}</p>
<div class="scroll"><svg class="months" viewBox="0 0 ${a} 176" width="${a}" height="176" role="img" aria-labelledby="timeline-text" focusable="false"><path class="axis" d="M0 ${X.base}.5H${a}"/>${Ce(i)}</svg></div>
<dl class="calendar">${o.map(({month:t,lapsing:n})=>g`<div><dt><time datetime="${t}">${O(e,({page:e})=>e.month(t))}</time> <b>${n.length}</b></dt>
<dd>${n.map(({id:t,name:n,expires:r})=>g`<a href="#${t}"><time datetime="${r}">${r.slice(5)}</time> <span class="code">${t}</span> ${O(e,({locale:e})=>n[e])}</a> `)}</dd></div>
`)}</dl>
</section>`}function Ce(e){let t=e.map(e=>e.text).join(`
`);return new h(t.replaceAll(`<span`,`<tspan`).replaceAll(`</span>`,`</tspan>`))}const Q={width:720,height:150,left:8,right:16,top:12,bottom:28};function we(e){let{report:t,options:n}=e,{asOf:r,summary:i}=t,a=(n.trend??[]).filter(e=>e.asOf<r);if(a.length===0)return null;let o=[...a,{asOf:r,tasks:i.tasks,findings:i.findings}],s=e=>Date.parse(`${e}T00:00:00Z`),c=s(o[0]?.asOf??r),l=Math.max(1,s(r)-c),u=e=>(Q.left+(Q.width-Q.left-Q.right)*(s(e)-c)/l).toFixed(1),d=(e,t)=>e.map((e,n)=>{let i=Q.height-Q.bottom-(Q.height-Q.top-Q.bottom)*e/Math.max(1,t);return`${n===0?`M`:`L`}${u(o[n]?.asOf??r)} ${i.toFixed(1)}`}).join(``),f=Math.max(...o.map(({tasks:e})=>e.applicable)),p=o.map(({findings:e})=>e.error);return g`<section aria-labelledby="trend">
<h2 id="trend">${O(e,({page:e})=>e.headings.trend)}</h2>
<p id="trend-text">${O(e,({page:e})=>e.trend(o.length))}</p>
<div class="scroll"><svg class="trend" viewBox="0 0 ${Q.width} ${Q.height}" width="${Q.width}" height="${Q.height}" role="img" aria-labelledby="trend-text" focusable="false">
<path class="axis" d="M0 ${Q.height-Q.bottom}.5H${Q.width}"/>
<path class="line good" d="${d(o.map(({tasks:e})=>e.current),f)}"/>
<path class="line bad" d="${d(p,Math.max(...p))}"/>
<text class="start" x="${Q.left}" y="${Q.height-8}">${o[0]?.asOf??null}</text>
<text class="end" x="${Q.width-Q.right}" y="${Q.height-8}">${r}</text>
</svg></div>
<div class="scroll"><table>
<thead><tr><th scope="col">${O(e,({terms:e})=>e.labels.asOf)}</th><th scope="col" class="good">${O(e,({terms:e})=>e.labels.tasks)}</th><th scope="col" class="bad">${O(e,({terms:e})=>e.labels.findings)}</th></tr></thead>
<tbody>${o.map(({asOf:t,tasks:n,findings:r})=>g`<tr><td><time datetime="${t}">${t}</time></td><td>${n.current} / ${n.applicable}</td><td>${O(e,({terms:e})=>e.phrases.findings(r))}</td></tr>
`)}</tbody>
</table></div>
</section>`}var Te;const Ee=[`default-src 'none'`,`style-src '${$(J)}'`,`script-src '${$(Y)}'`,`base-uri 'none'`,`form-action 'none'`].join(`; `);function $(t){return`sha256-${e(`sha256`).update(t).digest(`base64`)}`}function De(e,t){let r=n(e,t),i=se(r,t),a=({page:e})=>e.title(r.organization.name),[o]=i.words;return g(Te||=te(/* @__PURE__ */ `<!doctype html>
<html lang=".">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content=".">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="isms-evidence .">
<title.>. .</title>
<style>.</style>
</head>
<body>
<a class="skip" href="#tasks">.</a>
.
<header class="masthead">
<h1>.</h1>
.
</header>
<main>
.
.
.
.
.
.
.
.
.
.
.
.
</main>
<footer><p>isms-evidence . · INM2529-001v1 · <time datetime=".">.</time></p></footer>
<script>.<\/script>
</body>
</html>
`.split(`.`)),D[t.locale],m(Ee),r.tool.version,k(i,e=>`${a(e)} ${r.asOf}`),o?a(o):null,r.asOf,m(J),O(i,({page:e})=>e.skip),V,O(i,a),Oe(i),ve(i),he(i),ye(i),be(i),Z(i),we(i),me(i),ce(i),M(i),N(i),F(i),ke(i),r.tool.version,r.asOf,r.asOf,m(Y)).text}function Oe(e){return g`<fieldset class="language"><legend>${O(e,({page:e})=>e.language)}</legend>
${[...e.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:t,page:n})=>g`<label lang="${D[t]}" class="choice"><input type="radio" name="language" id="in-${t===`en`?`en`:`zh`}" value="${D[t]}"${t===e.options.locale?g` checked`:null}>${n.ownName}</label>
`)}</fieldset>`}function ke(e){return g`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${O(e,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(t=>g`<div><dt>${O(e,({page:e})=>e.signatures[t])}</dt><dd>${O(e,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{De as formatHtml};