// Times every format on a report of 50,000 records, each in a separate process; load time counts.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const library = new URL("../dist/index.js", import.meta.url).href;
const source = new URL("../examples/city-hospital-gaps/report.json", import.meta.url);
const recordsPerDocument = 25;

/** The example hospital with its findings repeated, each on its own line, and with five documents per finding. */
async function largeReport(count) {
  const { readReport } = await import(library);
  const report = await readReport(readFileSync(source, "utf8"));
  const findings = Array.from({ length: count }, (_, at) => ({
    ...report.findings[at % report.findings.length],
    line: at + 1,
  }));
  const documents = count / 5;
  const outputs = report.summary.outputs.total;
  const duties = report.duties.map((duty) => ({
    ...duty,
    tasks: duty.tasks.map((task) => ({
      ...task,
      outputs: task.outputs.map((output) => ({
        ...output,
        evidence: Array.from({ length: Math.ceil(documents / outputs) }, (_, at) => ({
          ...{ path: `evidence/${output.id}-${at}.yaml`, id: `${output.id}-${at}` },
          ...{ date: report.asOf, records: recordsPerDocument, nil: false },
        })),
      })),
    })),
  }));
  const summary = { ...report.summary, documents, records: documents * recordsPerDocument };
  return { ...report, findings, duties, summary };
}

async function one(name, count) {
  const { formats, formatXlsx } = await import(library);
  const report = await largeReport(count);
  const start = performance.now();
  const options = { locale: "zh-TW", color: false, verbose: true };
  const rendered = name === "xlsx" ? await formatXlsx(report, options) : (await formats[name]())(report, options);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, size: rendered.length, peak: process.resourceUsage().maxRSS / 1024 }));
}

const [name, count] = process.argv.slice(2);
if (name) await one(name, Number(count));
else {
  const { formats } = await import(library);
  console.log("| format | 2,500 findings, s | 10,000 findings, s | grows by the power of | peak, MiB | size, MiB |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const format of [...Object.keys(formats), "xlsx"]) {
    const median = (findings) => {
      const runs = Array.from({ length: 5 }, () => {
        const words = [fileURLToPath(import.meta.url), format, String(findings)];
        const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
        if (!stdout) throw new Error(stderr);
        return JSON.parse(stdout);
      });
      return runs.sort((a, b) => a.milliseconds - b.milliseconds)[2];
    };
    const [small, large] = [median(2500), median(10_000)];
    const power = Math.log(large.milliseconds / small.milliseconds) / Math.log(4);
    const seconds = (run) => (run.milliseconds / 1000).toFixed(3);
    const cells = [format, seconds(small), seconds(large), power.toFixed(2), large.peak.toFixed(0)];
    console.log(`| ${[...cells, (large.size / 2 ** 20).toFixed(2)].join(" | ")} |`);
  }
}
