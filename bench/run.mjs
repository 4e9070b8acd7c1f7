// Whole processes side by side: node bench/run.mjs [ROUNDS] [--only WORDS] [--write]; see bench/README.md. Installs the
// other validators, prints a Markdown table, and with --write puts it into bench/results.md.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { instructionsOf, interleaved, median, ratio } from "./measure.mjs";
import { installPeers } from "./peers.mjs";
import { comparisons, provePeers, proveRow } from "./rows.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const options = { only: { type: "string" }, write: { type: "boolean" } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const rounds = Number(positionals[0] ?? 5);
if (values.write && (values.only || gitSays("status", "--porcelain", "--", "src", "policies", "schemas") !== "")) {
  console.error("--write is for all rows, of committed files");
  process.exit(2);
}

const peers = installPeers();
provePeers();
const chosen = comparisons().filter(({ name }) => name.includes(values.only ?? ""));
const measured = chosen.map((row) => {
  proveRow(row);
  const times = interleaved([row.ours, ...row.against], Math.min(row.rounds ?? rounds, rounds));
  const found = { ...row, times };
  console.error(linesOf(found).join("\n"));
  return found;
});

const text = [about(), "", ...table(), "", ...growth(), ...instructions()].join("\n").trimEnd();
console.log(text);
if (values.write) write(text);

/** The line `Commit …` is what test/bench/results.test.ts reads. */
function about() {
  const machine = `${cpus()[0]?.model.trim() ?? process.arch}, ${availableParallelism()} cores`;
  const commit = gitSays("rev-parse", "HEAD");
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Commit ${commit}, ${day}.`,
    `${machine}, Node.js ${process.version}, ${peers.join(", ")}; medians of ${rounds} rounds (50,000 files: 1) after one that does not count.`,
  ].join("\n");
}

function table() {
  const head = "| what | against | wall, s | ratio | CPU, s | ratio | at most | peak, MiB | at most |";
  const rule = "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
  return [head, rule, ...measured.flatMap(linesOf)];
}

function linesOf({ name, against, times: [own, ...others], peak }) {
  const line = (what, whom, { wall, cpu, peak: highest }, ratios, most, mostMemory) => {
    const times = [seconds(wall), ratios[0], seconds(cpu), ratios[1], most ?? ""];
    return `| ${[what, whom, ...times, highest.toFixed(0), mostMemory ?? ""].join(" | ")} |`;
  };
  return [
    line(name, "", own, ["", ""], undefined, peak),
    ...others.map((other, index) => {
      const ratios = [ratio(own.wall, other.wall), ratio(own.cpu, other.cpu)].map((value) => value.toFixed(2));
      return line("", against[index].name, other, ratios, against[index].most);
    }),
  ];
}

/** What one more file costs, from the smallest of the corpora without rules to the largest. */
function growth() {
  const sizes = measured.filter(({ name, count }) => count && name.includes("rules off"));
  return sizes.slice(1).map(({ count, times: [own] }, index) => {
    const before = sizes[index];
    const perFile = (of) => (of(own) - of(before.times[0])) / (count - before.count);
    const cpu = perFile(({ cpu }) => median(cpu)) * 1000;
    const memory = perFile(({ peak }) => peak) * 1000;
    const from = `${before.count.toLocaleString("en")} to ${count.toLocaleString("en")} files`;
    return `- From ${from}: ${cpu.toFixed(3)} ms of CPU a file, ${memory.toFixed(1)} MiB a thousand files.`;
  });
}

function instructions() {
  return measured.flatMap(({ name, ours, instructions: most }) => {
    const count = most === undefined ? null : instructionsOf(ours);
    return count === null ? [] : [`- ${name}: ${count} million instructions, at most ${most}.`];
  });
}

function seconds(times) {
  return median(times).toFixed(3);
}

function gitSays(...words) {
  return spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.trim();
}

function write(table) {
  const file = new URL("results.md", import.meta.url);
  const page = readFileSync(file, "utf8");
  const part = /(<!-- table -->\n)[\s\S]*(\n<!-- end of the table -->)/;
  if (!part.test(page)) throw new Error("bench/results.md has no place for the table");
  writeFileSync(
    file,
    page.replace(part, (_, start, end) => `${start}\n${table}\n${end}`),
  );
}
