import { controlMessagesFor } from "../../messages/controls.ts";
import {
  type ControlOutput,
  type ControlsReport,
  type ControlTotals,
  controlStates,
} from "../../model/controls-report.ts";
import { type LocalizedText, locales } from "../../model/locale.ts";

/** The part `controls` of report.json, with every key in its fixed place and the note on what it does not mean. */
export function controlsDocument(
  { mapping, totals, groups, general, outside }: ControlsReport,
  outputs: number,
): object {
  const { id, name, version, title, items, source, caution } = mapping;
  return {
    mapping: {
      id,
      name,
      version,
      title: localized(title),
      ...(items && { items: { en: { one: items.en.one, many: items.en.many }, "zh-TW": items["zh-TW"] } }),
      source: { id: source.id, title: localized(source.title), where: source.where, verified: source.verified },
      caution: localized(caution),
    },
    note: Object.fromEntries(
      locales.map((locale) => [locale, controlMessagesFor(locale, items).caveat(title[locale], outputs)]),
    ),
    totals: totalsDocument(totals),
    groups: groups.map((group) => ({
      id: group.id,
      title: localized(group.title),
      totals: totalsDocument(group.totals),
      controls: group.controls.map((control) => ({
        id: control.id,
        title: localized(control.title),
        level: control.level,
        state: control.state,
        certain: control.certain,
        outputs: control.outputs.map(outputDocument),
      })),
    })),
    general: general.map(outputDocument),
    outside,
  };
}

function totalsDocument(totals: ControlTotals): object {
  const { total, reached, uncertain } = totals;
  return { total, reached, uncertain, ...Object.fromEntries(controlStates.map((state) => [state, totals[state]])) };
}

function outputDocument({ id, state, certain, inPublishedMap }: ControlOutput): object {
  return { id, state, certain, inPublishedMap };
}

function localized(text: LocalizedText): object {
  return Object.fromEntries(locales.map((locale) => [locale, text[locale]]));
}
