import type { Project } from "./load-project.ts";

/** What a run on the project gives; without the cache where it turns out that somebody has changed what was kept. */
export async function withSoundCache<T>(project: Project, run: (project: Project) => Promise<T>): Promise<T> {
  const { cache } = project;
  try {
    const result = await run(project);
    // A rule may have taken the error for one of its own.
    if (!cache?.isDamaged()) return result;
  } catch (error) {
    if (!cache?.isDamaged()) throw error;
  }
  return run({ ...project, cache: null });
}
