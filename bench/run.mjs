// Whole processes side by side: node bench/run.mjs [ROUNDS] [--only WORDS] [--write]; see bench/README.md. Installs the
// other validators, prints a Markdown table, and with --write puts it into bench/results.md.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { instructionsOf, interleaved, median, ratio } from "./measure.mjs";
import { installPeers } from "./peers.mjs";
import { provePeers, rows } from "./rows.mjs";
import { sizes } from "./sizes.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const options = { only: { type: "string" }, write: { type: "boolean" } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const rounds = Number(positionals[0] ?? 5);
/** What one more file costs among many, by what it costs among few: that it is constant, but for the noise. */
const mostGrowth = 1.15;
if (values.write && (values.only || gitSays("status", "--porcelain", "--", "src", "policies", "schemas") !== "")) {
  console.error("--write is for all rows, of committed files");
  process.exit(2);
}

const peers = installPeers();
provePeers();
const chosen = rows.filter(([name]) => name.includes(values.only ?? ""));
const measured = chosen.map(([name, make]) => {
  const row = { name, ...make() };
  row.prove?.();
  const times = interleaved([row.ours, ...row.against], Math.max(1, Math.round(rounds * (row.times ?? 1))));
  const instructions = row.instructions === undefined ? null : instructionsOf(row.ours);
  row.after?.();
  const found = { ...row, measured: times, counted: instructions };
  console.error(linesOf(found).join("\n"));
  return found;
});

const text = [about(), "", ...table(), "", ...growth(), ...instructions(), ...(values.only ? [] : await sizes())]
  .join("\n")
  .trimEnd();
console.log(text);
if (values.write) write(text);

/** The line `Commit …` is what test/bench/results.test.ts reads. */
function about() {
  const machine = `${cpus()[0]?.model.trim() ?? process.arch}, ${availableParallelism()} cores`;
  const commit = gitSays("rev-parse", "HEAD");
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Commit ${commit}, ${day}.`,
    `${machine}, Node.js ${process.version}, ${peers.join(", ")}; medians of ${rounds} rounds (of what is short, more; of 50,000 files and of merge, 1) after one that does not count.`,
  ].join("\n");
}

/** A limit of time is one of the ratio of wall times, or of seconds of CPU. */
function table() {
  const head = "| what | against | wall, s | ratio | CPU, s | ratio | at most | peak, MiB | at most | |";
  const rule = "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |";
  return [head, rule, ...measured.flatMap(linesOf)];
}

function linesOf({ name, against, measured: [own, ...others], peak, cpu }) {
  const ratios = others.map((other) => [ratio(own.wall, other.wall), ratio(own.cpu, other.cpu)]);
  return [
    lineOf(
      [name, ""],
      own,
      ["", ""],
      [
        [median(own.cpu), cpu, " s"],
        [own.peak, peak, ""],
      ],
    ),
    ...others.map((other, index) => {
      const [wall, ofCpu] = ratios[index];
      const texts = [wall.toFixed(2), ofCpu.toFixed(2)];
      return lineOf(["", against[index].name], other, texts, [
        [wall, against[index].most, ""],
        [0, undefined, ""],
      ]);
    }),
  ];
}

function lineOf(names, { wall, cpu, peak }, ratios, limits) {
  const [time, memory] = limits.map(([, most, unit]) => (most === undefined ? "" : `${most}${unit}`));
  const cells = [...names, seconds(wall), ratios[0], seconds(cpu), ratios[1], time, peak.toFixed(0), memory];
  return `| ${[...cells, verdict(limits)].join(" | ")} |`;
}

function verdict(limits) {
  const stated = limits.filter(([, most]) => most !== undefined);
  if (stated.length === 0) return "";
  return stated.every(([found, most]) => found <= most) ? "met" : "missed";
}

/** What one more file costs, from the smallest of the corpora without rules to the largest; it is not to grow. */
function growth() {
  const corpora = measured.filter(({ name, count }) => count && name.includes("rules off"));
  let before = null;
  return corpora.slice(1).map(({ count, measured: [own] }, index) => {
    const smaller = corpora[index];
    const perFile = (of) => (of(own) - of(smaller.measured[0])) / (count - smaller.count);
    const cpu = perFile(({ cpu }) => median(cpu)) * 1000;
    const memory = perFile(({ peak }) => peak) * 1000;
    const limits = before && [cpu / before.cpu, memory / before.memory].map((times) => [times, mostGrowth]);
    before = { cpu, memory };
    const from = `${smaller.count.toLocaleString("en")} to ${count.toLocaleString("en")} files`;
    const said = limits ? `, at most ${mostGrowth} times that before: ${verdict(limits)}` : "";
    return `- From ${from}: ${cpu.toFixed(3)} ms of CPU a file, ${memory.toFixed(1)} MiB a thousand files${said}.`;
  });
}

function instructions() {
  return measured.flatMap(({ name, counted, instructions: most }) => {
    if (most === undefined || counted === null) return [];
    return [`- ${name}: ${counted} million instructions, at most ${most}: ${verdict([[counted, most]])}.`];
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
