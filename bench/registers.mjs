// The example hospital with large registers of assets, accounts and backups, on which every rule holds.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { policyWithoutRules } from "./corpus.mjs";
import { toYaml } from "./write-yaml.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** @param runs of backups; a tenth as many assets, a fifth as many accounts */
export function writeRegisters(folder, runs) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "examples/city-hospital"), folder, { recursive: true });
  writeFileSync(join(folder, "rules-off.yaml"), policyWithoutRules());
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
    asset_name: `病歷資料集 ${index}`,
    category: "data",
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
