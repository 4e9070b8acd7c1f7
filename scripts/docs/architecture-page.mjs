import { readFileSync } from "node:fs";

const rooms = JSON.parse(readFileSync(new URL("../../src/rooms.json", import.meta.url), "utf8"));

/** docs/architecture.md, written by people, with the last column of its table of rooms as src/rooms.json has it. */
export function architecturePage() {
  const page = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");
  const [before, heading, after] = page.split(/(\n## Rooms\n)/);
  const [table, ...rest] = after.split(/(?=\n## )/);
  const rows = table.replaceAll(/^\| `([a-z]+)` \| ([^|]*) \|.*$/gm, (row, room, knows) => {
    const imports = rooms[room]?.map((one) => `\`${one}\``).join(", ");
    // A room that is only planned is not in the list.
    return imports === undefined ? row : `| \`${room}\` | ${knows} | ${imports}${imports === "" ? "" : " "}|`;
  });
  return [before, heading, rows, ...rest].join("");
}
