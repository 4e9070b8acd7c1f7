import { describe, expect, test } from "vitest";
import { namedPeople } from "../../src/assess/named-people.ts";
import type { Person } from "../../src/model/config.ts";

const asOf = "2026-10-01";
const naming = {
  ...{ asOf, waivers: [], notApplicable: [], provided: [] },
  outputs: [{ owner: { person: "p-001" } }, { owner: null }],
};
const person = (more: Partial<Person>): Person => ({
  ...{ id: "p-001", name: "林志明", unit: "資訊室", roles: [], joined: "2020-01-01" },
  ...more,
});

test("only those whom the report names, in the order of ids", () => {
  const roster = [person({ id: "p-009" }), person({ id: "p-001" })];
  expect(namedPeople(naming, roster)).toEqual([{ id: "p-001", name: "林志明" }]);
  expect(namedPeople(naming, null)).toEqual([]);
});

describe("the account of the day", () => {
  test.each<[string, Partial<Person>, string | undefined]>([
    ["none", {}, undefined],
    ["the one", { github: "lin" }, "lin"],
    ["one of several", { identities: [{ email: "a@example.org" }, { github: "lin-2" }] }, "lin-2"],
    [
      "the one of now",
      {
        identities: [
          { github: "old", to: "2026-09-30" },
          { github: "new", from: asOf },
        ],
      },
      "new",
    ],
    ["none of now", { identities: [{ github: "later", from: "2026-10-02" }] }, undefined],
    ["on the last day", { github: "lin", left: asOf }, "lin"],
    ["not of who has left", { github: "lin", left: "2026-09-30" }, undefined],
  ])("%s", (_, more, github) => {
    expect(namedPeople(naming, [person(more)])[0]?.github).toBe(github);
  });
});
