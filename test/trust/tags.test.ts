import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { historySays, reportOf, restoreTests, scriptedRepository, writeIn } from "./repository.ts";

const roster = `version: 1
people:
  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01, identities: [{ email: lin@example.org }] }
  - { id: p-2, name: 陳, unit: 資訊室, roles: [manager], joined: 2020-01-01 }
`;

test("tags that are not signed are counted, and one under another name than it was signed with is named", async () => {
  const folder = scriptedRepository([
    {
      day: "2026-01-03",
      files: {
        "isms-evidence.yaml": "version: 1\nevidence: [evidence]\npeople: people.yaml\npolicy: [baseline, trust]\n",
        "people.yaml": roster,
        "evidence/a.yaml": restoreTests("a", { "RT-1": "2026-01-02" }),
      },
    },
  ]);
  const says = async () => {
    const found = historySays(await reportOf(folder, "--config", "isms-evidence.yaml"));
    return found.filter((finding) => finding.startsWith("identity-tag"));
  };
  expect(await says()).toEqual([]);
  git(folder, "tag", "2025");
  expect(await says()).toEqual(["identity-tag-signed -"]);

  const away = temporaryFolder();
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", `${away}/key`]);
  writeIn(away, { settings: `[gpg "ssh"]\n\tallowedSignersFile = ${away}/signers\n` });
  execFileSync("sh", ["-c", "(printf 't@example.org '; cat key.pub) > signers"], { cwd: away });
  git(folder, "tag", "-d", "2025");
  git(folder, "-c", "gpg.format=ssh", "-c", `user.signingkey=${away}/key.pub`, "tag", "-s", "-m", "audited", "2025");
  process.env.GIT_CONFIG_GLOBAL = `${away}/settings`;
  try {
    expect(await says()).toEqual([]);
    git(folder, "update-ref", "refs/tags/2026", git(folder, "rev-parse", "2025"));
    expect(await says()).toEqual(["identity-tag-valid -"]);
  } finally {
    delete process.env.GIT_CONFIG_GLOBAL;
  }
});
