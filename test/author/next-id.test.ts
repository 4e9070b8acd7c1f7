import { expect, test } from "vitest";
import { nextId } from "../../src/author/next-id.ts";

test.each([
  [["RT-2026-004", "RT-2026-012"], "RT-2026-013"],
  [["RT-2025-099", "RT-2026-001"], "RT-2026-002"],
  [["A-0999"], "A-1000"],
  [["A-9"], "A-10"],
  [["n-b", "x"], null],
  [[], null],
])("after %j comes %s", (used, next) => expect(nextId(used)).toBe(next));
