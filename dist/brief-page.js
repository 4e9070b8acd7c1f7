import{t as e}from"./documents.js";import{S as t,f as n}from"./pretty.js";import{a as r,g as i,n as a}from"./styles.js";import{t as o}from"./written-sheet2.js";import{i as s,t as c}from"./document.js";import{t as l}from"./with-names.js";import{t as u}from"./brief-sections.js";function d(o,d){let p=l(o),{locale:m}=d,h=t(m),{terms:g}=h,{title:_}=e(m).review,v=p.organization.name??g.phrases.noOrganization,{signatures:y}=i(m);return c({locale:m,title:s`<title>${v} ${_} ${p.asOf}</title>`,runningHead:`${v} ${_} ${p.asOf}`,generator:`isms-evidence ${p.tool.version}`,styles:a,script:null,body:s`<main class="brief">
<header class="masthead"><h1>${v} ${_}</h1>
<p>${g.labels.asOf} <time datetime="${p.asOf}">${p.asOf}</time> · ${p.policy.title[m]}</p></header>
<p class="verdict ${r(p)}">${n(p,h)}</p>
${u(p,d).map(f)}
<dl class="signatures">${[`prepared`,`reviewed`,`approved`].map(e=>s`<div><dt>${y[e]}</dt><dd>${y.date}</dd></div>
`)}</dl>
</main>
<footer><p>${g.phrases.caveat(p.summary.outputs.total)}</p></footer>`})}function f({title:e,lines:t,table:n,more:r}){return s`<section>
<h2>${e}</h2>
${t.length===0?null:s`<ul class="lines">${t.map(e=>s`<li>${e}</li>
`)}</ul>`}${n===null?null:p(n)}${r===null?null:s`<p class="note">${r}</p>`}
</section>
`}function p({head:e,rows:t}){return s`<table>
<thead><tr>${e.map(e=>s`<th scope="col">${e}</th>`)}</tr></thead>
<tbody>${t.map(e=>s`<tr>${e.map(e=>s`<td>${o(e)}</td>`)}</tr>
`)}</tbody>
</table>`}export{d as formatBrief};