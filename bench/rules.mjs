// The rules over a large organization: node bench/rules.mjs [ROUNDS]. Whole processes, with all rules and without any
// them off, interleaved; prints a Markdown table and the exponent by which the time of the rules grows.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toYaml } from "./write-yaml.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = join(root, ".bench");
const rounds = Number(process.argv[2] ?? 3);
const day = "2026-10-01";

/** One size, in backup runs, with a tenth of them as assets and a fifth as accounts. */
const sizes = [1000, 10_000, 100_000];

const rows = sizes.map((runs) => {
  const folder = organization(runs);
  const times = { on: [], off: [] };
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    for (const rules of ["off", "on"]) {
      const { seconds, memory } = timed(folder, rules);
      times[rules].push(seconds);
      if (rules === "on") peak = Math.max(peak, memory);
    }
  }
  const { summary } = JSON.parse(readFileSync(join(folder, "report-on.json"), "utf8"));
  const [on, off] = [median(times.on), median(times.off)];
  return {
    runs,
    records: summary.records,
    on,
    off,
    ruleTime: on - off,
    peak,
    rules: summary.rules,
    findings: summary.findings,
  };
});

console.log(
  "| backup runs | records | reading and validating, s | with all rules, s | rules / reading | peak, MiB | rules evaluated | findings |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const { runs, records, on, off, ruleTime, peak, rules, findings } of rows) {
  const evaluated = rules.met + rules.broken + rules.failed;
  const cells = [
    runs,
    records,
    off.toFixed(2),
    on.toFixed(2),
    (ruleTime / off).toFixed(2),
    Math.round(peak),
    `${evaluated} of ${rules.total}`,
    findings.error + findings.warning,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
const [, middle, last] = rows;
const exponent = Math.log(last.ruleTime / middle.ruleTime) / Math.log(last.records / middle.records);
console.log(
  `\nTime of the rules grows with the records to the power of ${exponent.toFixed(2)} (from ${middle.records} to ${last.records}).`,
);

function timed(folder, rules) {
  const words = [
    "--as-of",
    day,
    "--quiet",
    "--fail-on",
    "never",
    "--policy",
    `${rules}.yaml`,
    "--format",
    `json=report-${rules}.json`,
  ];
  const program = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS / 1024));`;
  const preload = join(work, "peak.cjs");
  writeFileSync(preload, program);
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", preload, join(root, "dist/cli.js"), "check", ...words],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    memory: Number(/peak ([\d.]+)/.exec(stderr)?.[1] ?? 0),
  };
}

/** The example hospital with large registers of assets, accounts and backups in addition to its own. */
function organization(runs) {
  const folder = join(work, `rules-${runs}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const example = join(root, "examples/city-hospital");
  cpSync(example, folder, { recursive: true });
  const policy = (keys) => `id: bench\ntitle: { zh-TW: 量測, en: Bench }\nextends: csma-c\n${keys}`;
  const ids = JSON.parse(readFileSync(join(root, "dist/data/policy/baseline.json"), "utf8")).rules.map(({ id }) => id);
  writeFileSync(join(folder, "on.yaml"), policy(""));
  writeFileSync(
    join(folder, "off.yaml"),
    policy(`change_rules:\n${ids.map((id) => `  ${id}: { off: true, reason: measured without rules }\n`).join("")}`),
  );
  const assets = Math.floor(runs / 10);
  write(folder, "O2.1.1", inChunks(assets, assetRecord));
  write(folder, "O2.2.2", inChunks(assets, riskRecord));
  write(
    folder,
    "O4.2.2",
    inChunks(Math.floor(runs / 5), (index) => accountRecord(index, assets)),
  );
  write(folder, "O4.2.3", [extract(Math.floor(runs / 5), assets)]);
  write(
    folder,
    "O4.8.1",
    inChunks(runs, (index) => runRecord(index, assets)),
  );
  write(
    folder,
    "O4.8.2",
    inChunks(assets, (index) => testRecord(index)),
  );
  return folder;
}

function inChunks(count, record) {
  const chunks = [];
  for (let from = 0; from < count; from += 1000) {
    chunks.push(Array.from({ length: Math.min(1000, count - from) }, (_, index) => record(from + index)));
  }
  return chunks;
}

function write(folder, output, chunks) {
  const style = { compact: true, wordy: false, remark: () => null };
  for (const [index, records] of chunks.entries()) {
    const id = `bench-${output}-${index}`;
    const envelope = {
      output,
      id,
      unit: "資訊室",
      date: "2026-09-30",
      prepared_by: "p-005",
      approved_by: "p-003",
      classification: "internal",
    };
    writeFileSync(join(folder, "evidence", `${id}.yaml`), `${toYaml({ ...envelope, records }, style).join("\n")}\n`);
  }
}

function assetId(index) {
  return `B-${String(index).padStart(6, "0")}`;
}

function accountId(index) {
  return `bench${String(index).padStart(6, "0")}`;
}

function assetRecord(index) {
  const value = index % 4 === 0 ? 3 : 2;
  return {
    asset_id: assetId(index),
    asset_name: `應用主機 ${index}`,
    category: "software",
    owner: "p-003",
    custodian: "p-005",
    location: "機房",
    cia: { c: value, i: 2, a: 2 },
    asset_value: value,
    protection_level: "low",
    is_core: false,
    contains_pii: false,
    last_inventory_date: "2026-03-02",
    status: "in_use",
  };
}

function riskRecord(index) {
  return {
    risk_id: `BENCH-R-${index}`,
    asset_id: assetId(index),
    scenario: "主機停擺，業務中斷。",
    threat: "設備故障",
    vulnerability: "單一主機",
    cia_impact: ["A"],
    existing_controls: "每日備份",
    likelihood: 2,
    impact: 2,
    risk_value: 4,
    acceptable: true,
    risk_owner: "p-003",
    assessor: "p-004",
    assessed_date: "2026-02-09",
  };
}

function accountRecord(index, assets) {
  return {
    account_id: accountId(index),
    system: assetId(index % assets),
    request_no: `REQ-${index}`,
    action: "create",
    account_type: "user",
    holder: "p-006",
    employment_status: "active",
    applicant: "p-006",
    approver: "p-003",
    implementer: "p-005",
    effective_at: "2026-01-05T09:00:00+08:00",
    initial_password_changed: true,
    mfa: true,
  };
}

/** One review for each asset, of the accounts on it. */
function extract(accounts, assets) {
  return Array.from({ length: assets }, (_, asset) => {
    const items = [];
    for (let account = asset; account < accounts; account += assets) {
      items.push({
        account_id: accountId(account),
        holder: "p-006",
        enabled: true,
        groups: ["使用者"],
        last_login: "2026-08-30",
        privileged: false,
        decision: "keep",
      });
    }
    return {
      review_no: `BENCH-${asset}`,
      system: assetId(asset),
      extract_at: "2026-09-01T09:00:00+08:00",
      accounts_total: items.length,
      items,
      dormant_found: 0,
      orphan_found: 0,
      actions: [],
      reviewer: "p-004",
      unit_head: "p-003",
      review_date: "2026-09-05",
    };
  });
}

function runRecord(index, assets) {
  const hour = String(index % 24).padStart(2, "0");
  const night = 30 - (Math.floor(index / assets) % 10); // ten runs of each job, the newest of them last night
  return {
    job_id: `JOB-${index % assets}`,
    asset_id: assetId(index % assets),
    method: "full",
    started_at: `2026-09-${night}T${hour}:00:00+08:00`,
    ended_at: `2026-09-${night}T${hour}:30:00+08:00`,
    result: "success",
    media: "磁帶",
    location: "offsite",
    encrypted: true,
    operator: "p-006",
    retention_until: "2027-03-31",
  };
}

function testRecord(index) {
  return {
    test_no: `BENCH-RT-${index}`,
    asset_id: assetId(index),
    job_id: `JOB-${index}`,
    test_type: "full_restore",
    environment: "isolated",
    started_at: "2026-08-01T09:00:00+08:00",
    ended_at: "2026-08-01T10:00:00+08:00",
    rto_target_h: 4,
    rpo_achieved_h: 1,
    result: "pass",
    integrity_check: "檔案雜湊值比對一致",
    tester: "p-006",
    witness: "p-005",
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
