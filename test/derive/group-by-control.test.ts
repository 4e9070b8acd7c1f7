import { describe, expect, test } from "vitest";
import { groupByControl } from "../../src/derive/group-by-control.ts";
import type { Mapping } from "../../src/model/mapping.ts";
import type { OutputState } from "../../src/model/output-state.ts";
import { outputStates } from "../../src/model/output-state.ts";
import type { DutyReport, OutputReport } from "../../src/model/report.ts";
import { evidence, judge } from "../assess/arrange.ts";

const text = (words: string) => ({ en: words, "zh-TW": words });

/** `O1?` is an uncertain pair, `O1` a certain one. */
function mapping(controls: Record<string, string[]>, general: string[] = []): Mapping {
  const mapped = (output: string) => ({ id: output.replace("?", ""), certain: !output.endsWith("?") });
  return {
    id: "test-1",
    name: "test",
    version: "1",
    title: text("test"),
    items: { "zh-TW": "控制措施", en: { one: "control", many: "controls" } },
    source: { id: "S", title: text("source"), where: "here", verified: false },
    caution: text("caution"),
    general: general.map(mapped),
    remarks: [],
    groups: [
      {
        title: text("group"),
        controls: Object.entries(controls).map(([id, outputs]) => ({
          id,
          title: text(id),
          outputs: outputs.map(mapped),
        })),
      },
    ],
  };
}

function duties(states: Record<string, OutputState>): DutyReport[] {
  const outputs = Object.entries(states).map(([id, state]) => ({ id, state }) as OutputReport);
  return [{ id: "T1", name: text("T1"), tasks: [{ id: "T1.1", name: text("T1.1"), state: "current", outputs }] }];
}

function stateOf(...outputs: OutputState[]) {
  const states = Object.fromEntries(outputs.map((state, index) => [`O${index}`, state]));
  const { groups } = groupByControl(mapping({ C: Object.keys(states) }), duties(states));
  return groups[0]?.controls[0]?.state;
}

describe("the state of a control", () => {
  test("follows the one output that reaches it", () => {
    expect(Object.fromEntries(outputStates.map((state) => [state, stateOf(state)]))).toEqual({
      current: "current",
      due: "current",
      stale: "lacking",
      contradicted: "lacking",
      invalid: "lacking",
      missing: "lacking",
      waived: "waived",
      provided: "provided",
      "not-applicable": "not-applicable",
      "not-evaluated": "lacking",
    });
  });

  test("follows the worst of several; what is not applicable does not count", () => {
    expect(stateOf("current", "stale", "waived")).toBe("lacking");
    expect(stateOf("current", "waived")).toBe("waived");
    expect(stateOf("current", "not-applicable")).toBe("current");
    expect(stateOf("not-applicable", "not-applicable")).toBe("not-applicable");
    expect(stateOf("not-applicable", "missing")).toBe("lacking");
    expect(stateOf("provided", "not-applicable")).toBe("provided");
    expect(stateOf("provided", "current")).toBe("current");
  });

  test("without an output is unreached, never current", () => expect(stateOf()).toBe("unreached"));
});

describe("what is certain", () => {
  const { groups, totals } = groupByControl(
    mapping({ sure: ["O1", "O2?"], doubtful: ["O1?", "O2?"], none: [] }),
    duties({ O1: "current", O2: "stale" }),
  );

  test("an uncertain pair counts like a certain one, and keeps its mark", () => {
    const [sure, doubtful, none] = groups[0]?.controls ?? [];
    expect([sure?.state, sure?.certain]).toEqual(["lacking", true]);
    expect([doubtful?.state, doubtful?.certain]).toEqual(["lacking", false]);
    expect([none?.state, none?.certain]).toEqual(["unreached", false]);
    expect(sure?.outputs).toEqual([
      { id: "O1", state: "current", certain: true, inPublishedMap: null },
      { id: "O2", state: "stale", certain: false, inPublishedMap: null },
    ]);
  });

  test("is counted apart", () => expect(totals).toMatchObject({ total: 3, reached: 2, uncertain: 1, unreached: 1 }));
});

test("totals: every control has one state, and those that an output reaches are the others than the unreached", () => {
  const { totals, groups } = groupByControl(
    mapping({ a: ["O1"], b: ["O2"], c: ["O3"], d: ["O4"], e: [], f: ["O1", "O3"] }),
    duties({ O1: "current", O2: "waived", O3: "missing", O4: "not-applicable" }),
  );
  expect(totals).toEqual({
    total: 6,
    reached: 5,
    uncertain: 0,
    current: 1,
    waived: 1,
    lacking: 2,
    provided: 0,
    "not-applicable": 1,
    unreached: 1,
  });
  expect(groups[0]?.totals).toEqual(totals);
});

test("an output on the framework as a whole reaches no control, and one that is not mentioned is named", () => {
  const report = groupByControl(
    mapping({ a: ["O1"], b: [] }, ["O2"]),
    duties({ O1: "current", O2: "due", O3: "stale" }),
  );
  expect(report.general.map(({ id, state }) => [id, state])).toEqual([["O2", "due"]]);
  expect(report.outside).toEqual(["O3"]);
  expect(report.totals.unreached).toBe(1);
});

test("a mapping that names what the standard does not have is an error, not a gap", () => {
  expect(() => groupByControl(mapping({ a: ["O9"] }), duties({ O1: "current" }))).toThrow("O9");
});

test("the report has it when it was requested, and null otherwise; nothing else changes", () => {
  const documents = [evidence("O1.1.1", ["2026-09-01"])];
  const plain = judge({ documents });
  const grouped = judge({ documents, mapping: mapping({ a: ["O1.1.1"], b: [] }) });
  expect(plain.controls).toBeNull();
  expect(grouped.controls?.mapping.id).toBe("test-1");
  expect(grouped.controls?.totals).toMatchObject({ total: 2, reached: 1, unreached: 1 });
  expect({ ...grouped, controls: null }).toEqual(plain);
});
