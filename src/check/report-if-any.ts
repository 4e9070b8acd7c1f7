import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { checkProject } from "./check.ts";
import type { Project } from "./load-project.ts";

/** The report on a project; null where nothing is to be checked: the standard can be explained without. */
export async function reportIfAny(project: Project, asOf: string | undefined): Promise<Report | null> {
  try {
    return await checkProject(project, { asOf });
  } catch (error) {
    if (error instanceof UserError && error.code === "nothing-to-check") return null;
    throw error;
  }
}
