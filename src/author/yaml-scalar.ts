/** A value on one line of YAML: ids, days, times, numbers and booleans as they are, all else in quotes. */
export function yamlScalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[A-Za-z][\w.-]*$/.test(value) || /^\d{4}-\d{2}-\d{2}(?:T[\d:+]+)?$/.test(value);
  return isPlain && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(value) ? value : JSON.stringify(value);
}
