import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/audit-day.md"), "utf8");

/** The commands of the blocks, without their comments, and those within the text. */
const inBlocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
  block
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/\s+# .*$/, "")),
);
const inText = [...page.matchAll(/`(isms-evidence [^`\n]+)`/g)].map(([, command = ""]) => command);
const commands = [...new Set([...inBlocks, ...inText])];

/** An organization with gaps, whose copy a command may write to. */
function organization(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/city-hospital-gaps"), folder, { recursive: true });
  return folder;
}

test("both languages have the same commands, each of this program", () => {
  expect(inBlocks.length).toBe(2 * 6);
  expect(inBlocks.slice(6)).toEqual(inBlocks.slice(0, 6));
  expect(commands.filter((command) => !/^isms-evidence [a-z]/.test(command))).toEqual([]);
});

describe("in an organization with gaps, each command gives its answer", () => {
  test.each(commands)("%s", async (command) => {
    const words = command.split(" ").slice(1);
    // The page says which day where the day matters.
    const day = words.includes("--as-of") ? [] : ["--as-of", "2026-10-01"];
    const { status, out, error } = await runCli(organization(), [...words, ...day]);
    expect(error).not.toMatch(/^error/im);
    expect(status).toBe(words[0] === "explain" ? 0 : 1);
    if (words[0] !== "pack") expect(out).toContain(words[0] === "explain" ? words[1] : "2026-10-01");
  });

  test("the pack has the files of the table, in both languages", async () => {
    const folder = organization();
    const packing = commands.find((command) => command.includes(" pack ")) ?? "";
    await runCli(folder, packing.split(" ").slice(1));
    const files = unzipSync(readFileSync(join(folder, "audit-2026.zip")));
    const names = Object.keys(files);
    const rows = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = ""]) =>
      cell.match(/[\w.-]+\.\w+|evidence/g),
    );
    const wanted = rows.filter((name) => name !== null && name !== "evidence");
    expect(wanted.length).toBeGreaterThan(10);
    for (const name of wanted)
      expect(
        names.some((one) => one.endsWith(`${name}`)),
        `${name}`,
      ).toBe(true);
    expect(names.some((name) => /(?:^|\/)evidence\//.test(name))).toBe(true);
    const report = names.find((name) => name.endsWith("report.json")) ?? "";
    expect(JSON.parse(strFromU8(files[report] ?? new Uint8Array())).asOf).toBe("2026-10-01");
  });
});
