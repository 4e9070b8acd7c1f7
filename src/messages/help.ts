import type { FindingHelp } from "./finding-messages.ts";

/** In the order in which it is read: what it is called, what it means, why it matters, what to do. */
export function help(title: string, means: string, why: string, action: string): FindingHelp {
  return { title, means, why, action };
}
