import type { YardstickChange } from "../model/comparison.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import type { Project } from "./load-project.ts";

/** What two projects judge by. */
export type Compared = Pick<Project, "config" | "configPath" | "policy" | "people" | "places">;

/** A change of the yardstick, and where it is written; null when that is in no file. */
export type PlacedChange = Omit<YardstickChange, "path" | "line"> & { readonly place: ErrorPlace | null };
