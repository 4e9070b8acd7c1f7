import { personsNamed, personWithId } from "../../evidence/persons-named.ts";
import type { CellReading } from "../../model/cell-problem.ts";
import type { Person } from "../../model/config.ts";
import { groupBy } from "../../text/group-by.ts";
import { plainWidth } from "../../text/plain-width.ts";
import { suggestFrom } from "../../text/suggest-from.ts";
import { foldWord } from "./fold-word.ts";
import { idsBehindZeros, isIdentifier } from "./identifier.ts";
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
  const roster = indexesOf(people);
  const known = (id: string) => personWithId(id, people);
  const split = (signs: RegExp) => plain.split(signs).filter((part) => part !== "" && !besideName.test(part));
  const byBlanks = split(/[\s()/,、]+/);
  const parts = byBlanks.length > 1 ? byBlanks : split(/[\s()/,、-]+/); // ids may have a hyphen
  const whole = known(plain);
  if (whole) return { value: whole.id };
  const [padded, another] = roster.byNumber.get(plain) ?? [];
  if (padded !== undefined && another === undefined) return { value: padded, note: "id-without-zeros" };
  const byId = parts.map(known).find((person) => person !== null) ?? roster.byAddress.get(plain.toLowerCase());
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
    problem: { code: "cell-person-unknown", params: { written, hasRoster: true, near: roster.near(plain) } },
  };
}

interface Indexes {
  readonly byNumber: ReadonlyMap<string, readonly string[]>;
  /** By address in lower case, as far as one person alone has it. */
  readonly byAddress: ReadonlyMap<string, Person>;
  /** Who may be meant by a name with a slip: where several may, nobody. */
  readonly near: (written: string) => { readonly id: string; readonly name: string } | null;
}

const made = new WeakMap<readonly Person[], Indexes>();

/** Made once for each roster: every cell of a column asks it. */
function indexesOf(people: readonly Person[]): Indexes {
  const indexes = made.get(people) ?? makeIndexes(people);
  made.set(people, indexes);
  return indexes;
}

function makeIndexes(people: readonly Person[]): Indexes {
  const addresses = people.flatMap((person) =>
    (person.identities ?? []).flatMap(({ email }) => (email ? [{ address: email.toLowerCase(), person }] : [])),
  );
  const byAddress = [...groupBy(addresses, ({ address }) => address)].flatMap(([address, [first, ...others]]) =>
    first && others.every(({ person }) => person === first.person) ? [[address, first.person] as const] : [],
  );
  const suggestName = suggestFrom(people.map(({ name }) => name));
  return {
    byNumber: idsBehindZeros(people.map(({ id }) => id)),
    byAddress: new Map(byAddress),
    near(written) {
      const name = suggestName(written);
      const [only, another] = name === null ? [] : personsNamed(name, people);
      return name !== null && only !== undefined && another === undefined ? { id: only, name } : null;
    },
  };
}
