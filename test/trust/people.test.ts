import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitSignatures } from "../../src/source/commit-signatures.ts";
import { isBot, personFinder, readReviewer } from "../../src/trust/identities.ts";
import { mergesOf } from "../../src/trust/merges.ts";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { historySays, reportOf, restoreTests, scriptedRepository } from "./repository.ts";

const nobody = { name: "", unit: "", roles: [], joined: "2020-01-01" };

describe("the person of a commit", () => {
  const find = personFinder([
    { ...nobody, id: "p-1", github: "Lin-A", identities: [{ email: "Lin@Example.org", to: "2026-06-30" }] },
    { ...nobody, id: "p-2", identities: [{ email: "lin@example.org", from: "2026-07-01" }, { github: "chen" }] },
  ]);
  test.each([
    ["lin@example.org", "2026-06-30", "p-1"],
    ["LIN@example.org", "2026-07-01", "p-2"],
    ["lin-a@users.noreply.github.com", "2026-01-01", "p-1"],
    ["12+chen@users.noreply.github.com", "2026-01-01", "p-2"],
    ["@chen", "2026-01-01", "p-2"],
    ["other@example.org", "2026-01-01", null],
    ["", "2026-01-01", null],
  ])("%s on %s is %s", (email, day, person) => {
    expect(find?.({ name: "", email }, day)).toBe(person);
  });

  test("is not looked for where the roster says nothing of accounts", () => {
    expect(personFinder([{ ...nobody, id: "p-1" }])).toBe(null);
    expect(personFinder(null)).toBe(null);
  });

  test("may be a program", () => {
    expect(isBot({ name: "dependabot[bot]", email: "x" })).toBe(true);
    expect(isBot({ name: "Abbot", email: "abbot@example.org" })).toBe(false);
  });

  test("is read from the line of a reviewer", () => {
    expect(readReviewer("Lin A <lin@example.org>")).toEqual({ name: "Lin A", email: "lin@example.org" });
    expect(readReviewer("@chen").email).toBe("@chen");
  });
});

test("each commit of a side branch belongs to the first merge that brought it", () => {
  const commit = (id: string, ...parents: string[]) => ({ id, parents });
  const commits = [commit("a"), commit("b", "a"), commit("c", "b"), commit("m", "a", "c"), commit("n", "m", "b")];
  expect([...mergesOf(commits)].map(([id, merge]) => `${id} ${merge.id}`).sort()).toEqual(["b m", "c m"]);
});

test("nothing is said of people until the roster has accounts", async () => {
  const roster = (more: string) =>
    `version: 1\npeople:\n  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01${more} }\n  - { id: p-2, name: 陳, unit: 資訊室, roles: [manager], joined: 2020-01-01 }\n`;
  const files = (more: string) => ({
    "isms-evidence.yaml": "version: 1\nevidence: [evidence]\npeople: people.yaml\npolicy: [baseline, trust]\n",
    "people.yaml": roster(more),
    "evidence/a.yaml": restoreTests("a", { "RT-1": "2026-01-02" }),
  });
  const said = async (more: string) =>
    historySays(
      await reportOf(scriptedRepository([{ day: "2026-01-02", files: files(more) }]), "--config", "isms-evidence.yaml"),
    );
  expect(await said("")).toEqual([]);
  const accounts = ["identity-approval-recorded -", "identity-author-known a", "identity-commit-signed -"];
  expect((await said(", github: somebody")).sort()).toEqual(accounts);
});

describe("signatures", () => {
  test("are verified with the signers of the person, never by what the repository names", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const away = temporaryFolder();
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(away, "key")]);
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    const signing = ["-c", "gpg.format=ssh", "-c", `user.signingkey=${join(away, "key.pub")}`];
    git(folder, ...signing, "commit", "-q", "-S", "-m", "signed");
    const signed = git(folder, "rev-parse", "HEAD");
    git(folder, "commit", "-q", "--allow-empty", "-m", "not signed");
    const unsigned = git(folder, "rev-parse", "HEAD");

    const ran = join(away, "ran");
    writeFileSync(join(away, "trap.sh"), `#!/bin/sh\ntouch ${ran}\nexit 0\n`);
    chmodSync(join(away, "trap.sh"), 0o755);
    for (const name of ["gpg.program", "gpg.ssh.program"]) git(folder, "config", name, join(away, "trap.sh"));
    execFileSync("sh", ["-c", `(printf 't@example.org '; cat key.pub) > signers`], { cwd: away });
    git(folder, "config", "gpg.ssh.allowedSignersFile", join(away, "signers"));

    const states = await commitSignatures(folder, [signed, unsigned]);
    expect(states.get(unsigned)).toBe("none");
    expect(states.get(signed)).toBe("uncheckable");
    expect(existsSync(ran)).toBe(false);

    const settings = join(away, "settings");
    writeFileSync(settings, `[gpg "ssh"]\n\tallowedSignersFile = ${join(away, "signers")}\n`);
    process.env.GIT_CONFIG_GLOBAL = settings;
    try {
      expect((await commitSignatures(folder, [signed, unsigned])).get(signed)).toBe("good");
    } finally {
      delete process.env.GIT_CONFIG_GLOBAL;
    }
  });
});
