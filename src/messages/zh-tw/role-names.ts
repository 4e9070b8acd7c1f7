/** As schemas/people.schema.json labels them. */
export const roleNames: Readonly<Record<string, string>> = {
  head: "機關首長",
  ciso: "資通安全長",
  manager: "主管",
  dedicated: "資通安全專職人員",
  it: "資訊人員",
  developer: "開發人員",
  soc: "監控人員",
  ir: "應變人員",
  auditor: "稽核員",
  legal: "法務人員",
  privacy: "個資保護人員",
  general: "一般使用者",
};

/** A role of the roster with the value that the file has, such as 主管（manager）. */
export function roleName(role: string): string {
  return Object.hasOwn(roleNames, role) ? `${roleNames[role]}（${role}）` : role;
}
