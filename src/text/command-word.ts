/** A path as one word of a command to copy, for the shells of Windows, macOS and Linux alike: in quotes where it must be. */
export function commandWord(path: string): string {
  return /[\s&;()[\]{}|<>*?!#'^,=]/.test(path) ? `"${path}"` : path;
}
