import { describe, expect, it } from "vitest";
import { loadPeople } from "../../src/policy/load-people.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { mistakeOf, problemsOf } from "./mistakes.ts";

const load = async (text: string) => (await loadPeople(filesInMemory({ "people.yaml": text }), "people.yaml")).people;

const one = "  - { id: p-001, name: 王小明, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n";

describe("the roster", () => {
  it("is read", async () => {
    expect(await load(`version: 1\npeople:\n${one}`)).toEqual([
      { id: "p-001", name: "王小明", unit: "資訊室", roles: ["it"], joined: "2020-01-01" },
    ]);
  });

  it("knows accounts and addresses whatever their case", async () => {
    const known = "github: Lin-A, identities: [{ github: LIN, email: Lin@Example.org, to: 2026-06-30 }]";
    expect(await load(`version: 1\npeople:\n${one.replace(" }", `, ${known} }`)}`)).toMatchObject([
      { github: "lin-a", identities: [{ github: "lin", email: "lin@example.org", to: "2026-06-30" }] },
    ]);
  });

  it("is reported when it is absent", async () => {
    expect((await mistakeOf(loadPeople(filesInMemory({}), "people.yaml"))).code).toBe("unreadable");
  });

  it("has each id once", async () => {
    const error = await mistakeOf(load(`version: 1\npeople:\n${one}${one}`));
    expect(error).toMatchObject({ code: "person-duplicate", params: { person: "p-001" } });
    expect(error.place).toEqual({ path: "people.yaml", line: 4, column: 11 });
  });

  it("lets nobody leave before they joined", async () => {
    const error = await mistakeOf(load(`version: 1\npeople:\n${one.replace(" }", ", left: 2019-12-31 }")}`));
    expect(problemsOf(error)).toEqual(["period-reversed 3:79 /people/0/left"]);
  });

  it("names every field that does not fit", async () => {
    const error = await mistakeOf(
      load(`version: 1\npeople:\n${one.replace("[it]", "[boss]").replace("unit:", "units:")}`),
    );
    expect(error.code).toBe("file-invalid");
    expect(problemsOf(error)).toEqual([
      "schema-unknown-key 3:29 /people/0/units",
      "schema-value 3:49 /people/0/roles/0",
    ]);
    // An item of a list is called by the title of the list.
    expect(error.params).toMatchObject({ problems: [{}, { params: { title: { en: "Roles", "zh-TW": "角色" } } }] });
  });
});
