import { expect, test } from "vitest";
import { historySays, reportOf, restoreTests, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const path = "evidence/restore.yaml";
const one = { "RT-1": "2026-01-02" };

/** What the history says of such commits. */
async function said(...commits: readonly ScriptedCommit[]): Promise<string[]> {
  return historySays(await reportOf(scriptedRepository(commits)));
}

const commit = (day: string, text: string | null, at = path): ScriptedCommit => ({ day, files: { [at]: text } });

test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
  [
    "a new test",
    [
      commit("2026-01-02", restoreTests("a", one)),
      commit("2026-06-02", restoreTests("a", { ...one, "RT-2": "2026-06-01" })),
    ],
    [],
  ],
  [
    "a comment within a quarter",
    [commit("2026-01-02", restoreTests("a", one)), commit("2026-03-02", `# x\n${restoreTests("a", one)}`)],
    [],
  ],
  [
    "a comment a year later",
    [commit("2026-01-02", restoreTests("a", one)), commit("2026-10-02", `# x\n${restoreTests("a", one)}`)],
    ["history-touched-not-renewed a"],
  ],
  [
    "fields of a record in another order a year later",
    [
      commit("2026-01-02", restoreTests("a", one)),
      commit("2026-10-02", restoreTests("a", one).replace(/( {4}asset_id: .*\n)( {4}job_id: .*\n)/, "$2$1")),
    ],
    ["history-touched-not-renewed a"],
  ],
  [
    "a file that is moved",
    [
      commit("2026-01-02", restoreTests("a", one)),
      { day: "2026-10-02", files: { [path]: null, "evidence/b.yaml": restoreTests("a", one) } },
    ],
    [],
  ],
  [
    "a document beside another that changed",
    [
      commit("2026-01-02", restoreTests("a", one)),
      commit("2026-10-02", `${restoreTests("a", one)}---\n${restoreTests("b", { "RT-2": "2026-10-01" })}`),
    ],
    [],
  ],
  [
    "the same measured result of another test",
    [
      commit("2026-01-02", restoreTests("a", one, { lost: 1.253 })),
      commit("2026-06-02", restoreTests("b", { "RT-2": "2026-06-01" }, { lost: 1.253 }), "evidence/b.yaml"),
    ],
    ["history-results-repeated RT-2"],
  ],
  [
    "the same result that says little",
    [
      commit("2026-01-02", restoreTests("a", one, { lost: 2 })),
      commit("2026-06-02", restoreTests("b", { "RT-2": "2026-06-01" }, { lost: 2 }), "evidence/b.yaml"),
    ],
    [],
  ],
  [
    "a corrected date under the same number",
    [
      commit("2026-01-05", restoreTests("a", one, { lost: 1.253 })),
      commit("2026-01-09", restoreTests("a", { "RT-1": "2026-01-03" }, { lost: 1.253 })),
    ],
    [],
  ],
  [
    "a changed result after the approval",
    [
      commit("2026-01-05", restoreTests("a", one, { approvedAt: "2026-01-04" })),
      commit("2026-01-09", restoreTests("a", one, { approvedAt: "2026-01-04", lost: 3 })),
    ],
    ["history-changed-after-approval a"],
  ],
  [
    "a changed result with a new approval",
    [
      commit("2026-01-05", restoreTests("a", one, { approvedAt: "2026-01-04" })),
      commit("2026-01-09", restoreTests("a", one, { approvedAt: "2026-01-08", lost: 3 })),
    ],
    [],
  ],
  [
    "a new approval afterwards",
    [
      commit("2026-01-05", restoreTests("a", one, { approvedAt: "2026-01-04" })),
      commit("2026-01-09", restoreTests("a", one, { approvedAt: "2026-01-04", lost: 3 })),
      commit("2026-01-10", restoreTests("a", one, { approvedAt: "2026-01-10", lost: 3 })),
    ],
    [],
  ],
  [
    "a deleted document",
    [
      commit("2026-01-05", restoreTests("a", one)),
      commit("2026-01-05", restoreTests("b", { "RT-2": "2026-01-05" }), "evidence/b.yaml"),
      commit("2026-02-09", null),
    ],
    ["history-evidence-deleted -"],
  ],
  [
    "a deleted document whose retention is over",
    [
      commit("2022-01-05", restoreTests("a", { "RT-1": "2022-01-02" })),
      commit("2026-01-05", restoreTests("b", { "RT-2": "2026-01-05" }), "evidence/b.yaml"),
      commit("2026-02-09", null),
    ],
    [],
  ],
  [
    "a deleted record",
    [
      commit("2026-01-05", restoreTests("a", { ...one, "RT-2": "2026-01-03" })),
      commit("2026-02-09", restoreTests("a", one)),
    ],
    ["history-evidence-deleted a"],
  ],
  [
    "a record under another number",
    [
      commit("2026-01-05", restoreTests("a", { ...one, "RT-2": "2026-01-03" })),
      commit("2026-01-09", restoreTests("a", { ...one, "RT-02": "2026-01-03" })),
    ],
    [],
  ],
  [
    "a clock that was set back",
    [commit("2026-01-05", restoreTests("a", one)), { day: "2025-12-01", files: { "README.md": "x" } }],
    ["history-commit-dates -"],
  ],
  [
    "a clock that is ahead",
    [commit("2026-01-05", restoreTests("a", one)), { day: "2999-12-01", files: { "README.md": "x" } }],
    ["history-commit-dates -"],
  ],
])("%s", async (_name, commits, expected) => {
  expect(await said(...commits)).toEqual(expected);
});

const many = (day: string) => Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`RT-${index}`, day]));

test("many dates in one commit are one finding, also when each is a correction", async () => {
  const commits = [
    commit("2026-01-05", restoreTests("a", many("2026-01-02"))),
    commit("2026-01-09", restoreTests("a", many("2026-01-06"))),
  ];
  expect(await said(...commits)).toEqual(["history-dates-bumped RT-0"]);
});

test("a dozen new tests are none", async () => {
  const commits = [
    commit("2026-01-05", restoreTests("a", one)),
    commit("2026-01-09", restoreTests("b", many("2026-01-06")), "evidence/b.yaml"),
  ];
  expect(await said(...commits)).toEqual([]);
});
