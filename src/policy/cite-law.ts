import type { FigureSource, WrittenSource } from "../model/figure-source.ts";
import type { Edition, Instrument } from "../model/law.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { PolicySource } from "../model/policy.ts";
import { groupBy } from "../text/group-by.ts";

/** A reference that was looked up in the table of laws. */
interface Citation {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly place: string;
}

type HasSource = { readonly source: WrittenSource };

interface Citing {
  readonly sources?: Readonly<Record<string, PolicySource>>;
  readonly parameters?: Readonly<Record<string, HasSource>>;
  readonly rules?: readonly HasSource[];
}

/**
 * A policy file whose sources say in words which places of the law they cite, with the sources for them.
 *
 * @param onUnknown - gets each reference that the table does not have, and the pointer of it
 */
export function withCitations<T extends object>(
  file: T,
  instruments: readonly Instrument[],
  onUnknown: (reference: string, pointer: string) => void,
): T {
  const { parameters, rules, sources }: Citing = file;
  const cited = new Map<string, PolicySource>();
  const resolved = <H extends HasSource>(one: H, pointer: string): H => {
    const { law } = one.source;
    if (!law) return one;
    const citations = law.flatMap((reference, index) => {
      const citation = find(reference, instruments);
      if (!citation) onUnknown(reference, `${pointer}/source/law/${index}`);
      return citation ?? [];
    });
    for (const { instrument, edition } of citations) {
      cited.set(sourceId(instrument, edition), { title: titleOf(instrument, edition), where: edition.where });
    }
    return { ...one, source: sourceOf(one.source, citations) };
  };
  const changed = {
    ...(parameters && {
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, one]) => [name, resolved(one, `/parameters/${name}`)]),
      ),
    }),
    ...(rules && { rules: rules.map((one, index) => resolved(one, `/rules/${index}`)) }),
  };
  return { ...file, ...changed, ...(cited.size > 0 && { sources: { ...sources, ...Object.fromEntries(cited) } }) };
}

/** The places of the table that references may name, in the form that references have. */
export function referencesTo(instruments: readonly Instrument[]): readonly string[] {
  return instruments.flatMap((instrument) =>
    instrument.editions.flatMap((edition) =>
      Object.keys(edition.places).map((place) => `${editionName(instrument, edition)} ${place}`),
    ),
  );
}

/** What a reference is called in texts: `notification 6` is Art. 6 of the regulations on notification. */
export function citeText(references: readonly string[], instruments: readonly Instrument[]): LocalizedText {
  return textOf(references.flatMap((reference) => find(reference, instruments) ?? []));
}

function find(reference: string, instruments: readonly Instrument[]): Citation | null {
  const [named = "", place = ""] = reference.split(" ");
  const [id, year] = named.split(":");
  const instrument = instruments.find((one) => one.id === id);
  const edition =
    year === undefined ? instrument?.editions.at(-1) : instrument?.editions.find((one) => String(one.year) === year);
  return instrument && edition && Object.hasOwn(edition.places, place) ? { instrument, edition, place } : null;
}

function sourceOf(written: WrittenSource, citations: readonly Citation[]): FigureSource {
  const places = textOf(citations);
  const { text, refs = [], date } = written;
  const dates = citations.flatMap(({ edition }) => edition.amended ?? []).toSorted();
  return {
    ...written,
    text: text ? joined(places, text) : { "zh-TW": `${places["zh-TW"]}。`, en: `${places.en}.` },
    refs: [...new Set([...citations.map(({ instrument, edition }) => sourceId(instrument, edition)), ...refs])],
    date: date ?? dates.at(-1) ?? "",
  };
}

/** What follows explains the places, but for another standard, whose name is in Latin letters. */
function joined(places: LocalizedText, text: LocalizedText): LocalizedText {
  const isOther = /^[A-Z]/.test(text["zh-TW"]);
  return {
    "zh-TW": `${places["zh-TW"]}${isOther ? "；" : "："}${text["zh-TW"]}`,
    en: `${places.en}${isOther ? ";" : ":"} ${text.en}`,
  };
}

const chineseUnits = {
  article: (places: readonly string[]) => places.map((place) => `第 ${place} 條`).join("、"),
  item: (places: readonly string[]) => `項次 ${places.join("、")}`,
  heading: (subjects: readonly string[]) => subjects.map((subject) => `「${subject}」`).join("、"),
};

const englishUnits = {
  article: (places: readonly string[]) => `${places.length > 1 ? "Arts." : "Art."} ${enumerated(places)}`,
  item: (places: readonly string[]) => `${places.length > 1 ? "items" : "item"} ${enumerated(places)}`,
  heading: enumerated,
};

/** `a`, `a and b`, `a, b and c` */
function enumerated(items: readonly string[]): string {
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${items.at(-1)}` : items.join("");
}

/** The places of one edition follow its title; editions are separated. */
function textOf(citations: readonly Citation[]): LocalizedText {
  const editions = [...groupBy(citations, ({ instrument, edition }) => sourceId(instrument, edition)).values()];
  const phrases = editions.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { instrument, edition } = first;
    const title = titleOf(instrument, edition);
    const names = group.map(({ place }) =>
      instrument.unit === "heading" ? (edition.places[place]?.subject ?? { "zh-TW": place, en: place }) : null,
    );
    const chinese = group.map(({ place }, index) => names[index]?.["zh-TW"] ?? place);
    const english = group.map(({ place }, index) => names[index]?.en ?? place);
    return {
      "zh-TW": `${title["zh-TW"]}${chineseUnits[instrument.unit](chinese)}`,
      en: `${title.en}, ${englishUnits[instrument.unit](english)}`,
    };
  });
  return {
    "zh-TW": phrases.map((phrase) => phrase["zh-TW"]).join("；"),
    en: phrases.map(({ en }) => en).join("; "),
  };
}

/** Former editions are named by their year. */
function titleOf(instrument: Instrument, edition: Edition): LocalizedText {
  if (edition === instrument.editions.at(-1)) return instrument.name;
  return {
    "zh-TW": `${instrument.former_names?.[0] ?? instrument.name["zh-TW"]}（${edition.year} 年）`,
    en: `${instrument.name.en} (${edition.year + 1911})`,
  };
}

function editionName({ id, editions }: Instrument, edition: Edition): string {
  return edition === editions.at(-1) ? id : `${id}:${edition.year}`;
}

function sourceId({ id }: Instrument, { year }: Edition): string {
  return `${id}-${year}`;
}
