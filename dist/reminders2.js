import{t as e}from"./reminders.js";import{t}from"./documents.js";import{S as n}from"./pretty.js";import{t as r}from"./escape-markdown.js";import{n as i}from"./markdown-parts.js";import{n as a}from"./reminder-text.js";function o(o,{locale:s,owner:c}){let{reminders:l}=t(s),u=e(o,c??null).flatMap(e=>{let{owner:t,counts:i,lines:o}=a(e,s,e.items.length),c=e.known?.github,l=c===void 0?i:`${i}${n(s).terms.phrases.inBrackets(c)}`;return[`## ${r(t)}`,l,o.map(e=>`- ${r(e)}`).join(`
`)]});return`${[i(l.title,o,s),...u.length===0?[l.nothing]:u].join(`

`)}\n`}export{o as formatReminders};