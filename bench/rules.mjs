// The rules over registers that grow: node bench/rules.mjs [ROUNDS]. Whole processes, with all rules and with all of
// them off, interleaved; prints a Markdown table and the exponent by which the time of the rules grows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleaved, median } from "./measure.mjs";
import { writeRegisters } from "./registers.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const rounds = Number(process.argv[2] ?? 3);

/** In backup runs, with a tenth of them as assets and a fifth as accounts. */
const sizes = [1000, 10_000, 100_000];

const rows = sizes.map((runs) => {
  const folder = join(root, ".bench", `registers-${runs}`);
  writeRegisters(folder, runs);
  const [off, on] = interleaved([check(folder, "--policy", "rules-off.yaml"), check(folder)], rounds);
  const { summary } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const [withRules, withoutRules] = [on, off].map(({ cpu }) => median(cpu));
  return { runs, off: withoutRules, on: withRules, ruleTime: withRules - withoutRules, peak: on.peak, ...summary };
});

console.log(
  "| backup runs | records | reading and validating, s | with all rules, s | rules / reading | peak, MiB | rules evaluated | findings |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const { runs, records, on, off, ruleTime, peak, rules, findings } of rows) {
  const cells = [
    ...[runs, records, off.toFixed(2), on.toFixed(2), (ruleTime / off).toFixed(2), Math.round(peak)],
    ...[`${rules.met + rules.broken + rules.failed} of ${rules.total}`, findings.error + findings.warning],
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
const [, middle, last] = rows;
const exponent = Math.log(last.ruleTime / middle.ruleTime) / Math.log(last.records / middle.records);
console.log(
  `\nTime of the rules grows with the records to the power of ${exponent.toFixed(2)} (from ${middle.records} to ${last.records}).`,
);

function check(folder, ...words) {
  const common = ["check", "--as-of", "2026-10-01", "--quiet", "--fail-on", "never", "--format", "json=report.json"];
  return { cwd: folder, words: [process.execPath, join(root, "dist/cli.js"), ...common, ...words] };
}
