import type { Policy } from "../../src/model/policy.ts";

/** A file of a policy that extends another one and switches every rule of it off. */
export function rulesOffPolicy({ rules }: Policy, extended: string): string {
  const off = rules.map(({ id }) => `  ${id}: { off: true, reason: none is evaluated here }`);
  return `id: rules-off\ntitle: { zh-TW: 無規則, en: No rules }\nextends: ${extended}\nchange_rules:\n${off.join("\n")}\n`;
}
