import{m as e}from"./words.js";import{or as t,sr as n}from"./base.js";import{t as r}from"./explanation-blocks.js";import{t as i}from"./escape-markdown.js";function a(t,{locale:n}){let{labelled:i}=e(n).terms.phrases;return`${r(t,n,!0).map(e=>o(e,i)).join(`

`)}\n`}function o(e,r){switch(e.kind){case`title`:return`# ${i(e.text)}`;case`facts`:return e.rows.map(([e,t])=>`- ${r(`**${i(e)}**`,i(t))}`).join(`
`);case`paragraph`:return i(e.text);case`list`:{let t=e.items.flatMap(({text:e,details:t})=>[`- ${i(e)}`,...t.map(e=>`  - ${i(e)}`)]);return`## ${i(e.title)}\n\n${t.join(`
`)}`}case`code`:{let r=e.lines.map(e=>`    ${n(t(e))}`);return`## ${i(e.title)}\n\n${r.join(`
`)}`}}}export{a as formatExplanationMarkdown};