import{t as e}from"./project-documents.js";import{It as t,ct as n,it as r,kr as i}from"./base.js";import{a,n as o,o as s,r as c,t as l}from"./inputs.js";import{Un as u,gn as d,tn as f}from"./core.js";import{a as p,n as m,o as h}from"./known-values.js";import{n as g,r as _}from"./standing.js";import{n as v,t as y}from"./output-forms.js";const b=(/* @__PURE__ */ process.getBuiltinModule(`node:fs/promises`)).readFile,x=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],S=e=>`${r(e,`problem`)} still to fix`,C={intro:`Fill in this page, press "Save YAML" and hand the downloaded file to the person in charge. The page is offline: what you type stays on this computer.`,skip:`Skip to the fields`,noScript:`This form needs JavaScript. Open it in Edge, Chrome or Firefox; if it came by mail, save the attachment as a file first.`,headings:{document:`Document`,records:e=>`Records (${e})`,nil:`Nil statement`,finish:`Check and save`},required:`required`,conditional:`required in some cases`,withGroup:`required with the rest of this part`,choose:`Choose`,yes:`Yes`,no:`No`,examples:{date:`for example 2026-09-30`,datetime:`for example 2026-09-30 08:30`,duration:`for example 6 months`,person:`a name or an id`},list:{help:`One per line.`,typeNone:` If there are none, type none.`,none:`none`,add:`Add from the list`},republicDay:(e,t,n)=>`ROC (民國) ${e}/${t}/${n}`,records:{has:`Yes, I fill in records`,hasNone:`No, I fill in a nil statement`,question:`Did anything happen in the period that has to be recorded?`,nth:e=>`Record ${e}`,add:`Add a record`,duplicate:`Duplicate`,up:`Move up`,down:`Move down`,remove:`Remove`,expandAll:`Expand all`,collapseAll:`Collapse all`,removed:e=>`Record ${e} removed.`,moved:e=>`Moved to position ${e}.`},items:{removed:`Item removed.`,nth:e=>`Item ${e}`,add:e=>`Add to ${e}`},about:(e,t)=>`${e}: ${t}`,undo:`Undo`,undone:`Undone.`,paste:{open:`Paste from Excel`,title:`Paste from Excel`,help:`Copy cells in Excel and paste them below. If you copy the headings too, columns are recognized by them; otherwise they are taken in the order of the fields. Years of the Republic (民國), labels and yes or no are understood.`,area:`Paste here`,nothing:`Nothing has been pasted yet.`,understood:(e,t)=>`${r(e,`row`)}, columns ${t?`recognized by their headings`:`taken in order`}; please check the field of each column.`,column:e=>`Field of column ${e}`,leaveOut:`Leave out`,more:e=>`${r(e,`more row`)}, not shown here, will be added too.`,tooMany:e=>`At most ${n(e)} cells can be pasted at once. Please paste in parts.`,replace:`Replace the existing records`,add:e=>`Add ${r(e,`record`)}`,added:e=>`${r(e,`record`)} added.`,cancel:`Cancel`},calendar:{open:`Choose a date`,month:(e,t)=>`${x[t-1]} ${e}${e>1911?` (民國 ${e-1911})`:``}`,weekdays:[`Su`,`Mo`,`Tu`,`We`,`Th`,`Fr`,`Sa`],previous:`Previous month`,next:`Next month`,previousYear:`Previous year`,nextYear:`Next year`,today:`Today`,close:`Close`},check:{run:`Check`,found:e=>`${r(e,`problem`)} to fix`,none:`Nothing to fix: the document can be saved.`,incomplete:e=>`${e} to fix`,more:e=>`${e} more; they are listed once the ones above are fixed.`,removeKey:`Remove this field`,note:`This page checks the document by itself; the person in charge compares it with the other evidence.`},save:{save:`Save YAML`,saveAnyway:`Save the unfinished file`,saved:(e,t)=>`${e} has been downloaded. ${t>0?`It has ${S(t)}; you can open it again later.`:`Hand it to the person in charge.`}`,copy:`Copy YAML`,copied:e=>`Copied to the clipboard.${e>0?` It has ${S(e)}.`:``}`,copyFailed:`The browser does not allow copying: please select the text below and copy it.`,preview:`Preview of the YAML`},file:{open:`Open a saved file`,help:`Choose a YAML file to continue or change it. Comments in the file (text after #) are not kept when you save it again.`,opened:(e,t)=>`${e} has been opened.${t>0?` Its ${r(t,`comment line`)} will not be kept when you save it again.`:``}`,notUtf8:`The file is not UTF-8 and cannot be opened. Save it as UTF-8 in a text editor.`,tooLarge:e=>`The file is larger than ${n(e)} bytes and cannot be opened.`,unreadable:(e,t)=>`Cannot be opened, line ${t}: ${e}`,several:`The file has several documents: choose the one to open`,severalHelp:`This form takes one document at a time; the saved file holds only the chosen one, so do not replace the original file with it.`,otherOutput:e=>`This is ${e===``?`another kind of file`:`a document of ${e}`} and cannot be opened in this form.`},draft:{kept:e=>`Draft kept in this browser (${e}).`,restored:e=>`The draft that this browser kept at ${e} has been loaded.`,denied:`This browser keeps no draft: save the YAML before you close this page.`,elsewhere:`This form is also being filled in in another tab, and the draft keeps what was typed last: save the YAML of one of them, then close it.`,startOver:`Discard the draft and start over`,startedOver:`Draft discarded.`}},w={intro:`請在此頁填寫，填妥後按「儲存 YAML」，再將下載的檔案交給承辦人。本頁不連線，填寫的內容只留在這台電腦。`,skip:`跳至填寫欄位`,noScript:`此表單須啟用 JavaScript 才能填寫。請以 Edge、Chrome 或 Firefox 開啟；由郵件開啟時，請先將附件存成檔案。`,headings:{document:`文件資料`,records:e=>`紀錄（${e} 筆）`,nil:`無事件聲明`,finish:`檢查與儲存`},required:`必填`,conditional:`視情況必填`,withGroup:`填寫此項時必填`,choose:`請選擇`,yes:`是`,no:`否`,examples:{date:`例如 2026-09-30 或 115/9/30`,datetime:`例如 2026-09-30 08:30`,duration:`例如 6 個月`,person:`姓名或代號`},list:{help:`一行填一項。`,typeNone:`沒有時請填「無」。`,none:`無`,add:`從清單加入`},republicDay:(e,t,n)=>`民國 ${e} 年 ${t} 月 ${n} 日`,records:{has:`有，填寫紀錄`,hasNone:`沒有，填寫無事件聲明`,question:`期間內是否有須記錄的事件？`,nth:e=>`第 ${e} 筆`,add:`新增一筆`,duplicate:`複製`,up:`上移`,down:`下移`,remove:`移除`,expandAll:`全部展開`,collapseAll:`全部收合`,removed:e=>`已移除第 ${e} 筆。`,moved:e=>`已移至第 ${e} 筆。`},items:{removed:`已移除該項。`,nth:e=>`第 ${e} 項`,add:e=>`新增${e}`},about:(e,t)=>`${e}：${t}`,undo:`復原`,undone:`已復原。`,paste:{open:`貼上 Excel 資料`,title:`貼上 Excel 資料`,help:`在 Excel 選取儲存格後複製，貼到下方。有標題列時連同標題一起複製，即依標題對應欄位；沒有標題列時依欄位順序對應。民國日期、選項的中文名稱與「是／否」都可以辨識。`,area:`貼在這裡`,nothing:`尚未貼上任何資料。`,understood:(e,t)=>`共 ${e} 列，${t?`已依標題`:`已依欄位順序`}對應；請確認各欄的對應是否正確。`,column:e=>`第 ${e} 欄對應的欄位`,leaveOut:`不匯入`,more:e=>`其餘 ${e} 列未顯示，仍會一併加入。`,tooMany:e=>`一次最多貼上 ${n(e)} 個儲存格，請分次貼上。`,replace:`取代現有的紀錄`,add:e=>`加入 ${e} 筆`,added:e=>`已加入 ${e} 筆紀錄。`,cancel:`取消`},calendar:{open:`選擇日期`,month:(e,t)=>e>1911?`民國 ${e-1911} 年 ${t} 月（${e}）`:`${e} 年 ${t} 月`,weekdays:[`日`,`一`,`二`,`三`,`四`,`五`,`六`],previous:`上個月`,next:`下個月`,previousYear:`前一年`,nextYear:`後一年`,today:`今天`,close:`關閉`},check:{run:`檢查`,found:e=>`有 ${e} 項待補正`,none:`沒有待補正的項目，可以儲存。`,incomplete:e=>`${e} 項待補正`,more:e=>`另有 ${e} 項，補正以上各項後再次檢查即可看到。`,removeKey:`移除此欄位`,note:`本頁檢查單一文件本身；與其他佐證之間的一致性，由承辦人收到檔案後檢查。`},save:{save:`儲存 YAML`,saveAnyway:`先儲存未完成的檔案`,saved:(e,t)=>`已下載 ${e}。${t>0?`其中仍有 ${t} 項待補正，之後可重新開啟續填。`:`請將此檔案交給承辦人。`}`,copy:`複製 YAML`,copied:e=>`已複製到剪貼簿。${e>0?`其中仍有 ${e} 項待補正。`:``}`,copyFailed:`瀏覽器不允許複製，請自行選取下方的內容複製。`,preview:`預覽 YAML 內容`},file:{open:`開啟先前儲存的檔案`,help:`選擇 YAML 檔續填或修改。檔案中的註解（# 開頭的文字）在重新儲存後不會保留。`,opened:(e,t)=>`已開啟 ${e}。${t>0?`檔案中的 ${t} 行註解在重新儲存後不會保留。`:``}`,notUtf8:`檔案不是 UTF-8 編碼，無法開啟。請以記事本開啟後選「另存新檔」，編碼選擇 UTF-8。`,tooLarge:e=>`檔案超過 ${n(e)} 位元組，無法開啟。`,unreadable:(e,t)=>`無法開啟，第 ${t} 行：${e}`,several:`檔案中有多份文件，請選擇要開啟的一份`,severalHelp:`此表單一次填寫一份文件；儲存的檔案只含所選的這一份，請勿直接取代原檔案。`,otherOutput:e=>`這是${e===``?`其他檔案`:` ${e} 的文件`}，不能以此表單開啟。`},draft:{kept:e=>`草稿已存於此瀏覽器（${e}）。`,restored:e=>`已載入此瀏覽器於 ${e} 保存的草稿。`,denied:`此瀏覽器不允許保存草稿，關閉本頁前請先儲存 YAML。`,elsewhere:`另一個分頁也在填寫這張表單，草稿只會留下最後輸入的內容：請先在其中一頁儲存 YAML，再關閉該頁。`,startOver:`清除草稿，重新填寫`,startedOver:`已清除草稿。`}};function T(e){return e===`en`?C:w}function E(e,t){let n=/* @__PURE__ */ new Map,r=e=>{if(n.has(e))return;let{imports:i,body:a,exports:o}=D(e,t(e));for(let{from:e}of i)r(e);let s=i.map(({names:e,from:t})=>`const{${e}}=$[${JSON.stringify(t)}];`).join(``),c=a.replace(/\/\* ?[@#]__PURE__ ?\*\/ ?/g,``);n.set(e,`$[${JSON.stringify(e)}]=(()=>{${s}${c}\nreturn{${o}}})();`)};for(let t of e)r(t);let i=e.map(e=>`$[${JSON.stringify(e)}]`).join();return`(()=>{"use strict";const $={};\n${[...n.values()].join(`
`)}\nreturn[${i}]})()`}function D(e,t){let n=[],r=t;for(let e=O(r);e;e=O(r)){let[t,i=``,a=``]=e;n.push({names:k(i,`$1:$2`),from:a}),r=r.slice(t.length)}let i=/(?:^|[;\n}])export\s*\{([^}]*)\};?\s*$/.exec(r);if(!i)throw Error(`${e} ends without a list of exports`);if(r=r.slice(0,i.index+ +!!/^[;}]/.test(i[0])),/(?:^|[;}\n])(?:import|export)\b/.test(r))throw Error(`${e} imports or exports in its middle`);return{imports:n,body:r,exports:k(i[1]??``,`$2:$1`)}}function O(e){return/^import\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)";\s*/.exec(e)}function k(e,t){return e.split(`,`).map(e=>e.trim()).filter(e=>e!==``).map(e=>/ as /.test(e)?e.replace(/^(\S+) as (\S+)$/,t):e).join()}const A={title:null,description:null,list:null,values:[],bounds:{},refersTo:null};function j(e){let{form:t,shared:n}=e;return JSON.stringify({...e,form:{...t,fields:t.fields.map(M)},shared:{envelope:n.envelope.map(M),period:n.period.map(M)}})}function M(e){let t=(e,t)=>Object.hasOwn(A,e)&&JSON.stringify(t)===JSON.stringify(A[e]);return Object.fromEntries(Object.entries(e).filter(([e,n])=>!t(e,n)))}const N=[`:root {
  --on-accent: #ffffff;
  /* The status at the top covers no field that gets the focus. */
  scroll-padding: 6rem 0 2rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --on-accent: #0f1317;
  }
}

body {
  max-width: 64rem;
}

h2 {
  margin: 0 0 0.75rem;
}

h3 {
  margin: 0;
}

p {
  margin: 0 0 0.5rem;
}

.masthead {
  align-items: end;
  gap: 0.5rem 1rem;
  padding: 1.25rem 0 1rem;
}

.eyebrow {
  margin: 0;
  color: var(--muted);
  font-size: 0.875rem;
}

main > section,
main > .group {
  margin: 0 0 1.5rem;
}

.intro {
  padding: 1rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

.open {
  margin: 0.75rem 0;
  padding: 0.75rem 0 0;
  border-top: 1px solid var(--line);
}

.status:not(.is-empty) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1rem;
  position: sticky;
  top: 0.5rem;
  z-index: 1;
  max-height: 5rem;
  overflow-y: auto;
  margin: 0 0 1.5rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 0.375rem;
  background: var(--surface);
}

.good {
  color: var(--good);
  font-weight: 600;
}
`,l,`.fields {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 1rem 1.5rem;
  align-items: start;
}

.long,
.group {
  grid-column: 1 / -1;
}

.group > legend,
.field > label,
.paste > label {
  font-weight: 600;
}

.paste > label[for] {
  display: block;
  margin-top: 0.75rem;
}

.mark {
  margin-left: 0.25rem;
  color: var(--muted);
  font-size: 0.8125rem;
  font-weight: 400;
}

.mark.required {
  color: var(--bad);
}

.help,
.echo {
  margin: 0 0 0.25rem;
  color: var(--muted);
  font-size: 0.8125rem;
}

.open .help {
  margin: 0.375rem 0 0;
}

.echo {
  margin: 0.125rem 0 0;
  font-variant-numeric: tabular-nums;
}

.error {
  margin: 0.25rem 0 0;
  padding: 0.25rem 0.5rem;
  border-radius: 0.25rem;
  background: var(--bad-tint);
  color: var(--bad);
  font-size: 0.875rem;
}

.echo:empty,
.error:empty {
  display: none;
}

textarea {
  display: block;
  resize: vertical;
}

::placeholder {
  color: var(--muted);
  opacity: 1;
}

[aria-invalid="true"] {
  border-color: var(--bad);
  box-shadow: inset 0.25rem 0 0 var(--bad);
  padding-left: 0.625rem;
}

button:disabled {
  color: var(--muted);
  cursor: default;
  opacity: 0.6;
}

button.main {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}

button.quiet {
  padding: 0.25rem 0.5rem;
  border-color: transparent;
  background: none;
  color: var(--accent);
}

button.quiet:disabled {
  color: var(--muted);
}

.with-button {
  display: flex;
  gap: 0.5rem;
}

.with-button button {
  flex: none;
}

.with-list {
  display: grid;
  gap: 0.25rem;
}

.group {
  min-width: 0;
  margin: 0;
  padding: 0.5rem 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.375rem;
}

.choices {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
}

.choice.choice {
  display: inline-flex;
  align-items: center;
  gap: 0.375rem;
  min-height: 1.75rem;
  font-weight: 400;
}

.choice input {
  flex: none;
  width: 1.125rem;
  height: 1.125rem;
  margin: 0;
  accent-color: var(--accent);
}
`,`.tools {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem;
}

section > .tools:not(:last-child) {
  margin-bottom: 0.75rem;
}

.item {
  margin: 0 0 0.75rem;
  padding: 0 0 0.75rem;
  border-bottom: 1px solid var(--line);
}

.item > .tools .name {
  margin-right: auto;
  font-weight: 600;
}

.card {
  margin: 0 0 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

.card-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.75rem;
  padding: 0.375rem 0.75rem;
}

.card-head h3 {
  flex: 1 1 14rem;
  min-width: 0;
}

.toggle {
  width: 100%;
  border: 0;
  background: none;
  text-align: start;
}

.toggle::before {
  content: "▸ ";
  color: var(--muted);
}

.toggle[aria-expanded="true"]::before {
  content: "▾ ";
}

.count:not(:empty) {
  padding: 0.0625rem 0.5rem;
  border-radius: 1rem;
  background: var(--bad-tint);
  color: var(--bad);
  font-size: 0.8125rem;
  font-weight: 600;
}

.card-body {
  padding: 0.75rem 1.25rem 1.25rem;
  border-top: 1px solid var(--line);
}

#document + .fields {
  padding: 1rem 1.25rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}
`,`.finish {
  padding: 1rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

#preview textarea {
  margin-top: 0.5rem;
  font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", "Noto Sans CJK TC", monospace;
  font-size: 0.875rem;
}

#summary:not(:empty) {
  padding: 1rem 1.25rem;
  border: 1px solid var(--bad);
  border-left-width: 0.375rem;
  border-radius: 0.375rem;
  background: var(--surface);
}

#summary.is-good {
  border-color: var(--good);
}

#summary h2 {
  color: var(--bad);
}

#summary p:last-child,
#summary ul {
  margin: 0;
}

#summary ul {
  padding-left: 1.25rem;
}

#summary li {
  margin: 0.25rem 0;
}
`,`dialog {
  width: min(60rem, calc(100vw - 2rem));
  padding: 1.25rem;
  border: 1px solid var(--edge);
  border-radius: 0.5rem;
  background: var(--surface);
  color: var(--text);
}

dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}

.preview {
  margin: 0.75rem 0;
}

.documents {
  max-height: 50vh;
  overflow-y: auto;
  list-style: none;
  padding: 0;
}

.preview th,
.preview td {
  min-width: 9rem;
  max-width: 16rem;
  padding: 0.25rem 0.75rem 0.25rem 0;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: bottom;
}

.preview td {
  white-space: pre-line;
  vertical-align: top;
}

.preview th span {
  display: block;
  font-weight: 400;
}

.calendar {
  width: auto;
  max-width: calc(100vw - 1rem);
}

.calendar-head {
  display: flex;
  align-items: center;
  margin-bottom: 0.5rem;
}

.calendar-head h2 {
  flex: 1;
  margin: 0;
  min-width: 13rem;
  font-size: 1rem;
  text-align: center;
}

.calendar table {
  width: 100%;
  margin-bottom: 0.75rem;
  font-variant-numeric: tabular-nums;
}

.calendar th {
  color: var(--muted);
  font-weight: 400;
}

.calendar td {
  padding: 0.0625rem;
  text-align: center;
}

.calendar td button {
  width: 100%;
  min-width: 2.25rem;
  padding: 0;
  border-color: transparent;
}

.calendar td button[aria-current="date"] {
  border-color: var(--edge);
}

.calendar td button[aria-pressed="true"] {
  background: var(--accent);
  color: var(--on-accent);
}
`,`@media (max-width: 44rem) {
  .fields {
    grid-template-columns: minmax(0, 1fr);
  }

  .card-body,
  .intro,
  .finish,
  #document + .fields,
  #summary:not(:empty) {
    padding-left: 0.75rem;
    padding-right: 0.75rem;
  }

  .group {
    padding: 0.25rem 0.75rem 0.75rem;
  }

  /* The example of a day is read whole. */
  .with-button {
    flex-wrap: wrap;
  }

  .with-button input {
    flex: 1 1 15rem;
  }
}

@media print {
  :root {
    --surface: #ffffff;
    --text: #000000;
    --muted: #333333;
    color-scheme: light;
  }

  .open,
  .finish,
  .status.status,
  .tools.tools,
  .with-button button,
  .group > button,
  #add,
  .with-list select,
  .card > .card-head .toggle::before {
    display: none;
  }

  ::placeholder {
    color: transparent;
  }

  .field input,
  .field textarea,
  .field select {
    border: 0;
    border-bottom: 1px solid #666666;
    border-radius: 0;
    field-sizing: content;
    min-width: 100%;
  }

  /* A record is longer than a page. */
  .field {
    break-inside: avoid-page;
  }

  h2,
  .card-head,
  legend {
    break-after: avoid;
  }
}
`];var P;const F=`page.js`;async function I(e){let{title:t,locale:n,output:r,version:i}=e;return o({locale:n,title:a`<title>${r} ${t[n]}</title>`,generator:`isms-evidence ${i}`,styles:N,runningHead:null,body:a(P||=c([`<div id="page"><noscript>`,`</noscript></div>
<script type="application/json" id="sheet">`,`<\/script>`]),T(n).noScript,s(R(e))),script:await L(r)})}async function L(e){let t=[`validator_shared.js`,`${e}.js`,F],n=e=>e===F?`form`:`validators`,r=await Promise.all(t.map(e=>b(new URL(`${n(e)}/${e}`,d),`utf8`))),i=new Map(t.map((e,t)=>[e,r[t]??``])),a=`(([validator,page])=>page.start(validator))(${E([`${e}.js`,F],e=>i.get(e)??``)});`;if(/<\/script|<script|<!--/i.test(a))throw Error(`the script of ${e} would end early`);return a}function R(e){return j(e).replace(/[<>&\u2028\u2029]/g,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,`0`)}`)}function z(e){let{version:t,output:n,locale:r,config:i,policy:a,forms:o,shared:s,words:c,documents:l,people:u,today:d}=e,{id:f,...p}=n,v=o.get(f);if(!v)throw Error(`no form of ${f}`);let y=a.overlays[f]??null,b=new Set(y?.required),{renew:x,ended:S,envelope:C,...w}=v,T=l.filter(e=>e.output===f),E=v.fields.map(e=>b.has(e.path)?{...e,presence:`required`}:e),{envelope:D,period:O}=s;return{version:t,output:f,title:p,locale:r,organization:i.organization.name,timezone:i.timezone,form:{...w,fields:E},shared:{envelope:D,period:O},kind:a.cadences[f]?.kind??`periodic`,policy:a.id,overlay:y,people:u!==null&&u.length<=1e3?u.map(e=>B(e,d)):null,known:V(v,g(d,l,u,o)),words:H(f,v,c),usedIds:T.flatMap(e=>e.id??[]).slice(-500),lastNumber:_(T.flatMap(e=>m(e).flatMap(e=>h(e,v.key[0]??``))))}}function B({id:e,name:t,unit:n,left:r},i){return r!==void 0&&r<i?{id:e,name:t,unit:n,left:!0}:{id:e,name:t,unit:n}}function V({fields:e},t){return Object.fromEntries(e.flatMap(({path:e,refersTo:n})=>{let r=n?p(n,t).slice(0,500):[];return r.length>0?[[e,[...r]]]:[]}))}function H(e,{fields:t},{heads:n,values:r,...i}){let a=new Set(t.flatMap(({path:t})=>[t,`${e}:${t}`])),o=new Set(t.flatMap(e=>e.values.flatMap(({value:e,label:t})=>[String(e),t]))),s=(e,t)=>Object.fromEntries(Object.entries(e).filter(([e])=>t(e)));return{...i,heads:s(n,e=>a.has(e)),values:s(r,e=>o.has(e))}}async function U(n,r){let{config:a,policy:o,people:s,standard:c}=n,{output:l,locale:d,hasLists:p}=r,m=t(c).get(l);if(!m)throw RangeError(`no output ${l}`);let[h,g,_,b]=await Promise.all([p?e(n):[],y(),v(),f(`spreadsheet-words`)]);return I(z({version:i,output:{id:l,...m},locale:d,config:a,policy:o,forms:g,shared:_,words:b,documents:h,people:p?s:null,today:u(a.timezone)}))}export{U as makeFormPage};