import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadValidator } from "../../src/evidence/validators.ts";
import type { Standard } from "../../src/model/standard.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import {
  compareCodes,
  findDuty,
  findOutput,
  findTask,
  loadStandard,
  taskOfOutput,
} from "../../src/standard/standard.ts";

const standard: Standard = parse(readFileSync(new URL("../../policies/standard.yaml", import.meta.url), "utf8"));
const tasks = tasksOf(standard);

/** The printed standard, which is not part of the repository. */
const seed = new URL("../../../shared/seed/infosec-engineer-standard.txt", import.meta.url);

const compact = (text: string) => text.replace(/\s+/g, "");

describe("the standard as data", () => {
  it("fits its schema", async () => {
    const validator = await loadValidator("standard");
    expect(validator.validate(standard)).toBeNull();
  });

  it("is what the build puts beside the bundle", async () => {
    expect(await loadBuiltin("standard")).toEqual(standard);
    expect(await loadStandard()).toEqual(standard);
  });

  it("has as many of each thing as the printed standard", () => {
    expect(standard.duties).toHaveLength(9);
    expect(tasks).toHaveLength(34);
    expect(outputsOf(standard)).toHaveLength(71);
    expect(tasks.flatMap((task) => task.indicators)).toHaveLength(84);
    expect(Object.keys(standard.knowledge)).toHaveLength(99);
    expect(Object.keys(standard.skills)).toHaveLength(91);
    expect(Object.keys(standard.attitudes)).toHaveLength(13);
  });

  it("keeps the oddities of the printed standard", () => {
    for (const code of ["K07", "K64", "K65"]) expect(standard.knowledge).not.toHaveProperty(code);
    expect(standard.knowledge.K11?.["zh-TW"]).toBe("風險處理方式 (接受風險、移轉風險、降低");
    const indicator = findTask(standard, "T5.1")?.indicators.find(({ id }) => id === "P5.1.2");
    expect(indicator?.text["zh-TW"]).toBe("依據準則, 設定系統、網路、資安");
    expect(findOutput(standard, "O9.1.3")?.name["zh-TW"]).toBe(findOutput(standard, "O9.2.2")?.name["zh-TW"]);
    expect(findOutput(standard, "O9.1.3")?.name.en).not.toBe(findOutput(standard, "O9.2.2")?.name.en);
    expect(findOutput(standard, "O5.3.2")?.name["zh-TW"]).toBe("通報記錄");
  });

  it("mentions knowledge 121 times and skills 96 times, and every code at least once", () => {
    const knowledge = tasks.flatMap((task) => task.knowledge);
    const skills = tasks.flatMap((task) => task.skills);
    expect(knowledge).toHaveLength(121);
    expect(skills).toHaveLength(96);
    expect(new Set(knowledge)).toEqual(new Set(Object.keys(standard.knowledge)));
    expect(new Set(skills)).toEqual(new Set(Object.keys(standard.skills)));
  });

  it("numbers tasks within duties, outputs and indicators within tasks", () => {
    for (const duty of standard.duties) {
      expect(duty.tasks.map(({ id }) => id)).toEqual(duty.tasks.map((_, index) => `${duty.id}.${index + 1}`));
    }
    for (const { id, outputs, indicators } of tasks) {
      const number = id.slice(1);
      expect(outputs.map((output) => output.id)).toEqual(outputs.map((_, index) => `O${number}.${index + 1}`));
      expect(indicators.map((one) => one.id)).toEqual(indicators.map((_, index) => `P${number}.${index + 1}`));
    }
  });
});

describe.skipIf(!existsSync(seed))("the standard against the printed text (skipped where that is absent)", () => {
  const printed = existsSync(seed) ? readFileSync(seed, "utf8") : "";
  const rows = rowsByTask(printed);

  it("has the same codes under each task, in the same order", () => {
    expect([...rows.keys()]).toEqual(tasks.map(({ id }) => id));
    for (const task of tasks) {
      const row = rows.get(task.id);
      expect(row?.level).toBe(task.level);
      expect(row?.outputs.match(/O\d+\.\d+\.\d+/g)).toEqual(task.outputs.map(({ id }) => id));
      expect(row?.indicators.match(/P\d+\.\d+\.\d+/g)).toEqual(task.indicators.map(({ id }) => id));
      expect(row?.knowledge.match(/K\d{2,3}/g)).toEqual(task.knowledge);
      expect(row?.skills.match(/S\d{2}/g)).toEqual(task.skills);
    }
  });

  it("has the same texts, white space aside", () => {
    for (const task of tasks) {
      const row = rows.get(task.id);
      for (const { id, name } of task.outputs) expect(row?.outputs).toContain(compact(id + name["zh-TW"]));
      for (const { id, text } of task.indicators) expect(row?.indicators).toContain(compact(id + text["zh-TW"]));
      for (const id of task.knowledge)
        expect(row?.knowledge).toContain(compact(id + standard.knowledge[id]?.["zh-TW"]));
      for (const id of task.skills) expect(row?.skills).toContain(compact(id + standard.skills[id]?.["zh-TW"]));
    }
    for (const [code, name] of Object.entries(standard.attitudes))
      expect(printed).toContain(`${code}：${name["zh-TW"]}`);
  });
});

/** The columns of one task, without white space. */
interface Row {
  readonly level: number;
  outputs: string;
  indicators: string;
  knowledge: string;
  skills: string;
}

/** The table of the printed standard: seven columns; after a page break a task continues in the next row. */
function rowsByTask(text: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  let row: Row | null = null;
  for (const line of text.split(/\r?\n/)) {
    const cells = line.split("\t");
    if (cells.length < 7 || line.startsWith("工作職責")) continue;
    const [, task = "", outputs = "", indicators = "", level = "", knowledge = "", skills = ""] = cells;
    const id = /^T\d+\.\d+/.exec(task)?.[0];
    if (id) {
      row = { level: Number(level), outputs: "", indicators: "", knowledge: "", skills: "" };
      rows.set(id, row);
    }
    if (!row) continue;
    row.outputs += compact(outputs);
    row.indicators += compact(indicators);
    row.knowledge += compact(knowledge);
    row.skills += compact(skills);
  }
  return rows;
}

describe("finding one's way in the standard", () => {
  it("finds duties, tasks and outputs by code", () => {
    expect(findDuty(standard, "T4")?.id).toBe("T4");
    expect(findTask(standard, "T4.10")?.id).toBe("T4.10");
    expect(taskOfOutput(standard, "O4.10.2")?.id).toBe("T4.10");
    expect(findDuty(standard, "T10")).toBeNull();
    expect(findTask(standard, "T4.11")).toBeNull();
    expect(findOutput(standard, "O4.8.3")).toBeNull();
    expect(taskOfOutput(standard, "O4.8.3")).toBeNull();
  });

  it("orders codes number by number", () => {
    expect(["O4.10.1", "O4.9.2", "O10.1.1", "O4.9.1"].sort(compareCodes)).toEqual([
      "O4.9.1",
      "O4.9.2",
      "O4.10.1",
      "O10.1.1",
    ]);
    expect(["T4.10", "T4", "T4.2"].sort(compareCodes)).toEqual(["T4", "T4.2", "T4.10"]);
    expect(compareCodes("O1.1.1", "O1.1.1")).toBe(0);
  });

  it("gives outputs in the order of their codes", () => {
    const codes = outputsOf(standard).map(({ id }) => id);
    expect([...codes].sort(compareCodes)).toEqual(codes);
  });
});
