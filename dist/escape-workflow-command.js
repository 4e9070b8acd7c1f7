function e(e){return e.replaceAll(`%`,`%25`).replaceAll(`\r`,`%0D`).replaceAll(`
`,`%0A`)}function t(t){return e(t).replaceAll(`:`,`%3A`).replaceAll(`,`,`%2C`)}export{t as n,e as t};