/**
 * The terms by which a text is found: pairs of Chinese characters, since Chinese has no spaces, and words and codes in lower case.
 * Pages and queries are cut in the same way.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function termsOf(text) {
  const terms = [];
  for (const [run] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[a-z0-9]+(?:[._-][a-z0-9]+)*/gu)) {
    if (!/\p{Script=Han}/u.test(run)) {
      terms.push(run);
      // restore-tests is found by its parts too; O4.8.2 is one code.
      if (/[_-]/.test(run)) terms.push(...run.split(/[_-]/).filter((part) => part.length > 1));
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) terms.push(run);
    for (let index = 1; index < characters.length; index += 1) terms.push(characters[index - 1] + characters[index]);
  }
  return terms;
}
