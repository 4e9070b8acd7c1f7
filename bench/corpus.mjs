// Writes a fictitious evidence repository: node bench/corpus.mjs FOLDER COUNT [--errors]
// The same arguments give the same bytes. Every document is valid; with --errors one file in fifty gets one error that
// its schema must find, and planted.json says where.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { comment, toYaml } from "./write-yaml.mjs";

const schemasFolder = new URL("../schemas/", import.meta.url);
const asOf = "2026-10-01";
const assets = 400;
const persons = 60;

export function writeCorpus(folder, count, { errors = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  const schemas = readOutputs();
  const serials = new Map(schemas.map(({ output }) => [output, 0]));
  const planted = [];
  for (let index = 0; index < count; index++) {
    const schema = schemas[index % schemas.length];
    const random = createRandom(index + 1);
    const round = Math.floor(index / schemas.length) + 1;
    const path = `evidence/${schema.output.replace(/^O(\d+).*/, "t$1")}/${schema.output}-${String(round).padStart(4, "0")}.yaml`;
    const plan = planFile(schema, index, random);
    const documents = plan.sizes.map((size, position) => {
      const { document, records } = makeDocument(schema, {
        id: `${schema.output.toLowerCase()}-${round}${position > 0 ? `-${position + 1}` : ""}`,
        size,
        serial: serials.get(schema.output),
        english: plan.english,
        random,
      });
      serials.set(schema.output, serials.get(schema.output) + records);
      return document;
    });
    if (errors && index % 50 === 25) {
      const document = documents.length - 1;
      const kind = plantError(documents[document], schema, (index - 25) / 50);
      planted.push({ path, document, kind });
    }
    const file = join(folder, path);
    if (round === 1) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, documents.map((document) => render(document, schema, plan, random)).join("---\n"));
  }
  writeFileSync(join(folder, "isms-evidence.yaml"), config);
  writeFileSync(join(folder, "people.yaml"), roster());
  if (errors) writeFileSync(join(folder, "planted.json"), `${JSON.stringify(planted, null, 2)}\n`);
  return planted;
}

function readOutputs() {
  const shared = JSON.parse(readFileSync(new URL("evidence.schema.json", schemasFolder), "utf8"));
  return readdirSync(schemasFolder)
    .filter((name) => /^O\d.*\.schema\.json$/.test(name))
    .sort()
    .map((name) => {
      const root = JSON.parse(readFileSync(new URL(name, schemasFolder), "utf8"));
      const { output, shape, event_date: eventDate, key } = root["x-evidence"];
      const record = follow(root.properties.records.items, root, shared).node;
      return { output, shape, eventDate, key, root, shared, record, examples: root.examples[0].records };
    });
}

/** Size, language and writing style. Sizes are in bytes; several make several documents. */
function planFile({ shape }, index, random) {
  const english = index % 2 === 1;
  const wordy = random() < 0.06;
  const compact = random() < 0.5;
  const linked = random() < 0.7;
  const several = random() < 0.02;
  const large = !several && shape === "register" && random() < 0.03;
  const sizes = several
    ? Array.from({ length: random() < 0.7 ? 2 : 3 }, () => 1500 + random() * 1000)
    : [large ? 40_000 + random() * 40_000 : 2200 + random() * 3200];
  return { english, wordy, compact, linked, sizes };
}

function makeDocument(schema, { id, size, serial, english, random }) {
  const date = addDays(asOf, -3 - Math.floor(random() * 330));
  const turn = { english, random, root: schema.root, shared: schema.shared };
  const envelope = schema.root.examples[0];
  const head = {
    output: schema.output,
    id,
    unit: english ? pick(units.en, random) : pick(units.zh, random),
    date,
    period: { from: addDays(date, -30), to: date },
    prepared_by: person(Math.floor(random() * persons)),
    reviewed_by: person(Math.floor(random() * persons)),
    approved_by: person(2),
    classification: envelope.classification,
  };
  const records = [];
  const keys = new Set();
  let bytes = 350;
  while (bytes < size || records.length === 0) {
    const record = makeRecord(schema, serial + records.length, addDays(date, -Math.floor(random() * 25)), turn);
    const key = schema.key.map((path) => JSON.stringify(valueAt(record, path))).join();
    if (keys.has(key)) break; // items from a fixed list, such as the kinds of logs, have no further records
    keys.add(key);
    records.push(record);
    bytes += Buffer.byteLength(JSON.stringify(record)) * 1.15;
  }
  return { document: { ...head, records }, records: records.length };
}

/** The example with shifted dates, assets, people and prose, and a unique name. */
function makeRecord(schema, serial, day, turn) {
  const example = pickExample(schema, serial);
  const eventDay = schema.eventDate === "$document" ? null : valueAt(example, schema.eventDate)?.slice(0, 10);
  const days = eventDay ? daysBetween(eventDay, day) : -Math.floor(turn.random() * 200);
  const firstAsset = Number(/"A-(\d{4})"/.exec(JSON.stringify(example))?.[1] ?? 1);
  const record = vary(example, schema.record, {
    ...turn,
    serial,
    days,
    assetShift: serial - firstAsset + 1,
    personShift: Math.floor(turn.random() * persons),
  });
  for (const path of schema.key) {
    const value = valueAt(example, path);
    const { node } = schemaAt(schema, path);
    if (typeof value !== "string" || node.enum || isDay(value) || isTime(value) || /^A-\d{4}$|^p-\d{3}$/.test(value))
      continue;
    setAt(record, path, `${value}-${serial + 1}`);
  }
  return record;
}

/** Few assets are core systems, as in practice: each core system needs its own evidence. */
function pickExample({ output, examples }, serial) {
  if (output === "O2.1.1") return examples[serial % assets < 20 ? 0 : 1];
  return examples[serial % examples.length];
}

function vary(value, schema, turn) {
  const { node, name } = follow(schema, turn.root, turn.shared);
  if (Array.isArray(value)) return value.map((item, index) => vary(item, node.items, { ...turn, index }));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, vary(item, node.properties?.[key], turn)]),
    );
  }
  if (typeof value !== "string") return value;
  if (isDay(value)) return addDays(value, turn.days);
  if (isTime(value)) return `${addDays(value.slice(0, 10), turn.days)}${value.slice(10)}`;
  if (/^A-\d{4}$/.test(value)) return asset(Number(value.slice(2)) - 1 + turn.assetShift);
  if (/^p-\d{3}$/.test(value)) return person(Number(value.slice(2)) - 1 + turn.personShift);
  if (name === "text" || name === "line") return prose(value, name, turn);
  return value;
}

function prose(value, name, { english, random, serial, index }) {
  if (!/[\u3400-\u9fff]/.test(value)) return value;
  if (name === "line")
    return english ? `${pick(phrases, random)} ${serial + 1}${index === undefined ? "" : `-${index + 1}`}` : value;
  if (!english) return random() < 0.3 ? `${value}${pick(sentences.zh, random)}` : value;
  let text = pick(sentences.en, random);
  while (text.length < value.length * 2) text += ` ${pick(sentences.en, random)}`;
  return text;
}

function follow(schema, root, shared) {
  let node = schema ?? {};
  let name = null;
  while (node.$ref) {
    const [file, path] = node.$ref.split("#/$defs/");
    name = node.pattern ? null : path; // a pattern beside the reference, such as that of a phone number
    node = (file === "" && root.$defs?.[path]) || shared.$defs[path];
  }
  return { node, name };
}

function schemaAt({ record, root, shared }, path) {
  let at = follow(record, root, shared);
  for (const key of path.split(".")) at = follow(at.node.properties?.[key], root, shared);
  return at;
}

function plantError(document, { record }, turn) {
  const last = document.records.at(-1);
  const kind = ["missing-key", "unknown-key", "not-in-list", "wrong-type"][turn % 4];
  if (kind === "missing-key") delete last[record.required.at(-1)];
  else if (kind === "unknown-key") last.remarkz = "see the file";
  else if (kind === "not-in-list") document.classification = "confidential";
  else document.unit = 42;
  return kind;
}

function render(document, schema, { wordy, compact, linked, english }, random) {
  const lines = [];
  if (linked) lines.push(`# yaml-language-server: $schema=../../schemas/${schema.output}.schema.json`);
  if (random() < 0.25) lines.push(comment(english ? pick(notes.en, random) : pick(notes.zh, random)));
  const remark = () => (random() < 0.06 ? (english ? pick(notes.en, random) : pick(notes.zh, random)) : null);
  return `${[...lines, ...toYaml(document, { wordy, compact, remark })].join("\n")}\n`;
}

function roster() {
  const people = Array.from({ length: persons }, (_, index) => {
    const roles = ["general", "it", "manager", "dedicated", "auditor", "soc"][index % 6];
    const name = `${"林陳王張李黃吳劉蔡許"[index % 10]}${"志淑建雅俊怡家佩宗文"[(index * 3) % 10]}${"明芬宏婷傑君豪珊翰彬"[(index * 7) % 10]}`;
    return `  - { id: ${person(index)}, name: ${name}, unit: ${units.zh[index % units.zh.length]}, roles: [${roles}], joined: 20${String(10 + (index % 15))}-07-01 }`;
  });
  return `version: 1\npeople:\n${people.join("\n")}\n`;
}

const config = `version: 1
organization: { name: 測試機構, government: false }
timezone: Asia/Taipei
locale: zh-TW
policy: baseline
evidence: [evidence/**/*.yaml]
people: people.yaml
`;

const units = {
  zh: ["資訊室", "總務室", "人事室", "護理部", "醫務管理室", "稽核室"],
  en: ["Information Office", "General Affairs", "Internal Audit", "Nursing Department"],
};
const phrases = [
  "Main hall",
  "Core switch, second floor",
  "Quarterly review",
  "Vendor on site",
  "Standard build",
  "Team lead",
];
const sentences = {
  zh: ["已由主管複核。", "下次作業前再確認一次。", "相關單位均已知悉，並留存紀錄備查。", "與前期相比，未發現異常。"],
  en: [
    "Checked against the last report; nothing differs.",
    "The owner was notified on the same day and agreed.",
    "Done in the maintenance window: no service was interrupted.",
    "Rows were counted on both sides and match.",
    "A second person looked at the result before it was signed.",
    "The vendor sends the missing papers by the end of the month.",
  ],
};
const notes = {
  zh: ["由排程匯出，人工補登", "本期新增", "待單位確認後更新", "補件：見附件資料夾"],
  en: ["exported by the nightly job", "new this quarter", "TODO ask the owner", "paper copy in the cabinet"],
};

const asset = (number) => `A-${String((((number % assets) + assets) % assets) + 1).padStart(4, "0")}`;
const person = (number) => `p-${String((number % persons) + 1).padStart(3, "0")}`;
const pick = (list, random) => list[Math.floor(random() * list.length)];
const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTime = (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:/.test(value);

const dayLength = 86_400_000;
const addDays = (day, days) => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

const valueAt = (record, path) => path.split(".").reduce((value, key) => value?.[key], record);

function setAt(record, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  keys.reduce((part, key) => part[key], record)[last] = value;
}

/** Mulberry32. */
function createRandom(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: "boolean" } } });
  const [folder, count] = positionals;
  if (!folder || !/^[1-9]\d*$/.test(count ?? "")) {
    console.error("usage: node bench/corpus.mjs FOLDER COUNT [--errors]");
    process.exitCode = 2;
  } else {
    writeCorpus(folder, Number(count), values);
  }
}
