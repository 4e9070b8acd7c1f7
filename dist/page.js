import{t as e}from"./in-repository.js";import{t}from"./controls.js";import{n,t as r}from"./messages.js";import{r as i,t as a}from"./rule-result.js";import{i as o,n as s,r as c,t as l}from"./taggedTemplateLiteral.js";import{B as u,Lt as d,b as f,h as p,l as m,lt as h,m as g,o as ee,p as _,st as v}from"./base.js";import{t as y}from"./findings-by-output.js";import{t as b}from"./scope-reason.js";import{t as x}from"./encode-path.js";import{t as S}from"./place.js";import{i as C,r as w}from"./yardstick-text.js";import{t as te}from"./headline.js";import{createHash as ne}from"node:crypto";const re=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],ie={ownName:`English`,language:`Language`,title:e=>`Security evidence report${e===null?``:`: ${e}`}`,skip:`Skip to the tasks`,headings:{map:`Duties and tasks at a glance`,timeline:`Evidence expiring in the next 12 months`,trend:`Trend`,tasks:`Tasks and outputs`,exceptions:`Waivers, exclusions and changes made by the organization`,signatures:`Signatures`},now:`Not current`,timeline:(e,t,n,r)=>`Outputs without current evidence now: ${e}. Expiring within 12 months: ${t}; later: ${n}; no fixed date: ${r}.`,month:e=>`${re[Number(e.slice(5))-1]} ${e.slice(0,4)}`,trend:e=>`${e} reports: the green line shows tasks with current evidence, the red line shows errors; the table lists the figures.`,owner:`Owner`,requirement:`Requirement`,noEvidence:`No evidence documents.`,allRules:e=>`All ${e} rules`,noExceptions:`No waivers or exclusions; figures and rules are those of the policy.`,filters:{name:`Filter`,text:`Search text`,all:`all`,reset:`Clear`,shown:`{shown} of {total} outputs shown`,none:`No outputs match.`},signatures:{prepared:`Prepared by`,reviewed:`Reviewed by`,approved:`Approved by`,date:`Date`}},ae={ownName:`中文`,language:`語言`,title:e=>`${e??``}資訊安全佐證檢查報告`,skip:`跳至各項工作任務`,headings:{map:`職責與工作任務一覽`,timeline:`未來 12 個月到期時程`,trend:`歷次變化`,tasks:`各項工作任務與產出`,exceptions:`豁免、不適用與組織調整`,signatures:`核章`},now:`已缺少`,timeline:(e,t,n,r)=>`目前缺少現行佐證 ${e} 項；12 個月內到期 ${t} 項，之後到期 ${n} 項，無固定到期日 ${r} 項。`,month:e=>`${e.slice(0,4)} 年 ${Number(e.slice(5))} 月`,trend:e=>`${e} 份報告：綠線為具現行佐證的工作任務，紅線為錯誤；數字見下表。`,owner:`承辦`,requirement:`要求`,noEvidence:`沒有佐證文件。`,allRules:e=>`全部規則 ${e} 條`,noExceptions:`沒有豁免或不適用的項目，數值與規則均依政策。`,filters:{name:`篩選`,text:`搜尋文字`,all:`全部`,reset:`清除`,shown:`顯示 {shown}／{total} 項工作產出`,none:`沒有符合條件的工作產出。`},signatures:{prepared:`製表`,reviewed:`審核`,approved:`核定`,date:`日期`}};function oe(e){return e===`en`?ie:ae}const T={en:`en`,"zh-TW":`zh-Hant-TW`};function se(e,t){return{report:e,options:t,words:[t.locale,...d.filter(e=>e!==t.locale)].map(e=>({...r(e),page:oe(e)}))}}function E({words:e},t){let n=e.map(e=>c`${t(e)}`.text);return n.every(e=>e===n[0])?new s(n[0]??``):c`${e.map(({locale:e},t)=>c`<span lang="${T[e]}">${new s(n[t]??``)}</span>`)}`}function D({words:e},t){return c`${e.map(e=>c` data-${e.locale===`en`?`en`:`zh`}="${t(e)}"`)}`}function O(e,t,n){return c`<div class="scroll"><table>
<thead><tr>${t.map(t=>c`<th scope="col">${E(e,t)}</th>`)}</tr></thead>
<tbody>${n.map(e=>c`<tr>${e.map(e=>c`<td>${e}</td>`)}</tr>
`)}</tbody>
</table></div>`}const k={met:`good`,broken:`bad`,failed:`bad`,"not-evaluated":`soon`,"not-applicable":`none`,off:`none`};function A(e){let{rules:t}=e.report;if(t.length===0)return null;let n=t=>[c`<code>${t.id}</code>`,E(e,({locale:e})=>t.title[e]),t.outputs.length===0?E(e,({terms:e})=>e.phrases.anyOutput):t.outputs.map(e=>c`<a class="code" href="#${e}">${e}</a> `),c`<span class="chip ${k[t.state]}">${E(e,e=>i(t,e))}</span>`],r=[({terms:e})=>e.columns.code,({terms:e})=>e.labels.rules,({terms:e})=>e.columns.output,({terms:e})=>e.columns.state],o=t.filter(({state:e})=>e===`broken`||e===`failed`),s=a(e.report);return c`<section aria-labelledby="rules">
<h2 id="rules">${E(e,({terms:e})=>e.labels.rules)}</h2>
<p>${E(e,({terms:t})=>t.phrases.rules(e.report.summary.rules))}</p>
${o.length===0?null:O(e,r,o.map(n))}
${s.length===0?null:c`<p class="note">${E(e,({terms:{phrases:e,ruleStates:t}})=>e.labelled(t[`not-evaluated`],s.map(([t,n])=>`${e.lackingInputs([t])} (${n})`).join(e.listComma)))}</p>`}
<details><summary>${E(e,({page:e})=>e.allRules(t.length))}</summary>
${O(e,r,t.map(n))}
</details>
</section>`}function j(e){let{waivers:t,notApplicable:r,provided:i,policy:a}=e.report,{overrides:o}=a,s=t.length+r.length+i.length+o.length===0,l=(t,n)=>c`<h3>${E(e,t)}</h3>
${n}
`;return c`<section aria-labelledby="exceptions">
<h2 id="exceptions">${E(e,({page:e})=>e.headings.exceptions)}</h2>
${s?c`<p>${E(e,({page:e})=>e.noExceptions)}</p>`:null}
${t.length===0?null:l(({terms:e})=>e.labels.waivers,O(e,[({terms:e})=>e.columns.finding,({terms:e})=>e.columns.place,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.until,({terms:e})=>e.columns.covers],t.map(({finding:e,output:t,path:n,record:r,fingerprint:i,...a})=>[c`<code>${e}</code>`,[t,n,r,i].filter(Boolean).join(` `),a.reason,a.approvedBy,a.approvedOn,a.expires,a.covers])))}${r.length===0?null:l(({terms:e})=>e.labels.notApplicable,O(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.reason,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],r.map(e=>[e.output,e.reason,e.approvedBy,e.approvedOn,e.reviewBy])))}${i.length===0?null:l(({terms:e})=>e.labels.provided,O(e,[({terms:e})=>e.columns.output,({terms:e})=>e.columns.provider,({terms:e})=>e.columns.agreement,({terms:e})=>e.columns.until,({terms:e})=>e.columns.approvedBy,({terms:e})=>e.columns.approvedOn,({terms:e})=>e.columns.reviewBy],i.map(({output:e,by:t,agreement:n,until:r,approvedBy:i,approvedOn:a,reviewBy:o})=>[e,t,n,r,i,a,o])))}${o.length===0?null:l(({terms:e})=>e.labels.changedPolicy,(e=>c`<ul>${e.map(e=>c`<li>${e}</li>
`)}</ul>`)(o.map(t=>E(e,e=>n(t,e)))))}</section>`}const M={current:`good`,waived:`waived`,lacking:`bad`,provided:`none`,"not-applicable":`none`,unreached:`none`};function N(e){let{controls:n,summary:r}=e.report;if(n===null)return null;let{mapping:i,totals:a,groups:o}=n,s=({locale:e})=>t(e),l=({id:t,title:n,level:r,state:i,outputs:a})=>[c`<span class="code">${t}</span>`,E(e,e=>[n[e.locale],r===null?``:e.terms.phrases.inBrackets(s(e).levels[r])]),c`<span class="chip ${M[i]}">${E(e,e=>s(e).states[i])}</span>`,a.map(({id:t,state:n,certain:r})=>c`<a class="code" href="#${t}">${t}</a> ${E(e,e=>[e.terms.states[n],r?``:e.terms.phrases.inBrackets(s(e).uncertain)])} `)];return c`<section aria-labelledby="controls">
<h2 id="controls">${E(e,({locale:e})=>i.title[e])}</h2>
<p>${E(e,e=>s(e).totals(a))}</p>
<p class="note">${E(e,({locale:e})=>i.caution[e])} ${E(e,e=>s(e).caveat(i.title[e.locale],r.outputs.total))}</p>
${o.map(({id:t,title:n,controls:r,totals:i})=>c`<details${i.lacking>0?c` open`:null}><summary>${t} ${E(e,({locale:e})=>n[e])} <small>${E(e,e=>s(e).totals(i))}</small></summary>
${O(e,[e=>s(e).columns.control,e=>s(e).columns.title,({terms:e})=>e.columns.state,e=>s(e).columns.outputs],r.map(l))}
</details>
`)}</section>`}function P(e,t){if(t.length===0)return null;let n=ee(t.filter(({waived:e})=>e===null)),r=t.length<=8&&n.error+n.warning>0;return c`<details class="findings"${r?c` open`:null}>
<summary>${E(e,({terms:e})=>`${e.labels.findings} ${t.length}${e.phrases.inBrackets(e.phrases.findings(n))}`)}</summary>
<ul>${t.map(t=>F(e,t))}</ul>
</details>`}function F(e,t){let{severity:n,waived:r}=t;return c`<li class="${r===null?n:`waived`}"><b>${E(e,({terms:e})=>r===null?e.severities[n]:e.states.waived)}</b> ${E(e,e=>e.finding(t))} ${I(e,t)}<code>${u(t)}</code>${t.fixable?c` <small>${E(e,({terms:e})=>e.phrases.fixable)}</small>`:null}${r===null?null:c` <small>${E(e,({terms:e})=>e.phrases.waived(r.expires,r.approvedBy,r.reason))}</small>`}</li>
`}function I({options:e},t){let n=S(t);if(n===null||t.path===null)return null;if(!e.linkBase)return c`<span class="place">${n}</span> `;let r=t.line===null?``:`#L${t.line}`;return c`<a class="place" href="${e.linkBase}${x(t.path)}${r}">${n}</a> `}const L={current:`M3 8.5l3.2 3.2L13 4.8`,due:`M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6`,stale:`M4 4l8 8M12 4l-8 8`,contradicted:`M3 6h10M3 10h10M10.5 3l-5 10`,invalid:`M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3`,missing:`M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6`,waived:`M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z`,provided:`M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10`,"not-applicable":`M4 8h8`,"not-evaluated":`M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3`},R={current:`good`,due:`soon`,stale:`bad`,contradicted:`bad`,invalid:`bad`,missing:`bad`,"not-evaluated":`bad`,lacking:`bad`,waived:`waived`,provided:`none`,"not-applicable":`none`},z=o(`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(L).map(([e,t])=>`<symbol id="icon-${e}" viewBox="0 0 16 16"><path d="${t}"/></symbol>`).join(``)}</defs></svg>`);function B(e){return c`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${e}"/></svg>`}const V={current:`current`,lacking:`stale`,provided:`provided`,"not-applicable":`not-applicable`};function H(e){return B(V[e])}function U(e,t){return c`<span class="chip ${R[t]}">${B(t)} ${E(e,({terms:e})=>e.states[t])}</span>`}function W(e,t){return c`<span class="chip ${R[t]}">${H(t)} ${E(e,({terms:e})=>e.taskStates[t])}</span>`}function G(e){let{report:t}=e,n=y(t),r=P(e,n.get(null)??[]);return c`${r===null?null:c`<section aria-labelledby="others">
<h2 id="others">${E(e,({terms:e})=>e.labels.otherFindings)}</h2>
${r}
</section>
`}<section aria-labelledby="tasks">
<h2 id="tasks" tabindex="-1">${E(e,({page:e})=>e.headings.tasks)}</h2>
${t.duties.map(t=>c`<section class="duty" id="${t.id}">
<h3><span class="code">${t.id}</span> ${E(e,({locale:e})=>t.name[e])}</h3>
${t.tasks.map(r=>K(e,t.id,r,n))}</section>
`)}</section>`}function K(e,t,n,r){return c`<section class="task" id="${n.id}">
<h4><span class="code">${n.id}</span> ${E(e,({locale:e})=>n.name[e])} ${W(e,n.state)}</h4>
${n.outputs.map(n=>ce(e,t,n,r.get(n.id)??[]))}</section>
`}function q({owner:e}){return[e?.unit,e?.person].filter(Boolean).join(` `)}function ce(e,t,n,r){let{id:i,name:a,state:o,newest:s,expires:l,cadence:u,kind:d}=n,f=e=>e===null?`–`:c`<time datetime="${e}">${e}</time>`,p=(t,n)=>c`<div><dt>${E(e,t)}</dt><dd>${n}</dd></div>`,m=q(n);return c`<article class="output ${R[o]}" id="${i}" data-state="${o}" data-lacking="${String(_.has(o))}" data-duty="${t}" data-owner="${m}">
<h5><span class="code">${i}</span> ${E(e,({locale:e})=>a[e])} ${U(e,o)}</h5>
<dl class="facts">${p(({terms:e})=>e.columns.newest,f(s))}${p(({terms:e})=>e.columns.expires,f(l))}${p(({terms:e})=>e.columns.cadence,E(e,e=>`${u===null?`–`:e.cadence(u)}${e.terms.phrases.inBrackets(e.terms.kinds[d])}`))}${p(({page:e})=>e.owner,m===``?E(e,({terms:e})=>e.phrases.noOwner):m)}</dl>
${le(e,n)}${ue(e,n.requirements)}${P(e,r)}${de(e,n)}</article>
`}function le(e,{id:t,state:n}){return p.has(n)?c`<p class="note">${E(e,({terms:r})=>b(e.report,t,r)??r.states[n])}</p>
`:null}function ue(e,t){return t.length<2&&t.every(({subjects:e})=>e===null)?null:c`<div class="scroll"><table>
<thead><tr><th scope="col">${E(e,({page:e})=>e.requirement)}</th><th scope="col">${E(e,({terms:e})=>e.columns.state)}</th><th scope="col">${E(e,({terms:e})=>e.columns.newest)}</th><th scope="col">${E(e,({terms:e})=>e.columns.expires)}</th><th scope="col">${E(e,({terms:e})=>e.columns.cadence)}</th></tr></thead>
<tbody>${t.map(({title:t,state:n,newest:r,expires:i,cadence:a,subjects:o})=>c`<tr><th scope="row">${E(e,({locale:e})=>t[e])}${o===null?null:c` <small>${E(e,({terms:e,locale:t})=>e.phrases.subjects(o.current,o.total,o.title[t],`requirement`))}</small>`}</th><td>${U(e,n)}</td><td>${r??`–`}</td><td>${i??`–`}</td><td>${E(e,e=>e.cadence(a))}</td></tr>
`)}</tbody>
</table></div>
`}function de(e,{evidence:t}){return t.length===0?c`<p class="note">${E(e,({page:e})=>e.noEvidence)}</p>
`:c`<details class="evidence">
<summary>${E(e,({terms:e})=>`${e.columns.evidence} ${t.length}`)}</summary>
<ul>${t.map(({path:t,date:n,records:r,nil:i})=>c`<li>${E(e,({terms:e})=>e.phrases.evidence(t,n,r,i))}</li>
`)}</ul>
</details>
`}function fe(e){let t=f(e.report),n=g.filter(e=>t.some(t=>t.state===e)),r=[...new Set(t.map(q))].filter(e=>e!==``).sort(),[i]=e.words,a=(t,n)=>c`<option value="${t}"${D(e,n)}>${i?n(i):t}</option>`,o=a(``,({page:e})=>e.filters.all),s=(t,n,r)=>c`<label>${E(e,n)} <select name="${t}">${o}${r}</select></label>
`;return c`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${E(e,({page:e})=>e.filters.name)}</span>
<label>${E(e,({page:e})=>e.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${s(`state`,({terms:e})=>e.columns.state,[a(`lacking`,({terms:e})=>e.taskStates.lacking),...n.map(e=>a(e,({terms:t})=>t.states[e]))])}${s(`duty`,({terms:e})=>e.columns.duty,e.report.duties.map(({id:e,name:t})=>a(e,({locale:n})=>`${e} ${t[n]}`)))}${s(`owner`,({page:e})=>e.owner,r.map(e=>a(e,()=>e)))}<button type="reset">${E(e,({page:e})=>e.filters.reset)}</button>
<output name="shown" data-total="${t.length}"${D(e,({page:e})=>e.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${E(e,({page:e})=>e.filters.none)}</p>`}function pe(e){let{report:t}=e,{summary:n,conclusion:r}=t,i=n.tasks.lacking>0;return c`<section class="overview" aria-labelledby="overview">
<h2 id="overview" class="verdict ${r===`fail`?`bad`:i||r===`unknown`?`soon`:`good`}">${B(r===`fail`?`stale`:r===`unknown`?`not-evaluated`:`current`)} ${E(e,e=>te(t,e))}</h2>
<p class="lead">${E(e,({terms:e})=>e.phrases.labelled(e.labels.tasks,e.phrases.tasks(n.tasks)))}</p>
${he(e)}
<dl class="facts">${me(e)}</dl>
<p class="caveat">${E(e,({terms:e})=>e.phrases.caveat(n.outputs.total))}</p>
</section>`}function me(e){let{report:t}=e,{organization:n,policy:r,source:i,summary:a,paths:o}=t,s=(e,t)=>c`<div><dt>${e}</dt><dd>${t}</dd></div>
`;return[s(E(e,({terms:e})=>e.labels.asOf),c`<time datetime="${t.asOf}">${t.asOf}</time> ${t.timezone}`),s(E(e,({terms:e})=>e.labels.organization),E(e,({terms:{phrases:e}})=>[n.name??e.noOrganization,n.level===null?``:e.inBrackets(e.level(n.level))])),s(E(e,({terms:e})=>e.labels.policy),c`${E(e,({terms:e,locale:t})=>e.phrases.labelled(r.id,h(r.title[t])))} <code>sha256 ${r.sha256.slice(0,12)}</code>`),s(E(e,({terms:e})=>e.labels.commit),i===null?E(e,({terms:e})=>e.phrases.outsideGit):c`<code>${i.commit.slice(0,12)}</code>${i.dirty?E(e,({terms:{phrases:e}})=>e.inBrackets(e.dirty)):null}`),s(E(e,({terms:e})=>e.labels.findings),E(e,({terms:e})=>e.phrases.findings(a.findings))),s(E(e,({terms:e})=>e.labels.rules),E(e,({terms:e})=>e.phrases.rules(a.rules))),s(E(e,({terms:e})=>e.labels.read),E(e,({terms:e})=>e.phrases.read(a))),o.length===0?null:s(E(e,({terms:e})=>e.labels.narrowedTo),o.join(` `))]}function he(e){let{outputs:t}=e.report.summary,n=g.filter(e=>t[e]>0),r=0,i=n.map(e=>{let n=100*t[e]/Math.max(1,t.total),i=c`<rect class="${R[e]}" x="${r.toFixed(3)}%" width="${n.toFixed(3)}%" height="14"/>`;return r+=n,i});return c`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${i}</svg>
<figcaption id="states"><span class="total">${E(e,({terms:e})=>`${e.labels.outputs} ${t.total}`)}</span>
<ul>${n.map(n=>c`<li class="${R[n]}">${B(n)} ${E(e,({terms:e})=>e.states[n])} <b>${t[n]}</b></li>
`)}</ul></figcaption>
</figure>`}function ge(e){let t=e.words.map(t=>w(e.report,t,v)),[n]=t;if(!n)return null;let r=n=>t[e.words.indexOf(n)],i=(t,n,i)=>Array.from({length:t},(t,a)=>n(E(e,e=>r(e)?.[i][a]??``)));return c`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${E(e,e=>r(e)?.title??``)}</h2>
${i(n.lines.length,e=>c`<p>${e}</p>
`,`lines`)}
${n.entries.length===0?null:c`<ul>${i(n.entries.length,e=>c`<li>${e}</li>
`,`entries`)}</ul>`}
</section>`}function _e(e){let{comparison:t}=e.report;if(t===null)return null;let n=e.words.map(e=>C(t,e)),r=t=>n[e.words.indexOf(t)],i=n[0]?.facts.length??0;return c`<section aria-labelledby="comparison">
<h2 id="comparison">${E(e,({terms:e})=>e.labels.comparison)}</h2>
<p>${E(e,e=>r(e)?.lead??``)}</p>
<dl class="facts">${Array.from({length:i},(t,n)=>c`<div><dt>${E(e,e=>r(e)?.facts[n]?.[0]??``)}</dt><dd>${E(e,e=>r(e)?.facts[n]?.[1]??``)}</dd></div>
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
`;function ve(e){let{duties:t}=e.report;return c`<section aria-labelledby="map">
<h2 id="map">${E(e,({page:e})=>e.headings.map)}</h2>
<ol class="map">${t.map(t=>c`<li>
<h3><span class="code">${t.id}</span> ${E(e,({locale:e})=>t.name[e])}</h3>
<ul>${t.tasks.map(t=>c`<li><a class="tile ${R[t.state]}" href="#${t.id}">
<span class="code">${H(t.state)} ${t.id}<span class="unseen"> ${E(e,({terms:e})=>e.taskStates[t.state])}</span></span>
<span class="name">${E(e,({locale:e})=>t.name[e])}</span>
<span class="outputs">${t.outputs.map(({state:t})=>c`<span class="${R[t]}">${B(t)}<span class="unseen"> ${E(e,({terms:e})=>e.states[t])}</span></span>`)}</span>
</a></li>
`)}</ul>
</li>
`)}</ol>
</section>`}function ye({asOf:e,duties:t}){let n=f({duties:t}).filter(({state:e})=>!p.has(e)&&e!==`waived`),r=n.filter(({state:e})=>!_.has(e)),i=r.filter(e=>e.expires!==null),a=12*Number(e.slice(0,4))+Number(e.slice(5,7))-1,o=Array.from({length:12},(e,t)=>be(a+t)),s=o.at(-1)??``,c=o.map((e,t)=>({month:e,lapsing:i.filter(({expires:n})=>n.startsWith(e)||t===0&&n<e).sort((e,t)=>m(e.expires,t.expires))}));return{lacking:n.length-r.length,months:c,later:i.filter(({expires:e})=>e.slice(0,7)>s).length,undated:r.length-i.length}}function be(e){return`${Math.floor(e/12)}-${String(e%12+1).padStart(2,`0`)}`}const X={width:40,gap:14,base:132,highest:100};function xe(e){let t=ye(e.report),n=[t.lacking,...t.months.map(({lapsing:e})=>e.length)],r=Math.max(1,...n),i=n.map((n,i)=>{let a=Math.round(X.highest*n/r),o=8+i*(X.width+X.gap)+(i>0?12:0),s=o+X.width/2,l=t.months[i-1]?.month,u=l&&(i===1||l.endsWith(`-01`))?l.slice(0,4):null;return c`<rect class="${i===0?`bad`:i===1?`soon`:`good`}" x="${o}" y="${X.base-a}" width="${X.width}" height="${a}" rx="2"/>
<text class="count" x="${s}" y="${X.base-a-6}">${n===0?null:n}</text>
<text x="${s}" y="${X.base+18}">${l===void 0?E(e,({page:e})=>e.now):Number(l.slice(5))}</text>
${u===null?null:c`<text class="year" x="${s}" y="${X.base+36}">${u}</text>`}`}),a=16+n.length*(X.width+X.gap),o=t.months.filter(({lapsing:e})=>e.length>0);return c`<section aria-labelledby="timeline">
<h2 id="timeline">${E(e,({page:e})=>e.headings.timeline)}</h2>
<p id="timeline-text">${E(e,({page:e})=>e.timeline(t.lacking,n.slice(1).reduce((e,t)=>e+t,0),t.later,t.undated))}</p>
<div class="scroll"><svg class="months" viewBox="0 0 ${a} 176" width="${a}" height="176" role="img" aria-labelledby="timeline-text" focusable="false"><path class="axis" d="M0 ${X.base}.5H${a}"/>${Se(i)}</svg></div>
<dl class="calendar">${o.map(({month:t,lapsing:n})=>c`<div><dt><time datetime="${t}">${E(e,({page:e})=>e.month(t))}</time> <b>${n.length}</b></dt>
<dd>${n.map(({id:t,name:n,expires:r})=>c`<a href="#${t}"><time datetime="${r}">${r.slice(5)}</time> <span class="code">${t}</span> ${E(e,({locale:e})=>n[e])}</a> `)}</dd></div>
`)}</dl>
</section>`}function Se(e){let t=e.map(e=>e.text).join(`
`);return new s(t.replaceAll(`<span`,`<tspan`).replaceAll(`</span>`,`</tspan>`))}const Z={width:720,height:150,left:8,right:16,top:12,bottom:28};function Ce(e){let{report:t,options:n}=e,{asOf:r,summary:i}=t,a=(n.trend??[]).filter(e=>e.asOf<r);if(a.length===0)return null;let o=[...a,{asOf:r,tasks:i.tasks,findings:i.findings}],s=e=>Date.parse(`${e}T00:00:00Z`),l=s(o[0]?.asOf??r),u=Math.max(1,s(r)-l),d=e=>(Z.left+(Z.width-Z.left-Z.right)*(s(e)-l)/u).toFixed(1),f=(e,t)=>e.map((e,n)=>{let i=Z.height-Z.bottom-(Z.height-Z.top-Z.bottom)*e/Math.max(1,t);return`${n===0?`M`:`L`}${d(o[n]?.asOf??r)} ${i.toFixed(1)}`}).join(``),p=Math.max(...o.map(({tasks:e})=>e.applicable)),m=o.map(({findings:e})=>e.error);return c`<section aria-labelledby="trend">
<h2 id="trend">${E(e,({page:e})=>e.headings.trend)}</h2>
<p id="trend-text">${E(e,({page:e})=>e.trend(o.length))}</p>
<div class="scroll"><svg class="trend" viewBox="0 0 ${Z.width} ${Z.height}" width="${Z.width}" height="${Z.height}" role="img" aria-labelledby="trend-text" focusable="false">
<path class="axis" d="M0 ${Z.height-Z.bottom}.5H${Z.width}"/>
<path class="line good" d="${f(o.map(({tasks:e})=>e.current),p)}"/>
<path class="line bad" d="${f(m,Math.max(...m))}"/>
<text class="start" x="${Z.left}" y="${Z.height-8}">${o[0]?.asOf??null}</text>
<text class="end" x="${Z.width-Z.right}" y="${Z.height-8}">${r}</text>
</svg></div>
<div class="scroll"><table>
<thead><tr><th scope="col">${E(e,({terms:e})=>e.labels.asOf)}</th><th scope="col" class="good">${E(e,({terms:e})=>e.labels.tasks)}</th><th scope="col" class="bad">${E(e,({terms:e})=>e.labels.findings)}</th></tr></thead>
<tbody>${o.map(({asOf:t,tasks:n,findings:r})=>c`<tr><td><time datetime="${t}">${t}</time></td><td>${n.current} / ${n.applicable}</td><td>${E(e,({terms:e})=>e.phrases.findings(r))}</td></tr>
`)}</tbody>
</table></div>
</section>`}var we;const Q=[`default-src 'none'`,`style-src '${$(J)}'`,`script-src '${$(Y)}'`,`base-uri 'none'`,`form-action 'none'`].join(`; `);function $(e){return`sha256-${ne(`sha256`).update(e).digest(`base64`)}`}function Te(t,n){let r=e(t,n),i=se(r,n),a=({page:e})=>e.title(r.organization.name),[s]=i.words;return c(we||=l(/* @__PURE__ */ `<!doctype html>
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
`.split(`.`)),T[n.locale],o(Q),r.tool.version,D(i,e=>`${a(e)} ${r.asOf}`),s?a(s):null,r.asOf,o(J),E(i,({page:e})=>e.skip),z,E(i,a),Ee(i),ge(i),pe(i),_e(i),ve(i),xe(i),Ce(i),fe(i),G(i),A(i),j(i),N(i),De(i),r.tool.version,r.asOf,r.asOf,o(Y)).text}function Ee(e){return c`<fieldset class="language"><legend>${E(e,({page:e})=>e.language)}</legend>
${[...e.words].sort((e,t)=>e.locale<t.locale?1:-1).map(({locale:t,page:n})=>c`<label lang="${T[t]}" class="choice"><input type="radio" name="language" id="in-${t===`en`?`en`:`zh`}" value="${T[t]}"${t===e.options.locale?c` checked`:null}>${n.ownName}</label>
`)}</fieldset>`}function De(e){return c`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${E(e,({page:e})=>e.headings.signatures)}</h2>
<dl>${[`prepared`,`reviewed`,`approved`].map(t=>c`<div><dt>${E(e,({page:e})=>e.signatures[t])}</dt><dd>${E(e,({page:e})=>e.signatures.date)}</dd></div>
`)}</dl>
</section>`}export{Te as formatHtml};