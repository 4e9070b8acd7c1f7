import{Pn as e,Zt as t,vr as n}from"./base.js";import{dn as r}from"./core.js";function i(...e){return n(`./full-yaml.js`).readNodes_15(...e)}function a(n){let a=t(n);if(!/[ \t]\r?$|\r$|[^\n]$(?![\r\n])/m.test(a))return a;let l=i(a).flatMap(o).sort((e,t)=>e.start-t.start),u=s(a),d=[],f=0;for(let e=0;e<a.length;){let t=a.indexOf(`
`,e),n=t<0?a.length:t;for(;(l[f]?.end??1/0)<=n;)f++;let r=a.slice(e,a.charAt(n-1)===`\r`&&n>e?n-1:n);d.push((l[f]?.start??1/0)<n?r:c(r),u),e=n+1}let p=d.join(``);return e(r(p).documents,r(a).documents)?p:a}function o(e){let t=[...e.children?.values()??[]].flatMap(({key:e,node:t})=>[...e?o(e):[],...o(t)]);return e.end>e.start?[{start:e.start,end:e.end},...t]:t}function s(e){let t=0,n=0;for(let r=e.indexOf(`
`);r>=0;r=e.indexOf(`
`,r+1))e.charAt(r-1)===`\r`?t++:n++;return t>n?`\r
`:`
`}function c(e){let t=e.length;for(;t>0&&(e.charAt(t-1)===` `||e.charAt(t-1)===`	`);)t--;return e.slice(0,t)}export{a as t};