import{t as e}from"./documents.js";import{m as t}from"./words.js";import{i as n,r}from"./tones.js";import{v as i}from"./pretty.js";import{a,n as o}from"./inputs.js";import{n as s}from"./styles.js";import{t as c}from"./with-names.js";import{t as l}from"./brief-sections.js";function u(u,f){let p=c(u),{locale:m}=f,h=t(m),{terms:g}=h,{title:_}=e(m).review,v=p.organization.name??g.phrases.noOrganization,{signatures:y}=n(m);return o({locale:m,title:a`<title>${v} ${_} ${p.asOf}</title>`,runningHead:`${v} ${_} ${p.asOf}`,generator:`isms-evidence ${p.tool.version}`,styles:s,script:null,body:a`<main class="brief">
<header class="masthead"><h1>${v} ${_}</h1>
<p>${g.labels.asOf} <time datetime="${p.asOf}">${p.asOf}</time> · ${p.policy.title[m]}</p></header>
<p class="verdict ${r(p)}">${i(p,h)}</p>
${l(p,f).map(d)}
<dl class="signatures">${[`prepared`,`reviewed`,`approved`].map(e=>a`<div><dt>${y[e]}</dt><dd>${y.date}</dd></div>
`)}</dl>
</main>
<footer><p>${g.phrases.caveat(p.summary.outputs.total)}</p></footer>`})}function d({title:e,lines:t,table:n,more:r}){return a`<section>
<h2>${e}</h2>
${t.length===0?null:a`<ul class="lines">${t.map(e=>a`<li>${e}</li>
`)}</ul>`}${n===null?null:f(n)}${r===null?null:a`<p class="note">${r}</p>`}
</section>
`}function f({columns:e,rows:t}){return a`<table class="rows">
<thead><tr>${e.map(({head:e})=>a`<th scope="col">${e}</th>`)}</tr></thead>
<tbody>${t.map(t=>a`<tr>${e.map(({key:e})=>a`<td>${p(t[e])}</td>`)}</tr>
`)}</tbody>
</table>`}function p(e){return typeof e!=`object`||!e?e:a`<time datetime="${e.day}">${e.day}</time>`}export{u as formatBrief};