import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/model/report.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { approver, type MadeUp } from "./organization.ts";

/** The report of the made-up organization: its files are written, in memory as JSON, and checked like any others. */
export function reportOf(given: MadeUp): Promise<Report> {
  const { asOf, timezone, level, parameters, roster } = given;
  const reason = "made up";
  const own = {
    id: "own",
    title: { "zh-TW": "自訂", en: "Own" },
    extends: given.policy,
    change_rules: Object.fromEntries(given.rulesOff.map((rule) => [rule, { off: true, reason }])),
  };
  const config = {
    version: 1,
    organization: { name: "made up", government: true, ...(level && { level }) },
    timezone,
    policy: "own.yaml",
    ...(roster && { people: "people.yaml" }),
    parameters,
    not_applicable: given.notApplicable.map(({ output, approvedBy, approvedOn, reviewBy }) => {
      return { output, reason, approved_by: approvedBy, approved_on: approvedOn, review_by: reviewBy };
    }),
    provided: given.provided.map(({ output, until, approvedBy, approvedOn, reviewBy }) => {
      const about = { output, by: "the county", agreement: "a letter", until };
      return { ...about, approved_by: approvedBy, approved_on: approvedOn, review_by: reviewBy };
    }),
    waivers: given.waivers.map(({ finding, output, path, record, approvedBy, approvedOn, expires }) => {
      const about = { finding, ...(output && { output }), ...(path && { path }), ...(record && { record }) };
      return { ...about, reason, approved_by: approvedBy, approved_on: approvedOn, expires };
    }),
  };
  const people = roster?.map((id) => ({
    id,
    name: id,
    unit: "資訊室",
    roles: [id === approver ? "ciso" : "it"],
    joined: "2020-01-01",
  }));
  const files = {
    "isms-evidence.yaml": JSON.stringify(config),
    "own.yaml": JSON.stringify(own),
    ...(people && { "people.yaml": JSON.stringify({ version: 1, people }) }),
    ...Object.fromEntries(given.documents.map(({ path, data }) => [path, JSON.stringify(data)])),
  };
  return check({ source: filesInMemory(files), asOf });
}
