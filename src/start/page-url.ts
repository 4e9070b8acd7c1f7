import { repositoryUrl } from "../model/repository-url.ts";
import { version } from "../version.ts";

/** A page of the documentation, such as `configuration.md`, as it is in this version. */
export function pageUrl(page: string): string {
  return `${repositoryUrl}/blob/v${version}/docs/${page}`;
}
