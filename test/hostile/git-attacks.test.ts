import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundle } from "../support/bundle.ts";
import { commitAll, git } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";
const { runCli, runAction } = bundle();
const canary = "canary-sang";

interface Trap {
  readonly folder: string;
  /** A program that leaves a file behind when it runs. */
  readonly program: string;
  /** Adds to the settings that come with an unpacked folder. */
  readonly configure: (text: string) => void;
}

/** Removes the file objects of blobs, as a clone without blobs has none. */
function removeBlobs(folder: string): void {
  for (const object of git(folder, "cat-file", "--batch-check", "--batch-all-objects").split("\n")) {
    const [id = "", type] = object.split(" ");
    if (type === "blob") rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)));
  }
}

function promisor(folder: string, url: string): string {
  removeBlobs(folder);
  return `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${url}\n\tpromisor = true\n\tpartialclonefilter = blob:none\n`;
}

/** What an unpacked folder can bring along to have git run a program. */
const attacks: [name: string, set: (trap: Trap) => void][] = [
  [
    "a filter for files",
    ({ folder, program, configure }) => {
      writeFileSync(join(folder, ".gitattributes"), "* filter=x diff=x merge=x\n");
      configure(
        `[filter "x"]\n\tclean = ${program}\n\tsmudge = ${program}\n\tprocess = ${program}\n\trequired = true\n`,
      );
      configure(`[diff "x"]\n\ttextconv = ${program}\n\tcommand = ${program}\n[diff]\n\texternal = ${program}\n`);
      appendFileSync(join(folder, "evidence/a.yaml"), "# changed\n");
    },
  ],
  [
    "a filter in .git/info/attributes",
    ({ folder, program, configure }) => {
      mkdirSync(join(folder, ".git/info"), { recursive: true });
      writeFileSync(join(folder, ".git/info/attributes"), "* filter=x\n");
      configure(`[filter "x"]\n\tclean = ${program}\n`);
      appendFileSync(join(folder, "evidence/a.yaml"), "# changed\n");
    },
  ],
  ["a watcher of files", ({ program, configure }) => configure(`[core]\n\tfsmonitor = ${program}\n`)],
  [
    "a folder of hooks",
    ({ folder, program, configure }) => {
      const hooks = join(folder, "hooks");
      mkdirSync(hooks);
      for (const name of [
        "post-index-change",
        "reference-transaction",
        "pre-auto-gc",
        "post-checkout",
        "fsmonitor-watchman",
      ])
        execFileSync("cp", [program, join(hooks, name)]);
      configure(`[core]\n\thooksPath = ${hooks}\n\tuntrackedCache = true\n[gc]\n\tauto = 1\n`);
    },
  ],
  [
    "a pager, an editor, an alias, helpers for passwords and signatures",
    ({ program, configure }) =>
      configure(
        `[core]\n\tpager = ${program}\n\teditor = ${program}\n\taskPass = ${program}\n\talternateRefsCommand = ${program}\n[pager]\n\tls-files = ${program}\n\tls-tree = ${program}\n\trev-parse = ${program}\n[alias]\n\tls-files = !${program}\n\trev-parse = !${program}\n\tcat-file = !${program}\n[credential]\n\thelper = !${program}\n[gpg]\n\tprogram = ${program}\n[log]\n\tshowSignature = true\n`,
      ),
  ],
  [
    "missing objects from a server over ssh",
    ({ folder, program, configure }) =>
      configure(
        `${promisor(folder, "ssh://example.invalid/x.git")}[core]\n\tsshCommand = ${program}\n[protocol "ssh"]\n\tallow = always\n`,
      ),
  ],
  [
    "settings in other files: included, on a condition, and those of a worktree",
    ({ folder, program, configure }) => {
      const settings = `[core]\n\tfsmonitor = ${program}\n\thooksPath = ${folder}\n[filter "x"]\n\tclean = ${program}\n`;
      writeFileSync(join(folder, "included"), settings);
      writeFileSync(join(folder, ".git/config.worktree"), settings);
      writeFileSync(join(folder, ".gitattributes"), "* filter=x\n");
      configure(
        `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tworktreeConfig = true\n[include]\n\tpath = ../included\n[includeIf "gitdir:${folder}/"]\n\tpath = ../included\n`,
      );
      appendFileSync(join(folder, "evidence/a.yaml"), "# changed\n");
    },
  ],
  [
    "missing objects from an address that is rewritten to a program",
    ({ folder, program, configure }) =>
      configure(
        `${promisor(folder, "https://example.invalid/x.git")}[url "ext::${program} "]\n\tinsteadOf = https://\n[protocol "ext"]\n\tallow = always\n`,
      ),
  ],
  [
    "missing trees as well, from a program",
    ({ folder, program, configure }) => {
      const tree = git(folder, "rev-parse", "HEAD^{tree}");
      configure(
        `${promisor(folder, `ext::${program}`)}[remote "origin"]\n\tuploadpack = ${program}\n\tvcs = canary\n[protocol]\n\tallow = always\n`,
      );
      rmSync(join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    },
  ],
  [
    "missing objects over a proxy",
    ({ folder, program, configure }) =>
      configure(
        `${promisor(folder, "git://example.invalid/x.git")}[core]\n\tgitProxy = ${program}\n[protocol "git"]\n\tallow = always\n`,
      ),
  ],
  [
    "missing objects from a program",
    ({ folder, program, configure }) =>
      configure(
        `${promisor(folder, `ext::${program}`)}[protocol "ext"]\n\tallow = always\n[protocol]\n\tallow = always\n`,
      ),
  ],
  [
    "missing objects from a folder with a program of its own",
    ({ folder, program, configure }) =>
      configure(`${promisor(folder, folder)}\tuploadpack = ${program}\n[protocol "file"]\n\tallow = always\n`),
  ],
  [
    "missing objects by a helper that the settings name",
    ({ folder, configure }) =>
      configure(`${promisor(folder, "x")}\tvcs = canary\n[protocol "canary"]\n\tallow = always\n`),
  ],
  [
    "settings from another file",
    ({ folder, program, configure }) => {
      writeFileSync(join(folder, "more"), `[core]\n\tfsmonitor = ${program}\n\tpager = ${program}\n`);
      configure(
        `[include]\n\tpath = ${join(folder, "more")}\n[includeIf "gitdir:/"]\n\tpath = ${join(folder, "more")}\n`,
      );
    },
  ],
  [
    "a filter in a submodule",
    ({ folder, program }) => {
      const inner = join(folder, "evidence/inner");
      mkdirSync(inner);
      writeFileSync(join(inner, "b.yaml"), nilStatement("b"));
      commitAll(inner);
      git(folder, "add", "evidence/inner");
      git(folder, "commit", "-qm", "a submodule");
      writeFileSync(join(inner, ".gitattributes"), "* filter=x\n");
      appendFileSync(
        join(inner, ".git/config"),
        `[filter "x"]\n\tclean = ${program}\n[core]\n\tfsmonitor = ${program}\n`,
      );
      appendFileSync(join(inner, "b.yaml"), "# changed\n");
    },
  ],
  [
    "a repository that lies elsewhere",
    ({ folder, program, configure }) => {
      configure(`[core]\n\tfsmonitor = ${program}\n\tworktree = ${folder}\n`);
      renameSync(join(folder, ".git"), join(folder, "store"));
      writeFileSync(join(folder, ".git"), "gitdir: store\n");
    },
  ],
];

describe("git runs nothing that an unpacked folder names", () => {
  test.each(attacks)("%s", async (_name, set) => {
    const folder = temporaryFolder({ "evidence/a.yaml": nilStatement("a") });
    commitAll(folder);
    const place = temporaryFolder();
    const program = join(place, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${join(place, canary)}\ncat\n`);
    chmodSync(program, 0o755);
    execFileSync("cp", [program, join(place, "git-remote-canary")]);
    set({ folder, program, configure: (text) => appendFileSync(join(folder, ".git/config"), text) });
    const environment = { PATH: `${place}:${process.env.PATH}` };
    for (const words of [[], ["--scope", "changed"], ["--base", "HEAD"]]) {
      const { error } = await runCli(folder, ["check", "--as-of", asOf, "--format", "json", ...words], environment);
      expect(error).not.toMatch(/^\s+at /m);
    }
    const step = await runAction(folder, { event: "push", inputs: { "as-of": asOf }, environment });
    expect([step.status === 2, step.error]).toEqual([false, ""]);
    expect(readdirSync(place)).not.toContain(canary);
  });

  test("the trap itself works", () => {
    const folder = temporaryFolder({ "a.yaml": "a: 1\n" });
    commitAll(folder);
    const program = join(folder, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${join(folder, canary)}\n`);
    chmodSync(program, 0o755);
    execFileSync("git", ["-c", `core.fsmonitor=${program}`, "status"], { cwd: folder });
    expect(existsSync(join(folder, canary))).toBe(true);
  });
});
