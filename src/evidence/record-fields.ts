import { loadValidator } from "./validators.ts";

const ofRecord = "/records/*/";

/** Names of the fields of an output's records, from its schema. */
export async function recordFields(output: string): Promise<readonly string[]> {
  const { info } = await loadValidator(output);
  return Object.keys(info.properties)
    .filter((pointer) => pointer.startsWith(ofRecord) && !pointer.includes("/", ofRecord.length))
    .map((pointer) => pointer.slice(ofRecord.length));
}
