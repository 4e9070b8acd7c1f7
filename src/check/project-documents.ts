import { loadEvidence } from "../evidence/load-evidence.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { outputsOf } from "../model/walk.ts";
import type { Project } from "./load-project.ts";

/** The documents that the configuration names, for those who write more of them; none where there are none yet. */
export async function projectDocuments({
  source,
  config,
  people,
  standard,
}: Pick<Project, "source" | "config" | "people" | "standard">): Promise<readonly EvidenceDocument[]> {
  const { documents } = await loadEvidence(await source.find(config.evidence, { eachMustMatch: false }), {
    source,
    fileBytes: config.limits.fileBytes,
    outputs: outputsOf(standard).map(({ id }) => id),
    people,
  });
  return documents;
}
