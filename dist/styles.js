import{t as e}from"./inputs.js";var t=`/* The filters stay in view where there is room. */
.filters {
  position: sticky;
  top: 0;
  z-index: 1;
  display: grid;
  grid-template-columns: repeat(4, 1fr) auto;
  align-items: end;
  gap: 0.25rem 0.75rem;
  margin-top: 1rem;
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--line);
  background: var(--page);
}

.filters label {
  display: grid;
  min-width: 0;
  color: var(--muted);
  font-size: 0.8125rem;
}

.filters[hidden] {
  display: none;
}

output {
  grid-column: 1 / -1;
  color: var(--muted);
  font-size: 0.8125rem;
}

@media (max-width: 48rem) {
  .filters {
    position: static;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.25rem 0.5rem;
  }

  .filters label:first-of-type {
    grid-area: 1 / 1 / auto / 3;
  }

  .filters button {
    grid-area: 1 / 3;
  }

  .filters output {
    display: none;
  }
}

@media print {
  .filters {
    display: none;
  }
}
`,n=`/* The verdict, the states in one bar, and the trend. */
.overview {
  padding: 0.75rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--surface);
}

.answer {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1rem;
}

.verdict {
  display: inline-flex;
  align-items: center;
  gap: 0.5rem;
  margin: 0;
  padding: 0.25rem 1rem 0.25rem 0.75rem;
  border-radius: 2rem;
  font-size: 1.25rem;
}

.lead {
  margin: 0;
  font-size: 1.125rem;
}

figure {
  margin: 0.75rem 0 0.5rem;
}

.bar {
  display: block;
  border-radius: 4px;
}

rect {
  fill: var(--fill);
  print-color-adjust: exact;
}

.states figcaption {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem 1rem;
}

.states figcaption {
  margin-top: 0.375rem;
}

/* In one line with the total. */
.states ul {
  display: contents;
}

.states li {
  color: var(--ink);
}

.trend {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.75rem;
}

.line {
  fill: none;
  stroke: var(--fill);
  stroke-width: 2;
}

@media (max-width: 48rem) {
  .overview {
    padding: 0.75rem;
  }
}

@media print {
  .overview {
    break-inside: avoid;
  }

  /* What the verdict rests on is asked for first by those who get it on paper. */
  .grounds > summary {
    list-style: none;
    color: inherit;
  }

  .grounds::details-content {
    display: block;
    content-visibility: visible;
    block-size: auto;
  }
}
`,r=`/* The printed page, and the place to sign. */
.signatures dl {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 1rem;
}

.signatures > div,
.signatures dl > div {
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  min-height: 6rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  background: var(--surface);
}

.signatures dd {
  color: var(--muted);
  font-size: 0.8125rem;
}

/* Nobody signs on a screen; the review is made to be signed. */
@media screen {
  section.signatures {
    display: none;
  }
}

@media (max-width: 48rem) {
  .signatures dl {
    grid-template-columns: 1fr;
  }
}

@media print {
  @page {
    size: A4;
    margin: 16mm 12mm 14mm;

    @top-left {
      content: var(--running-head);
      font-size: 8pt;
    }

    @bottom-right {
      content: counter(page) " / " counter(pages);
      font-size: 8pt;
    }
  }

  :root {
    font-size: 8.5pt;
    line-height: 1.35;
  }

  body {
    max-width: none;
    padding: 0;
  }

  .scroll {
    overflow: visible;
  }

  .on-paper {
    display: block;
  }

  .grounds .facts {
    grid-template-columns: repeat(4, 1fr);
  }

  th,
  td {
    padding-block: 0.125rem;
  }

  h2,
  h3,
  h2 + .note,
  thead {
    break-after: avoid;
  }

  tr,
  .signatures {
    break-inside: avoid;
  }

  .signatures > div,
  .signatures dl > div {
    min-height: 5rem;
  }

  a {
    color: inherit;
    text-decoration: none;
  }
}
`,i=`/* What the parts of a report share: its colors by tone, its text and its tables. */
:root {
  --good-fill: #2f9e57;
  --soon: #704400;
  --soon-tint: #fdedc9;
  --soon-fill: #d99a1c;
  --bad-fill: #cf3b45;
  --waived: #54369a;
  --waived-tint: #ece6fa;
  --waived-fill: #8466c9;
  --none: #4a535e;
  --none-tint: #e8ebee;
  --none-fill: #a5aeb8;
  scroll-padding-top: 6rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --good-fill: #3aa763;
    --soon: #f4c667;
    --soon-tint: #382a0a;
    --soon-fill: #c78d1b;
    --bad-fill: #d4525a;
    --waived: #ccb8ff;
    --waived-tint: #2b2245;
    --waived-fill: #8a6fd0;
    --none: #b4bcc6;
    --none-tint: #252c34;
    --none-fill: #6b7580;
  }
}

:root:has(#in-zh:checked) [lang="en"]:not(.choice),
:root:has(#in-en:checked) [lang="zh-Hant-TW"]:not(.choice, html) {
  display: none;
}

body {
  max-width: 80rem;
}

h2,
h3 {
  margin: 1.125rem 0 0.375rem;
}

h4 {
  margin: 0;
  font-size: 0.9375rem;
}

p {
  margin: 0.25rem 0 0.75rem;
}

ul,
ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

code,
.code,
.place {
  font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace;
  font-size: 0.92em;
}

code {
  color: var(--muted);
}

.code {
  white-space: nowrap;
}

time,
td,
dd,
b {
  font-variant-numeric: tabular-nums;
}

small,
.note,
.caveat {
  color: var(--muted);
  font-size: 0.875rem;
}

.day {
  white-space: nowrap;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

summary {
  font-size: 0.875rem;
}

.symbols {
  position: absolute;
}

.icon {
  width: 1em;
  height: 1em;
  vertical-align: -0.125em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.masthead {
  align-items: center;
  gap: 0.25rem 1rem;
  padding: 1rem 0 0.75rem;
}

.on-paper {
  display: none;
}

.good,
.soon,
.bad,
.waived,
.none {
  --fill: var(--none-fill);
  --ink: var(--none);
  --tint: var(--none-tint);
}

.good {
  --fill: var(--good-fill);
  --ink: var(--good);
  --tint: var(--good-tint);
}

.soon {
  --fill: var(--soon-fill);
  --ink: var(--soon);
  --tint: var(--soon-tint);
}

.bad {
  --fill: var(--bad-fill);
  --ink: var(--bad);
  --tint: var(--bad-tint);
}

.waived {
  --fill: var(--waived-fill);
  --ink: var(--waived);
  --tint: var(--waived-tint);
}

.verdict,
.chip,
.tile {
  background: var(--tint);
  color: var(--ink);
  print-color-adjust: exact;
}

.chip {
  display: inline-block;
  padding: 0.0625rem 0.5rem;
  border-radius: 1rem;
  font-size: 0.8125rem;
  font-weight: 600;
}

.rules .chip {
  border-radius: 0.5rem;
  white-space: normal;
}

.facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  gap: 0.25rem 1.5rem;
  margin: 0.25rem 0 0.75rem;
}

dt {
  color: var(--muted);
  font-size: 0.8125rem;
}

dd {
  margin: 0;
}

table {
  width: 100%;
}

th,
td {
  padding: 0.25rem 0.75rem 0.25rem 0;
  border-top: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

thead th {
  border-top: 0;
  color: var(--muted);
  font-weight: 500;
}

tbody th {
  font-weight: 500;
}

.rows .label {
  display: none;
}

@media (min-width: 48rem) {
  .rows code {
    white-space: nowrap;
  }
}

@media (max-width: 48rem) {
  .rows,
  .rows tbody,
  .rows tr,
  .rows td {
    display: block;
  }

  .rows thead,
  .rows td:empty {
    display: none;
  }

  .rows tr {
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
  }

  .rows td {
    padding: 0;
    border: 0;
  }

  .rows .label {
    display: inline-block;
    min-width: 6rem;
    padding-right: 0.75rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
}

footer {
  margin-top: 1.25rem;
}
`,a=`/* The page for the management review. */
.brief .verdict {
  margin-bottom: 0.5rem;
}

.brief thead th,
.brief time,
.brief td:last-child {
  white-space: nowrap;
}

.brief .lines {
  padding-left: 1.25rem;
  list-style: disc;
}

.brief .signatures {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 1rem;
  margin-top: 1.5rem;
}

@media print {
  .brief h1 {
    font-size: 13pt;
  }

  .brief h2 {
    margin: 0.75rem 0 0.25rem;
    font-size: 10pt;
  }
}
`;const o=[i,n,e,t,`/* What is to be done; a row is two lines where the screen is narrow. */
.why {
  color: var(--ink);
}

.work td,
.work th {
  padding-block: 0.125rem;
  vertical-align: baseline;
}

.work .when,
.work .who,
.work .why,
.chip {
  white-space: nowrap;
}

.work a {
  text-decoration: none;
}

.work a:hover {
  text-decoration: underline;
}

@media (max-width: 48rem) {
  .work,
  .work tbody {
    display: block;
  }

  .work thead {
    display: none;
  }

  .work tr {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
  }

  .work th,
  .work td {
    padding: 0;
    border: 0;
    white-space: normal;
  }

  .work th {
    flex: 1 0 100%;
    order: -1;
  }

  .work .when {
    margin-left: auto;
  }
}
`,`/* The workload by month, and what is due in each. */
.matrix th {
  overflow-wrap: normal;
}

.matrix {
  table-layout: fixed;
  min-width: 58rem;
  margin-bottom: 1rem;
}

.matrix thead th:first-child {
  width: 20rem;
}

.matrix td,
.matrix thead th:not(:first-child) {
  padding: 0.25rem;
  text-align: center;
  vertical-align: middle;
}

.matrix td {
  border-left: 1px solid var(--line);
  print-color-adjust: exact;
}

.matrix .full {
  background: var(--tint);
  color: var(--ink);
  font-weight: 700;
}

.shade-1 {
  background: color-mix(in srgb, var(--accent) 8%, var(--surface));
}

.shade-2 {
  background: color-mix(in srgb, var(--accent) 18%, var(--surface));
}

.shade-3 {
  background: color-mix(in srgb, var(--accent) 28%, var(--surface));
}

.shade-4 {
  background: color-mix(in srgb, var(--accent) 38%, var(--surface));
  font-weight: 700;
}

.marks {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
  margin-top: 0.25rem;
}

.mark {
  display: inline-flex;
  align-items: center;
  gap: 0.125rem;
  padding: 0 0.375rem 0 0.25rem;
  border-radius: 0.25rem;
  background: var(--tint);
  color: var(--ink);
  font-size: 0.8125rem;
  text-decoration: none;
  print-color-adjust: exact;
}

.calendar > div {
  display: grid;
  grid-template-columns: 6rem 1fr;
  gap: 0 1rem;
  padding: 0.25rem 0;
  border-top: 1px solid var(--line);
}

.calendar ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
  gap: 0 1rem;
}

.calendar a {
  color: inherit;
  text-decoration: none;
}

.calendar a:hover {
  text-decoration: underline;
}

@media (max-width: 48rem) {
  .matrix {
    min-width: 54rem;
  }

  .matrix thead th {
    font-size: 0.75rem;
  }

  .matrix thead th:first-child {
    width: 8.5rem;
  }

  .matrix tbody th {
    position: sticky;
    left: 0;
    background: var(--page);
  }

  .calendar > div {
    grid-template-columns: 1fr;
  }
}

@media print {
  .calendar {
    display: none;
  }

  .matrix {
    min-width: 0;
  }

  .matrix thead th:first-child {
    width: 15rem;
  }

  .matrix td,
  .matrix thead th:not(:first-child) {
    padding: 0.125rem;
  }

  .matrix thead th:not(:first-child) {
    font-size: 7pt;
  }
}
`,`/* Duties, tasks and outputs, with what is folded inside an output. */
.output .facts {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
}

.duty > h3 {
  margin: 0.75rem 0 0.25rem;
  padding-bottom: 0.25rem;
  border-bottom: 2px solid var(--line);
}

.task {
  display: grid;
  grid-template-columns: 18.5rem 1fr;
  gap: 0.25rem 1rem;
  padding: 0.0625rem 0;
}

.task > h4 {
  font-size: 0.875rem;
  padding-top: 0.125rem;
}

.task > div {
  min-width: 0;
}

.output {
  margin-bottom: 1px;
  border-left: 4px solid var(--fill);
  border-radius: 0.25rem;
  background: var(--surface);
}

.output > summary {
  display: grid;
  grid-template-columns: 1rem 4.25rem 1fr 13.5rem 7.5rem;
  align-items: baseline;
  gap: 0 0.5rem;
  padding: 0.0625rem 0.75rem;
  color: inherit;
  list-style: none;
}

.output > summary::-webkit-details-marker {
  display: none;
}

.output > summary:hover .name {
  text-decoration: underline;
}

.task .state,
.output .brief {
  color: var(--ink);
}

.output .brief,
.output .who {
  font-size: 0.8125rem;
}

.output .who {
  color: var(--muted);
}

.output[open] {
  padding-bottom: 0.5rem;
}

.output[open] > summary {
  font-weight: 600;
}

.output > :not(summary) {
  margin-inline: 1rem;
}

.findings li {
  padding: 0.25rem 0 0.25rem 0.75rem;
  border-left: 2px solid var(--none-fill);
  margin: 0.375rem 0;
}

.findings .error {
  border-color: var(--bad-fill);
}

.findings .error b {
  color: var(--bad);
}

.findings .warning {
  border-color: var(--soon-fill);
}

.findings .warning b {
  color: var(--soon);
}

.evidence ul,
#exceptions ~ ul {
  padding-left: 1.25rem;
  list-style: disc;
  font-size: 0.875rem;
}

@media (max-width: 48rem) {
  .task {
    grid-template-columns: 1fr;
  }

  .output > summary {
    grid-template-columns: 1rem auto 1fr;
  }

  .output .brief {
    grid-column: 2 / -1;
  }

  .output .who {
    display: none;
  }
}

@media print {
  .output .facts,
  .output .scroll,
  .output .evidence,
  .findings > summary,
  .findings .info,
  .findings code,
  .rules > details {
    display: none;
  }

  .output[data-lacking="true"]::details-content,
  .findings::details-content {
    display: block;
    content-visibility: visible;
    block-size: auto;
  }

  .output > summary {
    grid-template-columns: 1rem 4rem 1fr 9rem 8rem;
  }

  .task {
    grid-template-columns: 11rem 1fr;
    padding: 0;
  }

  .output > summary,
  .findings li {
    break-inside: avoid;
  }
}
`,r],s=[i,n,r,a];export{s as n,o as t};