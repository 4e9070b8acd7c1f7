import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { commitSignatures } from "../../src/source/commit-signatures.ts";
import { tagSignatures } from "../../src/source/tag-signatures.ts";
import { milliseconds } from "../../src/time/milliseconds.ts";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const environment = { ...process.env };
afterEach(() => {
  for (const name of ["GIT_CONFIG_GLOBAL", "GNUPGHOME", "PATH"]) {
    if (environment[name] === undefined) delete process.env[name];
    else process.env[name] = environment[name];
  }
});

function repository(): { folder: string; commit: string } {
  const folder = temporaryFolder({ "a.yaml": "1" });
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "a");
  return { folder, commit: git(folder, "rev-parse", "HEAD") };
}

/** A tag of other words under the same signature. */
function forge(folder: string, tag: string, name: string): void {
  const forged = git(folder, "cat-file", "tag", tag).replace("as it was", "as it is");
  const object = execFileSync("git", ["hash-object", "-t", "tag", "-w", "--stdin"], {
    cwd: folder,
    input: `${forged}\n`,
  });
  git(folder, "update-ref", `refs/tags/${name}`, object.toString().trim());
}

async function statesOf(folder: string, commit: string): Promise<Record<string, string>> {
  const tags = await tagSignatures(folder, new Set([commit]), milliseconds);
  return Object.fromEntries(tags.map(({ name, state }) => [name, state]).sort());
}

/** Puts programs of a name before all others, each a script of the shell; the real ones are known as `$REAL`. */
function insteadOf(name: string, script: string): void {
  const real = execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  const folder = temporaryFolder({ [name]: `#!/bin/sh\nREAL=${real}\n${script}\n` });
  chmodSync(join(folder, name), 0o755);
  process.env.PATH = `${folder}:${process.env.PATH}`;
}

describe("by ssh", () => {
  const signers = (away: string, options = "") => {
    const settings = join(away, "settings");
    execFileSync("sh", ["-c", `(printf 't@example.org ${options}'; cat key.pub) > signers`], { cwd: away });
    writeFileSync(settings, `[gpg "ssh"]\n\tallowedSignersFile = ${join(away, "signers")}\n`);
    process.env.GIT_CONFIG_GLOBAL = settings;
  };

  function signedTags() {
    const { folder, commit } = repository();
    const away = temporaryFolder();
    for (const key of ["key", "other"]) {
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(away, key)]);
    }
    const sign = (name: string, key = "key") => {
      const signing = ["-c", "gpg.format=ssh", "-c", `user.signingkey=${join(away, `${key}.pub`)}`];
      git(folder, ...signing, "tag", "-s", "-m", "as it was", name);
    };
    sign("signed");
    sign("by-other", "other");
    git(folder, "tag", "-a", "-m", "plain", "annotated");
    git(folder, "tag", "light");
    forge(folder, "signed", "forged");
    git(folder, "update-ref", "refs/tags/moved", git(folder, "rev-parse", "signed"));
    return { folder, commit, away };
  }

  test("with the signers of the person", async () => {
    const { folder, commit, away } = signedTags();
    signers(away);
    expect(await statesOf(folder, commit)).toEqual({
      annotated: "none",
      "by-other": "uncheckable",
      forged: "bad",
      light: "none",
      moved: "other-name",
      signed: "good",
    });
  });

  test("never by what the repository names as program or signers", async () => {
    const { folder, commit, away } = signedTags();
    const ran = join(away, "ran");
    writeFileSync(join(away, "trap.sh"), `#!/bin/sh\ntouch ${ran}\nexit 0\n`);
    chmodSync(join(away, "trap.sh"), 0o755);
    for (const name of ["gpg.program", "gpg.ssh.program"]) git(folder, "config", name, join(away, "trap.sh"));
    execFileSync("sh", ["-c", `(printf 't@example.org '; cat key.pub) > own`], { cwd: away });
    git(folder, "config", "gpg.ssh.allowedSignersFile", join(away, "own"));
    expect(await statesOf(folder, commit)).toMatchObject({ signed: "uncheckable", annotated: "none" });
    expect(existsSync(ran)).toBe(false);
  });

  test("a signer whose time was over when it was signed is none", async () => {
    const { folder, commit, away } = signedTags();
    signers(away, 'valid-before="20200101" ');
    expect(await statesOf(folder, commit)).toMatchObject({ signed: "uncheckable" });
  });

  /** One that is good, one without a signature, and one whose words are others than those that were signed. */
  function signedCommits(folder: string, away: string) {
    const signing = ["-c", "gpg.format=ssh", "-c", `user.signingkey=${join(away, "key.pub")}`];
    git(folder, ...signing, "commit", "-q", "--allow-empty", "-S", "-m", "as it was");
    const good = git(folder, "rev-parse", "HEAD");
    git(folder, "commit", "-q", "--allow-empty", "-m", "as it was");
    const none = git(folder, "rev-parse", "HEAD");
    const input = `${git(folder, "cat-file", "commit", good).replace("as it was", "as it is")}\n`;
    const object = ["hash-object", "-t", "commit", "-w", "--stdin"];
    const forged = execFileSync("git", object, { cwd: folder, input, encoding: "utf8" }).trim();
    const states = async (limit?: number) => {
      const found = await commitSignatures(folder, [good, none, forged], limit);
      return { good: found.get(good), none: found.get(none), forged: found.get(forged) };
    };
    return { good, forged, states };
  }

  test("of commits, in the same way", async () => {
    const { folder, away } = signedTags();
    signers(away);
    const { states } = signedCommits(folder, away);
    expect(await states()).toEqual({ good: "good", none: "none", forged: "bad" });
  });

  test.each([
    ["that is stopped", "kill -9 $$"],
    ["that cannot do its work", "exit 1"],
    ["that has no file to write", 'echo "ssh-keygen: No space left on device" >&2; exit 255'],
  ])("a program %s says nothing of a signature", async (_name, script) => {
    const { folder, commit, away } = signedTags();
    signers(away);
    const { states } = signedCommits(folder, away);
    insteadOf("ssh-keygen", script);
    expect(await states()).toEqual({ good: "uncheckable", none: "none", forged: "uncheckable" });
    expect(await statesOf(folder, commit)).toMatchObject({ signed: "uncheckable", forged: "uncheckable" });
  });

  test("what is not verified in time is neither good nor bad", async () => {
    const { folder, commit, away } = signedTags();
    signers(away);
    const { states } = signedCommits(folder, away);
    insteadOf("ssh-keygen", "exec sleep 20");
    expect(await states(300)).toEqual({ good: "timed-out", none: "none", forged: "timed-out" });
    const tags = await tagSignatures(folder, new Set([commit]), milliseconds, 300);
    expect(Object.fromEntries(tags.map(({ name, state }) => [name, state]))).toEqual({
      annotated: expect.stringMatching(/^(?:none|timed-out)$/),
      "by-other": "timed-out",
      forged: "timed-out",
      light: "none",
      moved: "timed-out",
      signed: "timed-out",
    });
  });

  test("with a null device that is not what it should be", async () => {
    const { folder, commit, away } = signedTags();
    signers(away);
    insteadOf("ssh-keygen", 'case "$*" in */dev/null*) exit 1;; esac; exec "$REAL" "$@"');
    expect(await statesOf(folder, commit)).toMatchObject({ signed: "good", forged: "bad" });
  });

  test("tags of other commits are left out", async () => {
    const { folder } = signedTags();
    expect(await tagSignatures(folder, new Set(["0".repeat(40)]), milliseconds)).toEqual([]);
  });
});

describe("by gpg", () => {
  /** A folder of keys; its path is short, since the agent of gpg has its socket there. */
  function keys(): string {
    const home = temporaryFolder();
    chmodSync(home, 0o700);
    mkdirSync(join(home, "private-keys-v1.d"), { mode: 0o700 });
    return home;
  }
  const gpg = (home: string, ...words: string[]) =>
    execFileSync("gpg", ["--homedir", home, "--batch", "--quiet", ...words], { stdio: "pipe" });

  test("with the keys of the person, as far as that person trusts them", async () => {
    const { folder, commit } = repository();
    const home = keys();
    gpg(home, "--passphrase", "", "--quick-gen-key", "t <t@example.org>", "ed25519", "sign", "never");
    process.env.GNUPGHOME = home;
    const signing = ["-c", "gpg.program=gpg", "-c", "user.signingkey=t@example.org"];
    git(folder, ...signing, "tag", "-s", "-m", "as it was", "signed");
    git(folder, ...signing, "commit", "-q", "--allow-empty", "-S", "-m", "signed");
    const signed = git(folder, "rev-parse", "HEAD");
    forge(folder, "signed", "forged");
    expect(await statesOf(folder, commit)).toEqual({ forged: "bad", signed: "good" });
    expect((await commitSignatures(folder, [signed])).get(signed)).toBe("good");
    const path = process.env.PATH;
    insteadOf("gpg", "kill -9 $$");
    expect((await commitSignatures(folder, [signed])).get(signed)).toBe("uncheckable");
    expect(await statesOf(folder, commit)).toEqual({ forged: "uncheckable", signed: "uncheckable" });
    process.env.PATH = path;

    const key = gpg(home, "--export", "t@example.org");
    const stranger = keys();
    process.env.GNUPGHOME = stranger;
    expect(await statesOf(folder, commit)).toEqual({ forged: "uncheckable", signed: "uncheckable" });
    expect((await commitSignatures(folder, [signed])).get(signed)).toBe("uncheckable");
    execFileSync("gpg", ["--homedir", stranger, "--batch", "--quiet", "--import"], { input: key, stdio: "pipe" });
    expect(await statesOf(folder, commit)).toEqual({ forged: "bad", signed: "uncheckable" });
    for (const one of [home, stranger]) execFileSync("gpgconf", ["--homedir", one, "--kill", "all"]);
  });
});
