import{n as e}from"./plain-text.js";import{t}from"./explanation-blocks.js";import{t as n}from"./escape-markdown.js";function r(e,{locale:n}){return`${t(e,n).map(i).join(`

`)}\n`}function i(t){switch(t.kind){case`title`:return`# ${n(t.text)}`;case`facts`:return t.rows.map(([e,t])=>`- **${n(e)}**: ${n(t)}`).join(`
`);case`paragraph`:return n(t.text);case`list`:{let e=t.items.flatMap(({text:e,details:t})=>[`- ${n(e)}`,...t.map(e=>`  - ${n(e)}`)]);return`## ${n(t.title)}\n\n${e.join(`
`)}`}case`code`:{let r=t.lines.map(t=>`    ${e(t.replace(/\s*\n\s*/g,` `))}`);return`## ${n(t.title)}\n\n${r.join(`
`)}`}}}export{r as formatExplanationMarkdown};