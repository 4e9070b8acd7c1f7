import type { YardstickChange } from "../model/comparison.ts";
import type { Project } from "./load-project.ts";

/** What says where evidence is and who people are is different anyway at another time: it is no matter of these. */
const ofTheTime: ReadonlySet<YardstickChange["part"]> = new Set([
  ...(["person", "evidence", "ignored", "limit", "timezone", "kind"] as const),
]);

/**
 * A later yardstick as it would be without some changes: the parts that they are in are those of before, all else stays.
 * Null where none of them can be taken back like that.
 */
export function withoutChanges(
  later: Project,
  before: Project,
  changes: readonly Pick<YardstickChange, "part">[],
): Project | null {
  const parts = new Set(changes.map(({ part }) => part).filter((part) => !ofTheTime.has(part)));
  if (parts.size === 0) return null;
  const config = { ...later.config };
  if (parts.delete("waiver")) config.waivers = before.config.waivers;
  if (parts.delete("not-applicable")) config.notApplicable = before.config.notApplicable;
  if (parts.delete("provided")) config.provided = before.config.provided;
  if (parts.delete("level")) config.organization = { ...config.organization, level: before.config.organization.level };
  return { ...later, config, policy: parts.size > 0 ? before.policy : later.policy };
}
