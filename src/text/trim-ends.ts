/** The text without these characters at its ends. Not by a pattern: that would begin again at each of them. */
export function trimEnds(text: string, characters: string): string {
  let first = 0;
  let last = text.length;
  while (first < last && characters.includes(text[first] ?? "")) first++;
  while (last > first && characters.includes(text[last - 1] ?? "")) last--;
  return text.slice(first, last);
}
