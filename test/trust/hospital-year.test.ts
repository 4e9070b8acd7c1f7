import { expect, test } from "vitest";
import { addressOf, fileOf, honestYear } from "./hospital-year.ts";
import { historySays, reportOf, restoreTests, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const words = ["--config", "isms-evidence.yaml", "--as-of", "2026-10-31"];
const restore = (name: string) => `evidence/t4-operations/O4.8.2-${name}.yaml`;
const usual = { by: "p-011", approver: "p-003" };
const approved = { approvedAt: "2026-10-16" };
const reviewed = "Restore tests\n\nReviewed-by: p-003 <p-003@hospital.example>";

const inventory = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";
const procedure = "evidence/t4-operations/O4.2.1-account-procedure.yaml";
const documents = "evidence/t1-isms/O1.1.1-documents.yaml";
const monitoring = "evidence/t4-operations/O4.9.1-web-monitoring-2025-q4.yaml";

const renewedInventory = fileOf(inventory)
  .replaceAll(/last_inventory_date: [\d-]+/g, "last_inventory_date: 2026-10-06")
  .replace(/^approved_at: .*$/m, "approved_at: 2026-10-06T08:00:00+08:00");

/** By what the history should say: a commit after the honest year. */
const dishonest: readonly [says: string | readonly string[], commit: ScriptedCommit][] = [
  [[], { day: "2026-10-01", files: { [restore("101")]: restoreTests("rt-101", { "RT-101": "2026-06-10" }, usual) } }],
  [
    "history-date-after-commit RT-90",
    { day: "2026-10-01", files: { [restore("90")]: restoreTests("rt-90", { "RT-90": "2026-10-20" }, usual) } },
  ],
  [
    "history-date-backdated RT-91",
    { day: "2026-10-02", files: { [restore("91")]: restoreTests("rt-91", { "RT-91": "2026-03-02" }, usual) } },
  ],
  [
    "history-touched-not-renewed account-procedure-v3.2",
    { day: "2026-10-03", files: { [procedure]: `# 2026\n${fileOf(procedure)}` } },
  ],
  [
    "history-results-repeated RT-93",
    {
      day: "2026-10-05",
      files: {
        [restore("92")]: restoreTests("rt-92", { "RT-92": "2026-10-03" }, { ...usual, lost: 1.253 }),
        [restore("93")]: restoreTests("rt-93", { "RT-93": "2026-10-05" }, { ...usual, lost: 1.253 }),
      },
    },
  ],
  [
    "history-dates-bumped A-0001",
    {
      day: "2026-10-06",
      files: {
        [inventory]: renewedInventory,
      },
    },
  ],
  [
    // The newest row of the list is months old as well.
    ["history-changed-after-approval isms-documents-2026", "history-touched-not-renewed isms-documents-2026"],
    { day: "2026-10-07", files: { [documents]: fileOf(documents).replace(/^unit: .*$/m, "unit: 秘書室") } },
  ],
  // The file has a document for each month.
  [Array(3).fill("history-evidence-deleted -"), { day: "2026-10-08", files: { [monitoring]: null } }],
  ["history-commit-dates -", { day: "2026-04-01", files: { "README.md": "x" } }],
  [
    "identity-author-known rt-94",
    {
      day: "2026-10-10",
      author: "guest <guest@example.org>",
      message: reviewed,
      files: { [restore("94")]: restoreTests("rt-94", { "RT-94": "2026-10-09" }, usual) },
    },
  ],
  [
    "identity-preparer-committed rt-95",
    {
      day: "2026-10-11",
      author: addressOf("p-012"),
      message: reviewed,
      files: { [restore("95")]: restoreTests("rt-95", { "RT-95": "2026-10-09" }, usual) },
    },
  ],
  [
    ["identity-approver-not-author rt-96", "identity-preparer-committed rt-96"],
    {
      day: "2026-10-12",
      author: addressOf("p-003"),
      files: { [restore("96")]: restoreTests("rt-96", { "RT-96": "2026-10-09" }, usual) },
    },
  ],
  [
    "identity-approver-reviewed rt-97",
    {
      day: "2026-10-13",
      message: "Restore tests\n\nApproved-by: p-004 <p-004@hospital.example>",
      files: { [restore("97")]: restoreTests("rt-97", { "RT-97": "2026-10-09" }, usual) },
    },
  ],
  [
    "identity-written-by-person rt-98",
    {
      day: "2026-10-14",
      author: "robot[bot] <1+robot[bot]@users.noreply.github.com>",
      files: { [restore("98")]: restoreTests("rt-98", { "RT-98": "2026-10-09" }, usual) },
    },
  ],
  [
    "identity-approver-not-author rt-99",
    {
      day: "2026-10-15",
      message: `${reviewed}\nCo-authored-by: ${addressOf("p-003")}`,
      files: { [restore("99")]: restoreTests("rt-99", { "RT-99": "2026-10-14" }, usual) },
    },
  ],
  [
    // Its place was taken in time.
    "history-values-late RT-101",
    {
      day: "2026-10-15",
      files: { [restore("101")]: restoreTests("rt-101", { "RT-101": "2026-06-10" }, { ...usual, lost: 1.467 }) },
    },
  ],
  [
    [],
    {
      day: "2026-10-16",
      files: { [restore("100")]: restoreTests("rt-100", { "RT-100": "2026-10-14" }, { ...usual, ...approved }) },
    },
  ],
  [
    // Under another id, which makes it no other document.
    "history-changed-after-approval rt-100-b",
    {
      day: "2026-10-18",
      files: {
        [restore("100")]: restoreTests("rt-100-b", { "RT-100": "2026-10-14" }, { ...usual, ...approved, lost: 2 }),
      },
    },
  ],
];

/** The configuration of the year, by which backups may be older. */
function loosenedIn(year: readonly ScriptedCommit[]): ScriptedCommit {
  const config = year[0]?.files["isms-evidence.yaml"] ?? "";
  const parameters = "parameters: { backup_success_max_age: { value: P6M, reason: 人力不足 }, ";
  return {
    day: "2026-10-30",
    author: addressOf("p-004"),
    files: { "isms-evidence.yaml": config.replace("parameters: {", parameters) },
  };
}

test("each dishonesty in a year of the hospital is found, and nothing else", async () => {
  const year = await honestYear();
  expect(year.length).toBeGreaterThan(180);
  const before = historySays(await reportOf(scriptedRepository(year), ...words));
  // Registers of the example list what was done months before, and nobody signs.
  const usualRules = new Set(before.map((finding) => finding.split(" ")[0]));
  expect([...usualRules].sort()).toEqual(["history-date-backdated", "identity-commit-signed"]);

  const commits = dishonest.map(([, commit]) => ({ author: addressOf("p-011"), message: reviewed, ...commit }));
  const folder = scriptedRepository([...year, ...commits, loosenedIn(year)]);
  const after = historySays(await reportOf(folder, ...words));
  const added = after.filter((finding) => !before.includes(finding));
  expect(added.sort()).toEqual(["history-yardstick-loosened -", ...dishonest.flatMap(([says]) => says)].sort());
});
