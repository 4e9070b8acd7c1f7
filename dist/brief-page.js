import{t as e}from"./documents.js";import{f as t,v as n}from"./pretty.js";import{d as r,g as i,h as a,r as o}from"./overview.js";import{t as s}from"./written-sheet2.js";import{r as c}from"./taggedTemplateLiteral.js";import{t as l}from"./with-names.js";import{t as u}from"./brief-sections.js";function d(s,d){let p=l(s),{locale:m}=d,h=n(m),{terms:g}=h,{title:_}=e(m).review,v=p.organization.name??g.phrases.noOrganization,{signatures:y}=i(m);return a({language:r[m],title:c`<title>${v} ${_} ${p.asOf}</title>`,runningHead:`${v} ${_} ${p.asOf}`,generator:`isms-evidence ${p.tool.version}`,script:null,body:c`<main class="brief">
<header class="masthead"><h1>${v} ${_}</h1>
<p>${g.labels.asOf} <time datetime="${p.asOf}">${p.asOf}</time> · ${p.policy.title[m]}</p></header>
<p class="verdict ${o(p)}">${t(p,h)}</p>
${u(p,d).map(f)}
<dl class="signatures">${[`prepared`,`reviewed`,`approved`].map(e=>c`<div><dt>${y[e]}</dt><dd>${y.date}</dd></div>
`)}</dl>
</main>
<footer><p>${g.phrases.caveat(p.summary.outputs.total)}</p></footer>`})}function f({title:e,lines:t,table:n,more:r}){return c`<section>
<h2>${e}</h2>
${t.length===0?null:c`<ul class="lines">${t.map(e=>c`<li>${e}</li>
`)}</ul>`}${n===null?null:p(n)}${r===null?null:c`<p class="note">${r}</p>`}
</section>
`}function p({head:e,rows:t}){return c`<table>
<thead><tr>${e.map(e=>c`<th scope="col">${e}</th>`)}</tr></thead>
<tbody>${t.map(e=>c`<tr>${e.map(e=>c`<td>${s(e)}</td>`)}</tr>
`)}</tbody>
</table>`}export{d as formatBrief};