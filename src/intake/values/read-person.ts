import { personsNamed } from "../../evidence/persons-named.ts";
import type { CellReading } from "../../model/cell-problem.ts";
import type { Person } from "../../model/config.ts";
import { nearest } from "../../text/nearest.ts";
import { plainWidth } from "../../text/plain-width.ts";
import { foldWord } from "./fold-word.ts";
import { isIdentifier, withItsZeros } from "./identifier.ts";
import { shownCell } from "./plain-cell.ts";

/** What people write beside a name that says nothing of who it is: an extension, a form of address. */
const besideName = /^(?:(?:分機|電話|ext|tel)?[.:：#]*\d{3,}|分機|電話|ext\.?|tel\.?|先生|小姐|女士)$/i;

/**
 * An id, a name or an address that one person has, or both as people write them: `王小明（p-001）`, `資訊室 王小明`.
 *
 * @param people - null without a roster
 */
export function readPerson(text: string, people: readonly Person[] | null): Exclude<CellReading, null> {
  const plain = plainWidth(text);
  const written = shownCell(text);
  if (people === null) {
    return isIdentifier(plain)
      ? { value: plain }
      : { problem: { code: "cell-person-unknown", params: { written, hasRoster: false, near: null } } };
  }
  const known = (id: string) =>
    people.find((person) => person.id === id || person.id.toLowerCase() === id.toLowerCase());
  const split = (signs: RegExp) => plain.split(signs).filter((part) => part !== "" && !besideName.test(part));
  const byBlanks = split(/[\s()/,、]+/);
  const parts = byBlanks.length > 1 ? byBlanks : split(/[\s()/,、-]+/); // ids may have a hyphen
  const whole = known(plain);
  if (whole) return { value: whole.id };
  const padded = withItsZeros(plain, (id) => people.some((person) => person.id === id));
  if (padded !== null) return { value: padded, note: "id-without-zeros" };
  const byId = parts.map(known).find((person) => person !== undefined) ?? byAddress(plain, people);
  if (byId) return { value: byId.id };
  const byName = personsNamed(plain, people);
  if (byName.length === 1) return { value: byName[0] ?? "" };
  const named = byName.length > 0 ? byName : [...new Set(parts.flatMap((part) => personsNamed(part, people)))];
  // A unit or title beside the name decides between people of one name, and between names.
  const fitting = named.filter((id) => {
    const { name = "", unit = "", title = "" } = known(id) ?? {};
    const beside = parts.filter((part) => foldWord(part) !== foldWord(name));
    return beside.every((part) => [unit, title].some((word) => word !== "" && foldWord(word).includes(foldWord(part))));
  });
  if (fitting.length === 1) return { value: fitting[0] ?? "" };
  if (named.length > 1) {
    return { problem: { code: "cell-person-ambiguous", params: { written, ids: named.slice(0, 12) } } };
  }
  return {
    problem: { code: "cell-person-unknown", params: { written, hasRoster: true, near: nearPerson(plain, people) } },
  };
}

function byAddress(text: string, people: readonly Person[]): Person | undefined {
  const address = text.toLowerCase();
  if (!address.includes("@")) return undefined;
  return people.find(({ identities = [] }) => identities.some(({ email }) => email?.toLowerCase() === address));
}

/** Who may be meant by a name with a slip: where several may, nobody. */
function nearPerson(written: string, people: readonly Person[]): { readonly id: string; readonly name: string } | null {
  const name = nearest(
    written,
    people.map((person) => person.name),
  );
  const [only, another] = people.filter((person) => person.name === name);
  return only && !another ? { id: only.id, name: only.name } : null;
}
