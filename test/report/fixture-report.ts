import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { LocalizedText } from "../../src/model/locale.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import type { SeverityCounts } from "../../src/model/severity.ts";

const none: SeverityCounts = { error: 0, warning: 0, info: 0 };

function text(english: string, chinese: string): LocalizedText {
  return { en: english, "zh-TW": chinese };
}

function output(
  id: string,
  name: LocalizedText,
  state: OutputReport["state"],
  rest: Partial<OutputReport> = {},
): OutputReport {
  return {
    id,
    name,
    state,
    kind: "periodic",
    newest: null,
    expires: null,
    cadence: "P12M",
    requirements: [],
    evidence: [],
    owner: null,
    findings: none,
    ...rest,
  };
}

const restoreTest = text("Restore test", "還原測試");
const coreSystems = text("core systems", "核心資通系統");

const systems = [
  ["A-0001", "醫療資訊系統（HIS）"],
  ["A-0002", "電子病歷系統（EMR）"],
  ["A-0003", "醫療影像儲傳系統（PACS）"],
  ["A-0004", "檢驗資訊系統（LIS）"],
  ["A-0005", "全球資訊網與網路掛號系統"],
  ["A-0008", "目錄服務（AD）"],
  ["A-0010", "HIS 資料庫主機"],
  ["A-0011", "HIS 應用主機"],
  ["A-0012", "EMR 主機"],
  ["A-0013", "PACS 主機"],
  ["A-0014", "LIS 主機"],
  ["A-0015", "網站主機（DMZ）"],
] as const;

const vulnerabilities = "evidence/t4-operations/O4.5.1-vulnerabilities.yaml";

const findings: readonly Finding[] = [
  {
    ...createFinding(
      "evidence-stale",
      {
        requirementId: "check",
        requirement: text("Check of the mobile devices", "行動裝置檢查"),
        newest: "2026-02-27",
        expires: "2026-08-27",
        cadence: "P6M",
      },
      {
        output: "O4.4.1",
        path: "evidence/t4-operations/O4.4.1-mobile-devices.yaml",
        pointer: "/records/0/checked_date",
      },
    ),
    line: 14,
    column: 5,
    waived: { reason: "裝置汰換中，新機到貨後一併檢查", approvedBy: "p-003", expires: "2026-12-31" },
  },
  {
    ...createFinding(
      "schema-value",
      {
        title: text("Severity", "嚴重程度"),
        value: "hihg",
        allowed: ["critical", "high", "medium", "low"],
        labels: {},
        suggestion: "high",
        because: null,
      },
      { output: "O4.5.1", path: vulnerabilities, pointer: "/records/1/severity" },
    ),
    documentId: "vulnerabilities-2026-q3",
    record: "V-2026-014",
    line: 21,
    column: 54,
    excerpt: {
      firstLine: 20,
      lines: [
        "  - { vuln_id: V-2026-008, title: 遠端桌面服務弱點, severity: medium }",
        "  - { vuln_id: V-2026-014, title: 網域控制站弱點, severity: hihg }",
        "  - { vuln_id: V-2026-021, title: 網站上傳元件, severity: critical }",
      ],
    },
  },
  {
    ...createFinding(
      "schema-required",
      {
        key: "exploited",
        title: text("Exploited", "是否已遭利用"),
        because: text("A critical vulnerability says whether it is exploited.", "嚴重弱點須註明是否已遭利用。"),
      },
      { output: "O4.5.1", path: vulnerabilities, document: 1, pointer: "/records/0/exploited" },
    ),
    documentId: "vulnerabilities-2026-09",
    record: "V-2026-031",
    line: 108,
    column: 5,
  },
  {
    ...createFinding(
      "evidence-due",
      {
        requirementId: "notices",
        requirement: text("Vulnerability notices", "弱點通報"),
        newest: "2026-09-08",
        expires: "2026-10-08",
        cadence: "P1M",
        grace: null,
      },
      { output: "O4.5.2", path: "evidence/t4-operations/O4.5.2-notices.yaml", pointer: "/records/8/notified_at" },
    ),
    line: 77,
    column: 5,
  },
  {
    ...createFinding(
      "event-date-in-future",
      { date: "2027-02-28", asOf: "2026-10-01" },
      { output: "O4.5.3", path: "evidence/t4-operations/O4.5.3-remediation.yaml", pointer: "/records/4/done_date" },
    ),
    line: 52,
    column: 16,
    excerpt: { firstLine: 51, lines: ["    method: patch", "    done_date: 2027-02-28"] },
  },
  ...systems.map(
    ([subject, name], index): Finding => ({
      ...createFinding(
        "evidence-subject-missing",
        { requirementId: "restore-test", requirement: restoreTest, subject, name, cadence: "1/P2Y" },
        { output: "O4.8.2", path: "evidence/t2-assets-and-risk/O2.1.1-assets.yaml", pointer: `/records/${index}` },
      ),
      documentId: "assets-2026",
      record: subject,
      line: 12 + index * 14,
      column: 5,
    }),
  ),
  {
    ...createFinding(
      "evidence-subject-stale",
      {
        requirementId: "restore-test",
        requirement: restoreTest,
        subject: "A-0016",
        name: "網域控制站",
        newest: "2024-02-11",
        expires: "2025-12-31",
        cadence: "1/P2Y",
      },
      { output: "O4.8.2", path: "evidence/t4-operations/O4.8.2-restore-tests.yaml", pointer: "/records/3/ended_at" },
    ),
    line: 44,
    column: 5,
  },
  createFinding(
    "evidence-not-evaluated",
    {
      requirementId: "logs",
      requirement: text("Logs of each core system are collected", "各核心資通系統之日誌收容"),
      needs: "O5.1.2",
    },
    { output: "O5.2.1" },
  ),
  createFinding("evidence-missing", { event: true }, { output: "O7.1.1" }),
  {
    ...createFinding(
      "yaml-syntax",
      { reason: "bad indentation of a mapping entry" },
      { path: "evidence/t8-compliance/O8.1.1-laws.yaml" },
    ),
    line: 9,
    column: 12,
    excerpt: { firstLine: 8, lines: ["    name: 個人資料保護法", "     status: 適用", "    unit: 法務室"] },
  },
  {
    ...createFinding(
      "waiver-expired",
      { finding: "person-unknown", expires: "2026-08-31", reason: "委外人員名冊建置中" },
      { path: "isms-evidence.yaml" },
    ),
    line: 18,
    column: 5,
  },
  createFinding("people-missing", {}, {}),
];

/** Every state of outputs and tasks, findings of every severity, more of one code than is shown at once. */
const tightened = { direction: "tightened", statutory: false, reason: null } as const;

export const fixtureReport: Report = {
  schemaVersion: 2,
  tool: { name: "isms-evidence", version: "0.1.0" },
  asOf: "2026-10-01",
  timezone: "Asia/Taipei",
  organization: { name: "市立醫院", level: "C" },
  policy: {
    id: "csma-c",
    title: text("CSMA responsibility level C", "資通安全責任等級 C 級"),
    sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
    first: ["O2.1.1", "O4.8.2"],
    overrides: [
      {
        kind: "parameter",
        parameter: "restore_test_max_age",
        title: { "zh-TW": "回復測試最長間隔", en: "Maximum interval: restore tests" },
        from: "P6M",
        to: "P1Y",
        direction: "loosened",
        statutory: true,
        reason: "異地備援建置期間，經 p-002 核准",
      },
      { kind: "parameter", parameter: "leaver_deadline_h", from: 24, to: 8, ...tightened },
      { kind: "window", atLeast: "P12M", part: "grace", from: "P30D", to: "P14D", ...tightened },
      { kind: "window", atLeast: "P3M", part: "due_soon", from: "P14D", to: "P30D", ...tightened },
      { kind: "count-warning", from: "P60D", to: "P90D", ...tightened },
      { kind: "cadence", output: "O4.8.1", from: "event", to: "periodic", ...tightened },
      {
        kind: "requirement",
        output: "O4.8.2",
        requirement: "restore-test",
        title: { en: "Restore test", "zh-TW": "還原測試" },
        part: "where",
        from: null,
        to: "result: success",
        direction: "tightened",
        statutory: false,
        reason: "僅採計成功之還原測試",
      },
      {
        kind: "rule",
        rule: "wifi-strength",
        from: "error",
        to: "off",
        direction: "loosened",
        statutory: false,
        reason: "門診大樓汰換無線設備中",
      },
      {
        kind: "overlay",
        output: "O2.1.1",
        field: "recovery",
        part: "required",
        from: "optional",
        to: "required",
        direction: "tightened",
        statutory: false,
        reason: null,
      },
      {
        kind: "overlay",
        output: "O2.1.1",
        field: "status",
        part: "values",
        from: null,
        to: "in_use | disposed",
        direction: "tightened",
        statutory: false,
        reason: null,
      },
    ],
  },
  rules: [
    {
      id: "bcp-core-systems-covered",
      title: text("Core systems have a continuity plan", "核心系統納入營運持續計畫"),
      severity: "error",
      outputs: ["O7.6.1"],
      state: "broken",
      subjects: text("core systems", "核心系統"),
      evaluated: 41,
      broken: 4,
      lacking: [],
    },
    {
      id: "firewall-any-any",
      title: text("Firewalls have no any-any rule", "防火牆不得有任意對任意規則"),
      severity: "error",
      outputs: ["O3.3.1"],
      state: "met",
      subjects: text("protection devices", "防護設備"),
      evaluated: 3,
      broken: 0,
      lacking: [],
    },
    {
      id: "account-leaver-disabled",
      title: text("Accounts of leavers are disabled", "離職人員帳號應停用"),
      severity: "error",
      outputs: ["O4.2.2"],
      state: "not-evaluated",
      subjects: text("leavers", "離職人員"),
      evaluated: 0,
      broken: 0,
      lacking: ["people"],
    },
  ],
  source: { commit: "0f1e2d3c4b5a69788796a5b4c3d2e1f001122334", dirty: true, pathPrefix: "" },
  configPath: "isms-evidence.yaml",
  paths: [],
  conclusion: "fail",
  summary: {
    tasks: { total: 7, applicable: 6, current: 2, lacking: 4 },
    outputs: {
      total: 12,
      current: 2,
      due: 1,
      stale: 1,
      contradicted: 1,
      invalid: 1,
      missing: 1,
      waived: 1,
      provided: 1,
      "not-applicable": 2,
      "not-evaluated": 1,
    },
    findings: { error: 19, warning: 2, info: 1 },
    rules: { total: 3, met: 1, broken: 1, "not-evaluated": 1, "not-applicable": 0, off: 0, failed: 0 },
    files: 9,
    documents: 11,
    records: 938,
  },
  duties: [
    {
      id: "T2",
      name: text("Asset and risk management", "資產與風險管理"),
      tasks: [
        {
          id: "T2.1",
          name: text("Establish the asset inventory", "建立資產清冊"),
          state: "current",
          outputs: [
            output("O2.1.1", text("Asset inventory", "資產清冊"), "current", {
              kind: "standing",
              newest: "2026-06-12",
              expires: "2027-06-12",
              requirements: [
                {
                  id: "review",
                  title: text("Review of the inventory", "清冊檢視"),
                  state: "current",
                  newest: "2026-06-12",
                  expires: "2027-06-12",
                  cadence: "P12M",
                  subjects: null,
                },
              ],
              evidence: [
                {
                  path: "evidence/t2-assets-and-risk/O2.1.1-assets.yaml",
                  id: "assets-2026",
                  date: "2026-06-12",
                  records: 49,
                  nil: false,
                },
              ],
            }),
          ],
        },
      ],
    },
    {
      id: "T4",
      name: text("System and network operation and maintenance", "系統、網路維運"),
      tasks: [
        {
          id: "T4.4",
          name: text("Mobile device and IoT security", "行動裝置與物聯網安全"),
          state: "current",
          outputs: [
            output("O4.4.1", text("Mobile device security control", "行動裝置安全管控"), "waived", {
              newest: "2026-02-27",
              expires: "2026-08-27",
              cadence: "P6M",
              evidence: [
                {
                  path: "evidence/t4-operations/O4.4.1-mobile-devices.yaml",
                  id: "mobile-2026-h1",
                  date: "2026-02-27",
                  records: 2,
                  nil: false,
                },
              ],
            }),
            output("O4.4.2", text("IoT security", "物聯網安全"), "not-applicable", { cadence: "P6M" }),
          ],
        },
        {
          id: "T4.5",
          name: text("Vulnerability management", "弱點管理"),
          state: "lacking",
          outputs: [
            output(
              "O4.5.1",
              text(
                "Vulnerability information on systems, networks, security devices, endpoints, mobile devices, databases, applications, etc.",
                "系統、網路、資安設備、終端、行動裝置、資料庫、應用程式等弱點資訊",
              ),
              "invalid",
              { kind: "continuous", cadence: "P1M", findings: { error: 2, warning: 0, info: 0 } },
            ),
            output("O4.5.2", text("Vulnerability notification", "弱點通報"), "due", {
              kind: "event",
              newest: "2026-09-08",
              expires: "2026-10-08",
              cadence: "P1M",
              evidence: [
                {
                  path: "evidence/t4-operations/O4.5.2-notices.yaml",
                  id: "notices-2026",
                  date: "2026-09-08",
                  records: 9,
                  nil: false,
                },
                {
                  path: "evidence/t4-operations/O4.5.2-nil-2026-q1.yaml",
                  id: "notices-2026-q1-nil",
                  date: "2026-04-01",
                  records: 0,
                  nil: true,
                },
              ],
              findings: { error: 0, warning: 1, info: 0 },
            }),
            output(
              "O4.5.3",
              text("Vulnerability remediation records or compensating controls", "弱點修補紀錄或補償管控措施"),
              "contradicted",
              {
                kind: "event",
                newest: "2026-09-16",
                expires: "2026-12-16",
                cadence: "P3M",
                evidence: [
                  {
                    path: "evidence/t4-operations/O4.5.3-remediation.yaml",
                    id: "remediation-2026",
                    date: "2026-09-16",
                    records: 7,
                    nil: false,
                  },
                ],
                findings: { error: 1, warning: 0, info: 0 },
              },
            ),
          ],
        },
        {
          id: "T4.6",
          name: text("Source code vulnerability management", "程式碼弱點管理"),
          state: "provided",
          outputs: [
            output("O4.6.1", text("Source code scanning records", "程式原始碼掃描紀錄"), "not-applicable"),
            output("O4.6.2", text("Code remediation records", "程式碼修補紀錄"), "provided"),
          ],
        },
        {
          id: "T4.8",
          name: text("Support for performing backups and confirming their effectiveness", "協助備份之執行與有效性確認"),
          state: "lacking",
          outputs: [
            output("O4.8.1", text("Backup execution records", "備份執行紀錄"), "current", {
              kind: "continuous",
              newest: "2026-09-30",
              expires: "2026-10-07",
              cadence: "P7D",
              evidence: [
                {
                  path: "evidence/t4-operations/O4.8.1-backups-2026-09.yaml",
                  id: "backups-2026-09",
                  date: "2026-09-30",
                  records: 840,
                  nil: false,
                },
              ],
            }),
            output("O4.8.2", text("Backup effectiveness verification records", "備份有效性確認紀錄"), "stale", {
              newest: "2026-09-25",
              expires: "2025-12-31",
              cadence: "1/P2Y",
              requirements: [
                {
                  id: "any",
                  title: text("Any restore test", "任一還原測試"),
                  state: "current",
                  newest: "2026-09-25",
                  expires: "2027-03-25",
                  cadence: "P6M",
                  subjects: null,
                },
                {
                  id: "each-core-system",
                  title: restoreTest,
                  state: "stale",
                  newest: "2026-09-25",
                  expires: "2025-12-31",
                  cadence: "1/P2Y",
                  subjects: { title: coreSystems, total: 41, current: 28 },
                },
              ],
              evidence: [
                {
                  path: "evidence/t4-operations/O4.8.2-restore-tests.yaml",
                  id: "restore-tests-2026",
                  date: "2026-09-25",
                  records: 31,
                  nil: false,
                },
              ],
              findings: { error: 13, warning: 0, info: 0 },
            }),
          ],
        },
      ],
    },
    {
      id: "T5",
      name: text("Log collection, analysis and monitoring", "日誌收容、分析與監控"),
      tasks: [
        {
          id: "T5.2",
          name: text("Collection and protection of audit logs", "收容與保護稽核日誌"),
          state: "lacking",
          outputs: [
            output("O5.2.1", text("Log collection records", "日誌收容紀錄"), "not-evaluated", {
              kind: "continuous",
              cadence: "P1M15D",
              findings: { error: 1, warning: 0, info: 0 },
            }),
          ],
        },
      ],
    },
    {
      id: "T7",
      name: text(
        "Information security incident reporting, emergency response and business continuity management",
        "資訊安全事故通報、緊急應變及營運持續管理",
      ),
      tasks: [
        {
          id: "T7.1",
          name: text("Incident reporting and initial handling", "事故通報與期初處理"),
          state: "lacking",
          outputs: [
            output("O7.1.1", text("Incident report records", "事故通報紀錄"), "missing", {
              kind: "event",
              cadence: "P3M",
              findings: { error: 1, warning: 0, info: 0 },
            }),
          ],
        },
      ],
    },
  ],
  findings,
  waivers: [
    {
      finding: "evidence-stale",
      output: "O4.4.1",
      path: null,
      record: null,
      fingerprint: null,
      reason: "裝置汰換中，新機到貨後一併檢查",
      approvedBy: "p-003",
      approvedOn: "2026-09-15",
      expires: "2026-12-31",
      covers: 1,
    },
  ],
  notApplicable: [
    { output: "O4.4.2", reason: "無物聯網設備", approvedBy: "p-003", approvedOn: "2026-04-01", reviewBy: "2027-03-31" },
    {
      output: "O4.6.1",
      reason: "系統均委外開發，無自有程式碼",
      approvedBy: "p-002",
      approvedOn: "2026-07-01",
      reviewBy: "2027-06-30",
    },
  ],
  provided: [
    {
      output: "O4.6.2",
      by: "縣網路中心",
      agreement: "府教資字第 1150012345 號函",
      until: "2027-07-31",
      approvedBy: "p-003",
      approvedOn: "2026-08-03",
      reviewBy: "2027-07-31",
    },
  ],
  people: [
    { id: "p-003", name: "王建宏" },
    { id: "p-011", name: "鄭文彬" },
  ],
  controls: null,
  comparison: null,
};

/** A passing report without organization and Git data. */
export const passingReport: Report = {
  ...fixtureReport,
  organization: { name: null, level: null },
  policy: { ...fixtureReport.policy, overrides: [] },
  rules: [],
  source: null,
  configPath: null,
  paths: ["evidence/t2-assets-and-risk/O2.1.1-assets.yaml"],
  conclusion: "pass",
  summary: {
    ...fixtureReport.summary,
    tasks: { total: 1, applicable: 1, current: 1, lacking: 0 },
    outputs: {
      total: 1,
      current: 1,
      due: 0,
      stale: 0,
      contradicted: 0,
      invalid: 0,
      missing: 0,
      waived: 0,
      provided: 0,
      "not-applicable": 0,
      "not-evaluated": 0,
    },
    findings: none,
    rules: { total: 0, met: 0, broken: 0, "not-evaluated": 0, "not-applicable": 0, off: 0, failed: 0 },
    files: 1,
    documents: 1,
    records: 49,
  },
  duties: fixtureReport.duties.slice(0, 1),
  findings: [],
  waivers: [],
  notApplicable: [],
  provided: [],
  people: [],
};
