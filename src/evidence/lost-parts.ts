/** A file or document that could not be read as evidence of any output. */
export interface LostPart {
  /** The outputs that its text names. */
  readonly named: readonly string[];
  /** Those to think of where neither its text nor the name of its file says one. */
  readonly otherwise: readonly string[];
}

/** A document that is of no known output, beside others in its file. */
export function lostDocument(output: string | null, others: readonly string[]): LostPart {
  return { named: [...(/O\d\.\d{1,2}\.\d(?!\d)/.exec(output ?? "") ?? [])], otherwise: others };
}

/** A file whose text could not be read. */
export function lostText(text: string): LostPart {
  const named = text.matchAll(/^[ \t{]*"?output"?[ \t]*:[ \t]*["']?(O\d\.\d{1,2}\.\d)\b/gm);
  return { named: [...named].map(([, output = ""]) => output), otherwise: [] };
}

/** The outputs that a lost part of the file may belong to. */
export function outputsOfLost({ named, otherwise }: LostPart, path: string): readonly string[] {
  const own = outputOfPath(path);
  if (named.length > 0) return named;
  return own === null ? otherwise : [own];
}

/** Files are often called after their output: `o2.1.1-assets.yaml`. */
function outputOfPath(path: string): string | null {
  const [, code] = /(?:^|[^0-9.])(\d\.\d{1,2}\.\d)(?![0-9])[^/]*$/.exec(path) ?? [];
  return code === undefined ? null : `O${code}`;
}
