// The folders that bench/rows.mjs measures in: written once, each a git repository, since evidence is in git where it is
// used and a check asks git.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { policyWithoutRules, writeCorpus } from "./corpus.mjs";
import { work } from "./peers.mjs";
import { writeRegisters } from "./registers.mjs";

export const root = fileURLToPath(new URL("../", import.meta.url));
export const day = "2026-10-01";

/** A copy of an example, since reports are written beside the evidence. */
export function exampleFolder(name, folderName = name) {
  const folder = fresh(folderName);
  cpSync(join(root, "examples", name), folder, { recursive: true });
  commit(folder);
  return folder;
}

/** The hospital, of which ten documents say something else than in the commit before. */
export function changedHospital() {
  const folder = exampleFolder("city-hospital", "city-hospital-changed");
  const changed = evidenceIn(folder).filter((_, index) => index % 19 === 0);
  for (const file of changed.slice(0, 10)) changeUnit(file, "again");
  return folder;
}

/** One document of the hospital, with its configuration and roster. */
export function oneFileFolder() {
  const folder = fresh("one");
  mkdirSync(join(folder, "evidence"));
  const inventory = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";
  for (const [from, to] of [[inventory, "evidence/O2.1.1.yaml"], ["people.yaml"], ["isms-evidence.yaml"]]) {
    cpSync(join(root, "examples/city-hospital", from), join(folder, to ?? from));
  }
  commit(folder);
  return folder;
}

export function corpusFolder(count, findings = 0) {
  const folder = join(work, "corpus", findings > 0 ? `${count}-${findings}` : String(count));
  if (!isOfToday(folder)) {
    rmSync(folder, { recursive: true, force: true });
    writeCorpus(folder, count, findings);
    commit(folder);
  }
  return folder;
}

/** Whether a corpus was written whole, and for the rules that there are. */
function isOfToday(folder) {
  if (!existsSync(join(folder, ".git"))) return false;
  return readFileSync(join(folder, "rules-off.yaml"), "utf8") === policyWithoutRules();
}

export function registersFolder(runs) {
  const folder = join(work, "corpus", "registers");
  writeRegisters(folder, runs);
  commit(folder);
  return folder;
}

/** So many commits, each a change to one of the files, and a last one with the files of the corpus. */
export function historyFolder(count, commits) {
  const folder = join(work, "corpus", `history-${count}-${commits}`);
  if (existsSync(join(folder, ".git/written"))) return folder;
  writeCorpus(folder, count);
  const files = evidenceIn(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]);
  const first = Date.UTC(2024, 0, 1) / 1000;
  const step = Math.floor((Date.UTC(2026, 8, 30) / 1000 - first) / commits);
  const stream = [];
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  for (let at = 0; at < commits; at++) {
    const [path, text] = files[at % files.length];
    const who = `Bench <bench@example.org> ${first + at * step} +0800`;
    stream.push(`commit refs/heads/bench\nauthor ${who}\ncommitter ${who}\n`, data(`version ${at}`));
    stream.push(`M 100644 inline ${path}\n`, data(`${text}# version ${at}\n`));
  }
  init(folder);
  execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: stream.join("") });
  git(folder, "add", "--all");
  git(folder, "commit", "-qm", "bench");
  writeFileSync(join(folder, ".git/written"), "");
  return folder;
}

/** Reports of the examples in turn, as so many repositories, and the words by which `merge` takes them. */
export function reportsFolder(count) {
  const folder = join(work, "reports");
  const names = ["city-hospital", "city-hospital-gaps", "private-company", "small-school", "starter"];
  const reports = names.map((name) => readFileSync(join(root, `examples/${name}/report.json`), "utf8"));
  const { asOf } = JSON.parse(reports[0]);
  const texts = reports.map((text) => text.replace(/"asOf": "[^"]*"/, `"asOf": "${asOf}"`));
  mkdirSync(folder, { recursive: true });
  const numbers = Array.from({ length: count }, (_, at) => at);
  for (const at of numbers) writeFileSync(join(folder, `${at}.json`), texts[at % texts.length]);
  const bytes = numbers.reduce((sum, at) => sum + Buffer.byteLength(texts[at % texts.length]), 0);
  return { folder, bytes, words: [...numbers.map((at) => `r${at}=${at}.json`), "--as-of", asOf] };
}

/** Changes ten files of the evidence, by a value that no rule asks for. */
export function changeTen(folder, mark) {
  const files = evidenceIn(folder);
  for (let at = 0; at < 10; at++) changeUnit(files[Math.floor((at * files.length) / 10)], mark);
}

function changeUnit(file, mark) {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^unit: (.*?)(?:（.*）)?$/m, `unit: $1（${mark}）`);
  if (changed === text) throw new Error(`${file} has no unit`);
  writeFileSync(file, changed);
}

function evidenceIn(folder) {
  const names = readdirSync(join(folder, "evidence"), { recursive: true }).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => join(folder, "evidence", name));
}

/** A folder that is empty. */
export function fresh(name) {
  const folder = join(work, "corpus", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function restore(folder) {
  git(folder, "checkout", "-q", "--", "evidence");
}

function commit(folder) {
  init(folder);
  git(folder, "add", "--all");
  git(folder, "commit", "-qm", "bench");
}

/** What the bench itself writes there is none of the evidence. */
function init(folder) {
  git(folder, "init", "-q");
  git(folder, "symbolic-ref", "HEAD", "refs/heads/bench");
  mkdirSync(join(folder, ".git/info"), { recursive: true });
  writeFileSync(join(folder, ".git/info/exclude"), "report.json\n");
}

/** Git as somebody, without this machine's settings. */
function git(folder, ...words) {
  const own = ["user.name=bench", "user.email=bench@example.org", "commit.gpgsign=false", "gc.auto=0"];
  const named = [...own.flatMap((one) => ["-c", one]), ...words];
  const { status, stderr } = spawnSync("git", named, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
