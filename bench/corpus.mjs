// An organization of many sites, on which every rule holds: node bench/corpus.mjs FOLDER COUNT [FINDINGS]
// The same arguments give the same bytes.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

const root = fileURLToPath(new URL("../", import.meta.url));
const hospital = join(root, "examples/city-hospital");

/** Written once for the whole organization: its risk criteria, and the audits, which read all documents of all sites. */
const ofOrganization = /\/O(?:2\.2\.1|8\.3\.1)-/;
/** Of these there may be any number without another output having to know them; they fill the corpus up. */
const filler = /\/O4\.7\.1-/;

/**
 * Writes the example hospital, and its evidence again for each further site, with other numbers for all that has one:
 * what refers to each other within a site still does.
 *
 * @param count evidence files; at least those of the example
 * @param findings so many documents get a classification that their schema does not know, which is one finding each
 */
export function writeCorpus(folder, count, findings = 0) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["isms-evidence.yaml", "people.yaml"]) cpSync(join(hospital, name), join(folder, name));
  writeFileSync(join(folder, "rules-off.yaml"), policyWithoutRules());
  const example = readExample();
  const ofSite = [...example].filter(([path]) => !ofOrganization.test(path));
  const rename = renamer(example);
  const files = [...example];
  for (let site = 1; files.length + ofSite.length <= count; site++) {
    for (const [path, text] of ofSite)
      files.push([path.replace("evidence/", `evidence/site-${site}/`), rename(text, site)]);
  }
  const [[, further]] = ofSite.filter(([path]) => filler.test(path));
  for (let more = 1; files.length < count; more++) {
    files.push([`evidence/more/O4.7.1-${more}.yaml`, rename(further, `more.${more}`)]);
  }
  for (const [index, [path, text]] of files.entries()) {
    const isWrong = Math.floor((index * findings) / files.length) < Math.floor(((index + 1) * findings) / files.length);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, isWrong ? text.replace(/^classification: .*$/m, "classification: everybody") : text);
  }
}

/** One document a file: a peer reads no more of it. */
function readExample() {
  const names = readdirSync(join(hospital, "evidence"), { recursive: true }).filter((name) => name.endsWith(".yaml"));
  return new Map(
    names.sort().flatMap((name) => {
      const documents = readFileSync(join(hospital, "evidence", name), "utf8").split(/^---\n/m);
      const parts = documents.filter((text) => /^output:/m.test(text));
      return parts.map((text, index) => [
        `evidence/${name.replace(/(?=\.yaml$)/, index > 0 ? `-${index + 1}` : "")}`,
        text,
      ]);
    }),
  );
}

/** Extends the policy of the example. */
export function policyWithoutRules() {
  const { rules } = JSON.parse(readFileSync(join(root, "dist/data/policy/baseline.json"), "utf8"));
  const off = rules.map(({ id }) => `  ${id}: { off: true, reason: measured without rules }\n`);
  return `id: bench\ntitle: { zh-TW: 量測, en: Bench }\nextends: csma-c\nchange_rules:\n${off.join("")}`;
}

/** Gives the numbers of one site to a text: `A-0007` becomes `A-0007.3`. */
function renamer(example) {
  const shared = new Set();
  const own = new Set();
  const identifying = identifyingPaths();
  for (const [path, text] of example) {
    const numbers = ofOrganization.test(path) ? shared : own;
    for (const document of parseAllDocuments(text, { schema: "core" }))
      addNumbers(document.toJS(), identifying, numbers);
  }
  const names = [...own].filter((name) => isNumber(name) && !shared.has(name)).sort((a, b) => b.length - a.length);
  const alternatives = names.map((name) => name.replaceAll(".", "\\.")).join("|");
  const pattern = new RegExp(`(?<![\\w.-])(?:${alternatives})(?![\\w-]|\\.\\w)`, "g");
  return (text, site) => text.replace(pattern, (name) => `${name}.${site}`);
}

/** By output: the fields that name its records, those that refer to others, and those that others refer to. */
function identifyingPaths() {
  const folder = join(root, "schemas");
  const paths = new Map();
  const add = (output, path) => paths.set(output, [...(paths.get(output) ?? []), path]);
  for (const name of readdirSync(folder).filter((file) => /^O\d/.test(file))) {
    const { output, key, references = {} } = JSON.parse(readFileSync(join(folder, name), "utf8"))["x-evidence"];
    for (const field of key) add(output, field);
    for (const [field, target] of Object.entries(references)) {
      add(output, field.replaceAll("/*", "").replaceAll("/", "."));
      const [, other, path] = /^(O[\d.]+\d)\.(.+)$/.exec(target);
      add(other, path);
    }
  }
  return paths;
}

function addNumbers({ output, id, records = [] }, identifying, numbers) {
  numbers.add(id);
  for (const record of records) {
    for (const path of identifying.get(output))
      for (const value of valuesAt(record, path.split("."))) numbers.add(value);
    addByName(record, numbers);
  }
}

function addByName(value, numbers) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "string" && /_(?:no|id|ref)$/.test(key)) numbers.add(inner);
    addByName(inner, numbers);
  }
}

function valuesAt(value, [key, ...rest]) {
  if (Array.isArray(value))
    return value.flatMap((item) =>
      valuesAt(
        item,
        [key, ...rest].filter((part) => part !== undefined),
      ),
    );
  return key === undefined || value === undefined ? [value] : valuesAt(value[key], rest);
}

/** Words of a fixed list, codes of the standard and persons, who are those of the one roster, keep their names. */
function isNumber(name) {
  if (typeof name !== "string" || /^O\d|^p-\d/.test(name)) return false;
  return /^[A-Za-z][\w.-]*\d[\w.-]*(?: v[\d.]+)?$/.test(name) || /^[A-Z]+-[A-Z-]+$/.test(name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, findings = "0"] = process.argv.slice(2);
  if (!folder || !/^[1-9]\d*$/.test(count ?? "") || !/^\d+$/.test(findings)) {
    console.error("usage: node bench/corpus.mjs FOLDER COUNT [FINDINGS]");
    process.exitCode = 2;
  } else {
    writeCorpus(folder, Number(count), Number(findings));
  }
}
