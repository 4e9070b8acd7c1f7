import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commitAll, git } from "../support/git.ts";
import { runScript } from "../support/run-script.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/cron.md"), "utf8");
/** The files that the page shows, by the path in their first lines. */
const files = new Map(
  [...page.matchAll(/```\w+\n((?:(?:#!|@echo).*\n)?(?:#|\/\/|rem) (\S+)\n[\s\S]*?)```/g)].map(
    ([, text = "", path = ""]) => [path, text],
  ),
);

/** A server with a clone of evidence, and a mail system that keeps what it is given. */
function server() {
  const folder = temporaryFolder({
    "bin/sendmail": '#!/usr/bin/env bash\necho "$*" >> "$MAILS/to"\ncat > "$MAILS/$(ls "$MAILS" | wc -l).eml"\n',
  });
  chmodSync(join(folder, "bin/sendmail"), 0o755);
  mkdirSync(join(folder, "mails"));
  const origin = join(folder, "origin");
  cpSync(join(root, "examples/city-hospital-gaps"), origin, { recursive: true });
  commitAll(origin);
  git(folder, "clone", "-q", origin, join(folder, "evidence"));
  mkdirSync(join(folder, "report"));
  const places = {
    "/opt/isms-evidence/": root,
    "/opt/isms-evidence-mail.mjs": join(folder, "mail.mjs"),
    "/etc/isms-evidence-mail.txt": join(folder, "mail.txt"),
    "/srv/evidence-report": join(folder, "report"),
    "/srv/evidence": join(folder, "evidence"),
  };
  writeFileSync(join(folder, "mail.mjs"), files.get("/opt/isms-evidence-mail.mjs") ?? "");
  writeFileSync(join(folder, "mail.txt"), files.get("/etc/isms-evidence-mail.txt") ?? "");
  const environment = { PATH: `${join(folder, "bin")}:${process.env.PATH}`, MAILS: join(folder, "mails") };
  const run = () => runScript(files.get("/opt/isms-evidence-weekly.sh") ?? "false", folder, places, environment);
  const mails = () =>
    readdirSync(join(folder, "mails"))
      .filter((name) => name.endsWith(".eml"))
      .map((name) => readFileSync(join(folder, "mails", name), "utf8"));
  return { folder, origin, run, mails };
}

const decoded = (text: string) => Buffer.from(text, "base64").toString("utf8");

describe("the script of a week", () => {
  test("fetches, checks, writes the page and mails each owner", async () => {
    const { folder, origin, run, mails } = server();
    writeFileSync(join(origin, "notes.txt"), "new\n");
    commitAll(origin);
    expect(await run()).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, "evidence/notes.txt"))).toBe(true);
    expect(readFileSync(join(folder, "report/index.html"), "utf8")).toMatch(/^<!doctype html>/);
    const { reminders } = JSON.parse(readFileSync(join(folder, "report/reminders.json"), "utf8"));
    expect(mails()).toHaveLength(reminders.length);
    expect(reminders.length).toBeGreaterThan(3);
    const recipients = readFileSync(join(folder, "mails/to"), "utf8").trim().split("\n");
    expect(new Set(recipients)).toEqual(
      new Set(["-i -- lee@example.org", "-i -- it@example.org", "-i -- isms@example.org"]),
    );
    for (const mail of mails()) {
      const [head = "", body = ""] = mail.split("\n\n");
      const subject = [...head.matchAll(/=\?utf-8\?B\?([\w+/=]+)\?=/g)].map(([, one = ""]) => decoded(one)).join("");
      const same = reminders.find(({ title }: { title: string }) => title === subject);
      expect(decoded(body)).toBe(`${same?.text}\n`);
    }
  });

  test("ends with what the check ends with when it cannot be made: the old report stays, and nobody gets a mail", async () => {
    const { folder, origin, run, mails } = server();
    writeFileSync(join(folder, "report/index.html"), "old");
    writeFileSync(join(origin, "isms-evidence.yaml"), "nonsense: [");
    commitAll(origin);
    const { status, output } = await run();
    expect(status).toBe(2);
    expect(output).not.toBe("");
    expect([readFileSync(join(folder, "report/index.html"), "utf8"), mails()]).toEqual(["old", []]);
  });
});

test("no text of a document becomes a header or a recipient", () => {
  const { folder } = server();
  const title = "A\r\nBcc: mallory@example.org\n\nB";
  const of = (owner: object) => ({ owner, title, text: ".\nBcc: mallory@example.org" });
  const reminders = [of({ unit: "-oX/tmp/x", person: null }), of({ unit: "bad", person: null })];
  writeFileSync(join(folder, "r.json"), JSON.stringify({ reminders }));
  writeFileSync(join(folder, "m.txt"), "bad a@example.org,mallory@example.org\n* isms@example.org\n");
  const env = { PATH: `${join(folder, "bin")}:${process.env.PATH}`, MAILS: join(folder, "mails") };
  const words = [join(folder, "mail.mjs"), join(folder, "r.json"), join(folder, "m.txt")];
  expect(() => execFileSync(process.execPath, words, { env, stdio: "pipe" })).toThrow(/no address for bad/);
  expect(readFileSync(join(folder, "mails/to"), "utf8")).toBe("-i -- isms@example.org\n");
  const [mail = ""] = readdirSync(join(folder, "mails")).filter((name) => name.endsWith(".eml"));
  expect(readFileSync(join(folder, "mails", mail), "utf8")).not.toMatch(/^Bcc/im);
});

test("cron runs it on Mondays, as an account of its own", () => {
  const line = files.get("/etc/cron.d/isms-evidence")?.trim().split("\n").at(-1);
  expect(line).toBe("0 8 * * 1 evidence /opt/isms-evidence-weekly.sh");
});

test.runIf(existsSync("/usr/bin/systemd-analyze"))("systemd accepts the units and the calendar", () => {
  const folder = temporaryFolder();
  const units = ["isms-evidence.service", "isms-evidence.timer"].map((name) => {
    const text = files.get(`/etc/systemd/system/${name}`) ?? "";
    writeFileSync(
      join(folder, name),
      text.replaceAll("/opt/isms-evidence-weekly.sh", "/bin/true").replace("User=evidence\n", ""),
    );
    return join(folder, name);
  });
  const analyze = (...words: string[]) => execFileSync("systemd-analyze", words, { encoding: "utf8", stdio: "pipe" });
  expect(() => analyze("verify", "--man=no", ...units)).not.toThrow();
  expect(analyze("calendar", "Mon 08:00 Asia/Taipei")).toContain("Mon *-*-* 08:00:00 Asia/Taipei");
});

test("Windows: both outcomes of a check are a success, anything else is not", () => {
  const script = files.get("C:\\isms-evidence\\weekly.cmd") ?? "";
  expect(script).toContain("if %errorlevel% gtr 1 exit /b %errorlevel%\nexit /b 0\n");
  expect(page).toContain("/TR C:\\isms-evidence\\weekly.cmd");
});
