// How long report.json is: node bench/sizes.mjs. Against the same report as version 0.1.0 (06b2ca3) wrote it, each value on
// a line of its own and nothing held once.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formats, readReport } from "../dist/index.js";

const count = 10_000;
const most = 0.5;

/** @returns lines of Markdown */
export async function sizes() {
  const source = new URL("../examples/city-hospital-gaps/report.json", import.meta.url);
  const report = await readReport(readFileSync(source, "utf8"));
  const kinds = {
    "all kinds of findings of the hospital with gaps, in turn": report.findings,
    "its broken rules alone": report.findings.filter(({ code }) => code === "rule-broken"),
  };
  const format = await formats.json();
  return Object.entries(kinds).map(([name, findings]) => {
    const many = Array.from({ length: count }, (_, at) => ({ ...findings[at % findings.length], line: at + 1 }));
    const text = format({ ...report, findings: many }, { locale: "en", color: false, verbose: false });
    const [now, then] = [text, JSON.stringify(written(JSON.parse(text)), null, 2)].map((one) => Buffer.byteLength(one));
    const ratio = now / then;
    const sizes = `${mebibytes(now)} MiB against ${mebibytes(then)}, ratio ${ratio.toFixed(2)}`;
    return `- report.json of 10,000 findings, ${name}: ${sizes}, at most ${most}: ${ratio <= most ? "met" : "missed"}.`;
  });
}

/** With what is held once in each place that refers to it, and with what is left out. */
function written({ texts, labels, ...report }) {
  const messages = new Map(report.rules.map(({ id, message }) => [id, message]));
  const restored = (value) => {
    if (Array.isArray(value)) return value.map(restored);
    if (typeof value !== "object" || value === null) return value;
    if ("$text" in value) return texts[value.$text];
    if ("$labels" in value) return labels[value.$labels];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restored(inner)]));
  };
  const places = ["rule", "output", "path", "line", "column", "pointer", "documentId", "record"];
  const nothing = Object.fromEntries(places.map((name) => [name, null]));
  const findings = report.findings.map((finding) => {
    const ofRule = finding.code === "rule-broken" && { message: messages.get(finding.rule) };
    const params = finding.rule ? { rule: finding.rule, ...ofRule, ...finding.params } : finding.params;
    return { ...nothing, ...finding, params };
  });
  return restored({ ...report, findings, rules: report.rules.map(({ message, ...rule }) => rule) });
}

function mebibytes(bytes) {
  return (bytes / 2 ** 20).toFixed(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await sizes()).join("\n"));
