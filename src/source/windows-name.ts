/** Why Windows cannot have a file of a name: it stands for a device, has a character, or ends in a way that is dropped. */
export type WindowsTrouble = "device" | "character" | "end";

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// A drive or a stream, a pattern, or a character that separates or is not shown.
const character = /[:*?"<>|]|[^ -~\u00a0-\uffff]/;

/** What Windows takes for something else in a path: a repository with it cannot be checked out there. */
export function windowsTrouble(path: string): WindowsTrouble | null {
  for (const part of path.split(/[\\/]/)) {
    if (part === "." || part === "..") continue;
    if (device.test(part)) return "device";
    if (character.test(part)) return "character";
    if (/[. ]$/.test(part)) return "end";
  }
  return null;
}
