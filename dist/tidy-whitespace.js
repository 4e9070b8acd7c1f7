import{ct as e,rn as t}from"./base.js";import{en as n,gn as r}from"./core.js";function i(i){let c=e(i);if(!/[ \t]\r?$|\r$|[^\n]$(?![\r\n])/m.test(c))return c;let l=r(c).flatMap(a).sort((e,t)=>e.start-t.start),u=o(c),d=[],f=0;for(let e=0;e<c.length;){let t=c.indexOf(`
`,e),n=t<0?c.length:t;for(;(l[f]?.end??1/0)<=n;)f++;let r=c.slice(e,c.charAt(n-1)===`\r`&&n>e?n-1:n);d.push((l[f]?.start??1/0)<n?r:s(r),u),e=n+1}let p=d.join(``);return t(n(p).documents,n(c).documents)?p:c}function a(e){let t=[...e.children?.values()??[]].flatMap(({key:e,node:t})=>[...e?a(e):[],...a(t)]);return e.end>e.start?[{start:e.start,end:e.end},...t]:t}function o(e){let t=0,n=0;for(let r=e.indexOf(`
`);r>=0;r=e.indexOf(`
`,r+1))e.charAt(r-1)===`\r`?t++:n++;return t>n?`\r
`:`
`}function s(e){let t=e.length;for(;t>0&&(e.charAt(t-1)===` `||e.charAt(t-1)===`	`);)t--;return e.slice(0,t)}export{i as t};