import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GitHistory, gitHistory } from "../../src/source/git-history.ts";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function historyOf(folder: string, prefix = ""): Promise<GitHistory> {
  const history = await gitHistory(folder, git(folder, "rev-parse", "HEAD"), prefix);
  if (history.kind === "none") throw new Error(history.reason);
  return history;
}

/** Each commit's changes as `A path`, `M path` or `D path`. */
function changesOf({ commits }: GitHistory): string[][] {
  return commits.map(({ changes }) =>
    changes.map(({ path, before, after }) => `${after === null ? "D" : before.length === 0 ? "A" : "M"} ${path}`),
  );
}

const reasonOf = async (folder: string, commit: string, prefix = "") => {
  const history = await gitHistory(folder, commit, prefix);
  return history.kind === "none" ? history.reason : history.kind;
};

describe("the commits of a history", () => {
  test("are listed from the first to the last, with what each did to each file", async () => {
    const folder = temporaryFolder({ "a.yaml": "1", "b/\u001d名 .yaml": "2" });
    commitAll(folder);
    writeFileSync(join(folder, "a.yaml"), "3");
    commitAll(folder);
    git(folder, "mv", "a.yaml", "c.yaml");
    commitAll(folder);
    const history = await historyOf(folder);
    expect(changesOf(history)).toEqual([["A a.yaml", "A b/\u001d名 .yaml"], ["M a.yaml"], ["D a.yaml", "A c.yaml"]]);
    expect(history.commits[0]).toMatchObject({ parents: [], author: { name: "t", email: "t@example.org" } });
    expect(history.commits[1]?.parents).toEqual([history.commits[0]?.id]);
  });

  test("say who reviewed, by their last lines alone", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    const message =
      "Change\n\nReviewed-by: nobody\n\nReviewed-by: Lin <lin@example.org>\nApproved-by: Chen\nSigned-off-by: x";
    git(folder, "commit", "-q", "--allow-empty", "--amend", "-m", message);
    expect((await historyOf(folder)).commits[0]?.reviewers).toEqual(["Lin <lin@example.org>", "Chen"]);
  });

  test("say who took part, whoever the line goes on with, and in whatever case", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    const message = "Change\n\nco-authored-by: Lin\n  <lin@example.org>\nReviewed-By : Chen\nCo-authored-by: nobody";
    git(folder, "commit", "-q", "--allow-empty", "--amend", "-m", message);
    const [commit] = (await historyOf(folder)).commits;
    expect(commit).toMatchObject({ coAuthors: [{ name: "Lin", email: "lin@example.org" }], reviewers: ["Chen"] });
  });

  test("are the same whatever the settings of a repository say", async () => {
    const folder = temporaryFolder({ "compliance/a.yaml": "1\n", "compliance/b.yaml": "1\n" });
    commitAll(folder);
    git(folder, "checkout", "-q", "-b", "side");
    git(folder, "mv", "compliance/a.yaml", "compliance/c.yaml");
    git(folder, "commit", "-q", "-m", "Side\n\nReviewed-by: Lin\nCo-authored-by: Chen <chen@example.org>");
    git(folder, "checkout", "-q", "-");
    writeFileSync(join(folder, "compliance/b.yaml"), "2\n");
    commitAll(folder);
    git(folder, "merge", "-q", "--no-ff", "-m", "Merge", "side");
    const read = async () => {
      const { commits, taken } = await historyOf(join(folder, "compliance"), "compliance/");
      return { commits, taken };
    };
    const asCommitted = await read();
    expect(asCommitted.commits.flatMap(({ coAuthors, reviewers }) => [...coAuthors, ...reviewers])).toHaveLength(2);
    expect([...asCommitted.taken.values()].flat()).toHaveLength(2);
    const settings = [
      ...["diff.relative=true", "diff.renames=copies", "diff.orderFile=/dev/null", "log.follow=true"],
      ...["log.showRoot=false", "log.diffMerges=off", "log.diffMerges=dense-combined", "log.mailmap=true"],
      ...["core.commentChar=C", "trailer.separators=%", "trailer.Reviewed-by.key=Seen-by"],
      ...["trailer.other.key=Co-authored-by-nobody", "i18n.logOutputEncoding=UTF-16", "color.ui=always"],
    ];
    for (const setting of settings) {
      const [name = "", value = ""] = setting.split("=");
      git(folder, "config", name, value);
      expect([setting, await read()]).toEqual([setting, asCommitted]);
      git(folder, "config", "--unset", name);
    }
  });

  test("are those of a folder, with paths in it", async () => {
    const folder = temporaryFolder({ "a.yaml": "1", "o/b.yaml": "2", "oo/c.yaml": "3" });
    commitAll(folder);
    expect(changesOf(await historyOf(join(folder, "o"), "o/"))).toEqual([["A b.yaml"]]);
  });

  test("have what a merge alone brought, and both sides of it", async () => {
    const folder = temporaryFolder({ "a.yaml": "1\n", "b.yaml": "1\n" });
    commitAll(folder);
    git(folder, "checkout", "-q", "-b", "side");
    writeFileSync(join(folder, "a.yaml"), "2\n");
    commitAll(folder);
    git(folder, "checkout", "-q", "-");
    writeFileSync(join(folder, "b.yaml"), "2\n");
    commitAll(folder);
    git(folder, "merge", "-q", "--no-ff", "--no-commit", "side");
    writeFileSync(join(folder, "b.yaml"), "3\n");
    commitAll(folder);
    const history = await historyOf(folder);
    expect(changesOf(history).flat().toSorted()).toEqual(["A a.yaml", "A b.yaml", "M a.yaml", "M b.yaml", "M b.yaml"]);
    const merge = history.commits.at(-1);
    expect(merge?.parents).toHaveLength(2);
    expect(merge?.changes[0]?.before).toHaveLength(2);
  });

  test("are those that were made, whatever grafts and replaced objects say", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const first = commitAll(folder);
    writeFileSync(join(folder, "a.yaml"), "2");
    const second = commitAll(folder);
    writeFileSync(join(folder, ".git/info/grafts"), `${second}\n`);
    git(folder, "replace", "--graft", second);
    expect((await historyOf(folder)).commits.map(({ id }) => id)).toEqual([first, second]);
  });

  test("may be before 1970 or in the future, and of unrelated beginnings", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    git(folder, "checkout", "-q", "--orphan", "other");
    git(folder, "-c", "user.name=t", "commit", "-q", "--date=@4102444800 +0800", "-m", "later");
    git(folder, "merge", "-q", "--allow-unrelated-histories", "-m", "both", "HEAD@{0}");
    expect((await historyOf(folder)).commits.at(-1)?.author.time).toBe(4_102_444_800);
  });

  test("are known by SHA-256 as well", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    git(folder, "init", "-q", "--object-format=sha256");
    commitAll(folder);
    const history = await historyOf(folder);
    expect(history.commits[0]?.changes[0]?.after).toHaveLength(64);
  });
});

describe("a history cannot be used", () => {
  test("when the clone is shallow", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    commitAll(folder);
    const clone = join(temporaryFolder(), "clone");
    git(folder, "clone", "-q", "--depth=1", `file://${folder}`, clone);
    expect(await reasonOf(clone, "HEAD")).toBe("shallow");
  });

  test("when there are more commits than are read", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    for (let at = 0; at < 3; at++) commitAll(folder);
    expect(await gitHistory(folder, "HEAD", "", 2)).toEqual({ kind: "none", reason: "too-long" });
    expect((await gitHistory(folder, "HEAD", "", 3)).kind).toBe("history");
  });

  test("when there is no repository, or no such commit", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    expect(await reasonOf(folder, "HEAD")).toBe("no-repository");
    git(folder, "init", "-q");
    expect(await reasonOf(folder, "HEAD")).toBe("incomplete");
  });
});

describe("the contents of a history", () => {
  test("are read once each, and those that are too large not at all", async () => {
    const folder = temporaryFolder({ "a.yaml": "1", "b.yaml": "x".repeat(100) });
    commitAll(folder);
    const history = await historyOf(folder);
    const ids = history.commits.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? []));
    const seen: string[] = [];
    expect(await history.readBlobs(new Set(ids), 50, (_, bytes) => seen.push(bytes.toString()))).toBe(null);
    expect(seen).toEqual(["1"]);
  });

  test("that are missing or broken are said to be", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    const history = await historyOf(folder);
    expect(await history.readBlobs(["0".repeat(40)], 50, () => {})).toBe("incomplete");
  });
});
