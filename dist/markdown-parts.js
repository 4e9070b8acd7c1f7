function e(e,t){return[e,e.map(()=>`---`),...t].map(e=>`| ${e.join(` | `)} |`).join(`
`)}function t(e,t){return`<details>\n<summary>${e}</summary>\n\n${t}\n\n</details>`}export{e as n,t};