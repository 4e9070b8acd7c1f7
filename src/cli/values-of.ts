/** What follows an option wherever it is written, as long as nobody knows yet which words are options. */
export function valuesOf(option: string, words: readonly string[]): readonly string[] {
  const [alone, before] = [`--${option}`, `--${option}=`];
  return words.flatMap((word, at) => {
    if (word === alone) return words[at + 1] ?? [];
    return word.startsWith(before) ? word.slice(before.length) : [];
  });
}
