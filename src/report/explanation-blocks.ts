import { controlMessagesFor } from "../messages/controls.ts";
import type { ExplanationMessages } from "../messages/explanation-messages.ts";
import { explanationMessagesFor } from "../messages/explanations.ts";
import { type Messages, messagesFor } from "../messages/messages.ts";
import type {
  ControlExplanation,
  Explanation,
  NamedParameter,
  OutputExplanation,
  ParameterExplanation,
  RequirementExplanation,
  RuleExplanation,
  TaskExplanation,
} from "../model/explanation.ts";
import type { FigureSource } from "../model/figure-source.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { placeOf } from "./place.ts";
import { ruleOverrideText, ruleResult } from "./rule-result.ts";

/** A part of an explanation, in one language, before it is laid out. Texts are not escaped. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly title: string; readonly items: readonly Item[] }
  | { readonly kind: "code"; readonly title: string; readonly lines: readonly string[] };

export interface Item {
  readonly text: string;
  readonly details: readonly string[];
}

/** What an explanation says, part by part, for those who lay it out. */
export function explanationBlocks(explanation: Explanation, locale: Locale): readonly Block[] {
  const say = wordsFor(locale);
  const { words, messages } = say;
  const { terms } = messages;
  switch (explanation.kind) {
    case "duty":
      return [
        say.title(explanation.id, explanation.name[locale]),
        say.list(
          words.tasks,
          explanation.tasks.map(({ id, name, state }) => say.item(id, name[locale], state && terms.taskStates[state])),
        ),
      ];
    case "task":
      return taskBlocks(explanation, say);
    case "output":
      return outputBlocks(explanation, say);
    case "rule":
      return ruleBlocks(explanation, say);
    case "finding": {
      const { title, means, why, action } = messages.help(explanation.code);
      return [
        { kind: "title", text: terms.phrases.labelled(explanation.code, title) },
        say.facts([
          [words.severity, terms.severities[explanation.severity]],
          [words.meaning, means],
          [words.why, why],
          [words.whatToDo, action],
        ]),
        ...(explanation.now ? say.found(explanation.now.findings) : []),
      ];
    }
    case "competency":
      return [say.title(explanation.id, explanation.text[locale]), say.named(words.tasks, explanation.tasks)];
    case "control":
      return controlBlocks(explanation, say);
    case "parameter":
      return parameterBlocks(explanation, say);
    case "policy":
      return [
        say.title(explanation.id, explanation.title[locale]),
        { kind: "paragraph", text: explanation.inUse ? words.inUse : words.notInUse },
        ...(explanation.description ? [{ kind: "paragraph", text: explanation.description[locale] } as const] : []),
        say.facts([[words.extends, explanation.extends.join(terms.phrases.listComma) || words.none]]),
      ];
    case "state":
      return [
        { kind: "title", text: terms.phrases.labelled(explanation.state, terms.states[explanation.state]) },
        { kind: "paragraph", text: words.states[explanation.state] },
        { kind: "paragraph", text: explanation.isLacking ? words.lacking : words.notLacking },
        ...(explanation.now ? [say.named(words.now(explanation.now.asOf), explanation.now.outputs)] : []),
      ];
  }
}

type Say = ReturnType<typeof wordsFor>;

/** What all kinds say alike. */
function wordsFor(locale: Locale) {
  const messages: Messages = messagesFor(locale);
  const words: ExplanationMessages = explanationMessagesFor(locale);
  const { phrases } = messages.terms;
  const item = (id: string, text: string, note: string | null = null, details: readonly string[] = []): Item => ({
    text: `${id} ${text}${note ? phrases.inBrackets(note) : ""}`,
    details,
  });
  const list = (title: string, items: readonly Item[]): Block => ({
    kind: "list",
    title,
    items: items.length > 0 ? items : [{ text: words.none, details: [] }],
  });
  const findingText = (finding: Finding): string => {
    const place = placeOf(finding);
    const waived = finding.waived
      ? phrases.inBrackets(phrases.waived(finding.waived.expires, finding.waived.approvedBy, finding.waived.reason))
      : "";
    return `${place ? `${place} ` : ""}${messages.finding(finding)}${waived}`;
  };
  const findings = (title: string, found: readonly Finding[]): Block[] =>
    found.length > 0
      ? [
          list(
            title,
            found.map((finding) => ({ text: findingText(finding), details: [] })),
          ),
        ]
      : [];
  const source = ({ text, date, verified }: FigureSource): string =>
    `${text[locale]} [${date}]${verified ? "" : phrases.inBrackets(words.unverified)}`;
  const parameter = ({ name, value, statutory, source: from }: NamedParameter): string => {
    const shown = typeof value === "object" ? value.join(phrases.listComma) : value;
    return `${name} = ${shown}${statutory ? phrases.inBrackets(words.statutory) : ""}; ${words.source}: ${source(from)}`;
  };
  const frequency = ({ cadence, after, subjects }: RequirementExplanation): string => {
    const figure = messages.cadence(cadence);
    const each = subjects ? `${phrases.comma}${words.eachOf(subjects.title[locale])}` : "";
    return `${after === null ? figure : words.within(figure, after)}${each}`;
  };
  return {
    locale,
    messages,
    words,
    item,
    list,
    findingText,
    findings,
    source,
    parameter,
    title: (id: string, text: string): Block => ({ kind: "title", text: `${id} ${text}` }),
    facts: (rows: readonly (readonly [string, string])[]): Block => ({ kind: "facts", rows }),
    named: (
      title: string,
      codes: readonly { readonly id: string; readonly name: Readonly<Record<Locale, string>> }[],
    ) =>
      list(
        title,
        codes.map(({ id, name }) => item(id, name[locale])),
      ),
    texts: (
      title: string,
      codes: readonly { readonly id: string; readonly text: Readonly<Record<Locale, string>> }[],
    ) =>
      list(
        title,
        codes.map(({ id, text }) => item(id, text[locale])),
      ),
    found: (found: readonly Finding[]): Block[] =>
      found.length > 0
        ? findings(words.found(found.length), found)
        : [{ kind: "paragraph", text: words.notFound } as const],
    requirement: (requirement: RequirementExplanation): Item => ({
      text: phrases.labelled(requirement.title[locale], frequency(requirement)),
      details: requirement.parameters.map(parameter),
    }),
    requirementLine: (requirement: RequirementExplanation): string =>
      phrases.labelled(requirement.title[locale], frequency(requirement)),
  };
}

function taskBlocks({ id, name, level, duty, now, ...task }: TaskExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { taskStates, states } = messages.terms;
  const outputs = task.outputs.map((output): Item => {
    const reasons = output.now?.reasons ?? [];
    return say.item(output.id, output.name[locale], output.now && states[output.now.state], [
      ...output.requirements.map(say.requirementLine),
      ...(output.now
        ? [`${words.newest}: ${output.now.newest ?? "—"}  ${words.expires}: ${output.now.expires ?? "—"}`]
        : []),
      ...reasons.map((finding) => `${words.reasons}: ${say.findingText(finding)}`),
    ]);
  });
  return [
    say.title(id, name[locale]),
    say.facts([
      [words.duty, `${duty.id} ${duty.name[locale]}`],
      [words.level, `${level}`],
      ...(now ? ([[words.now(now.asOf), taskStates[now.state]]] as const) : []),
      ...(now?.currentUntil ? ([[words.currentUntil, now.currentUntil]] as const) : []),
    ]),
    say.list(words.outputs, outputs),
    say.texts(words.indicators, task.indicators),
    say.texts(words.knowledge, task.knowledge),
    say.texts(words.skills, task.skills),
  ];
}

function outputBlocks(output: OutputExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { kinds, phrases, severities } = messages.terms;
  const { id, name, task, requires, cadenceKind, eventDate, trigger, rules } = output;
  return [
    say.title(id, name[locale]),
    say.facts([
      [words.task, `${task.id} ${task.name[locale]}`],
      ...(requires ? ([[words.requires, requires[locale]]] as const) : []),
      [words.kind, cadenceKind ? kinds[cadenceKind] : "—"],
      [words.schema, output.schema],
    ]),
    {
      kind: "paragraph",
      text: eventDate
        ? words.eventDate(`${eventDate.field}${phrases.inBrackets(eventDate.title[locale])}`)
        : words.eventDateOfDocument,
    },
    say.list(`${words.cadence}${phrases.inBrackets(output.policy)}`, output.requirements.map(say.requirement)),
    ...(trigger ? [say.facts([[words.trigger, trigger[locale]]])] : []),
    ...(rules.length > 0
      ? [
          say.list(
            words.rules,
            rules.map((rule) => say.item(rule.id, rule.title[locale], severities[rule.severity])),
          ),
        ]
      : []),
    ...statusBlocks(output, say),
  ];
}

function statusBlocks({ now }: OutputExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { states, phrases } = messages.terms;
  if (!now) return [{ kind: "paragraph", text: words.statesUnknown }];
  const { output, findings } = now;
  const requirements = output.requirements.map(({ title, state, expires, subjects }): Item => {
    const until = expires ? phrases.inBrackets(phrases.expires(expires)) : "";
    const counted = subjects
      ? phrases.inBrackets(phrases.subjects(subjects.current, subjects.total, subjects.title[locale], "requirement"))
      : "";
    return { text: phrases.labelled(title[locale], `${states[state]}${until}${counted}`), details: [] };
  });
  return [
    say.facts([
      [words.now(now.asOf), states[output.state]],
      [words.newest, output.newest ?? "—"],
      [words.expires, output.expires ?? "—"],
    ]),
    ...(requirements.length > 0 ? [say.list(words.state, requirements)] : []),
    say.list(
      words.evidence,
      output.evidence.map(({ path, id, date }) => ({
        text: [path, id, date].filter((part) => part !== null).join(" "),
        details: [],
      })),
    ),
    ...say.findings(words.findings, findings),
  ];
}

function ruleBlocks(rule: RuleExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { terms } = messages;
  const { phrases } = terms;
  const { change, outputs, needs, serves, note, now, parameters } = rule;
  const listed = (codes: readonly string[]) => codes.join(phrases.listComma);
  return [
    { kind: "title", text: phrases.labelled(rule.id, rule.title[locale]) },
    say.facts([
      [words.severity, terms.severities[rule.severity]],
      ...(change ? ([[terms.labels.changedRules, ruleOverrideText(change, messages)]] as const) : []),
      [words.outputs, listed(outputs.map(({ id, name }) => `${id} ${name[locale]}`)) || phrases.anyOutput],
      [words.needs, listed(needs) || "—"],
      [words.serves, listed(serves.map(({ id, text }) => `${id} ${text[locale]}`)) || "—"],
      [words.source, say.source(rule.source)],
      ...(note ? ([[words.note, note[locale]]] as const) : []),
    ]),
    {
      kind: "code",
      title: words.expressions,
      lines: rule.logic.map(({ part, expression }) => `${part}: ${expression}`),
    },
    ...(parameters.length > 0
      ? [
          say.list(
            words.parameters,
            parameters.map((parameter) => ({ text: say.parameter(parameter), details: [] })),
          ),
        ]
      : []),
    ...(now
      ? [
          say.facts([[words.now(now.asOf), ruleResult(now.result, messages)]]),
          ...say.findings(words.findings, now.findings),
        ]
      : [{ kind: "paragraph", text: words.statesUnknown } as const]),
  ];
}

function controlBlocks(control: ControlExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { phrases, states } = messages.terms;
  const own = controlMessagesFor(locale);
  const { id, title, level, framework, group, outputs, now, caution } = control;
  const items = outputs.map(({ id: output, name, certain, state }) => {
    const notes = [...(state ? [states[state]] : []), ...(certain ? [] : [own.uncertain])];
    return say.item(output, name[locale], notes.join(phrases.comma) || null);
  });
  const groupName = [group.id, group.title[locale]].filter(Boolean).join(" ");
  return [
    say.title(id, `${title[locale]}${level ? phrases.inBrackets(own.levels[level]) : ""}`),
    { kind: "paragraph", text: `${framework[locale]}${phrases.inBrackets(groupName)}` },
    ...(now && outputs.length > 0 ? [say.facts([[words.now(now.asOf), own.states[now.state]]])] : []),
    outputs.length > 0 ? say.list(own.columns.outputs, items) : { kind: "paragraph", text: own.states.unreached },
    { kind: "paragraph", text: caution[locale] },
    { kind: "paragraph", text: own.caveat(framework[locale], control.allOutputs) },
  ];
}

function parameterBlocks(parameter: ParameterExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { phrases } = messages.terms;
  const { name, title, value, unit, stricter, statutory, source, policy, outputs, rules } = parameter;
  return [
    { kind: "title", text: phrases.labelled(name, title[locale]) },
    say.facts([
      [words.policy, policy],
      [words.value, `${[value].flat().join(phrases.listComma)}${statutory ? phrases.inBrackets(words.statutory) : ""}`],
      [words.unit, unit],
      [words.stricter, words.stricterValues[stricter]],
      [words.source, say.source(source)],
    ]),
    ...(outputs.length > 0 ? [say.named(words.outputs, outputs)] : []),
    ...(rules.length > 0
      ? [
          say.list(
            words.rules,
            rules.map((rule) => ({ text: rule, details: [] })),
          ),
        ]
      : []),
  ];
}
