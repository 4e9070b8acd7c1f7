import{en as e,tn as t}from"./base.js";import{t as n}from"./explanation-blocks.js";import{t as r}from"./escape-markdown.js";function i(e,{locale:t}){return`${n(e,t,!0).map(a).join(`

`)}\n`}function a(n){switch(n.kind){case`title`:return`# ${r(n.text)}`;case`facts`:return n.rows.map(([e,t])=>`- **${r(e)}**: ${r(t)}`).join(`
`);case`paragraph`:return r(n.text);case`list`:{let e=n.items.flatMap(({text:e,details:t})=>[`- ${r(e)}`,...t.map(e=>`  - ${r(e)}`)]);return`## ${r(n.title)}\n\n${e.join(`
`)}`}case`code`:{let i=n.lines.map(n=>`    ${t(e(n))}`);return`## ${r(n.title)}\n\n${i.join(`
`)}`}}}export{i as formatExplanationMarkdown};