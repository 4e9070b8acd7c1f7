import type { Random } from "../oracle/random.ts";
import { exampleFiles } from "./example-files.ts";

export type Files = Record<string, string>;

/** The YAML files of an example. */
export function exampleYaml(name: string): Files {
  const files = Object.entries(exampleFiles(name)).map(([path, bytes]) => [path, bytes.toString()] as const);
  return Object.fromEntries(files.filter(([path]) => path.endsWith(".yaml")));
}

const changes: readonly ((files: Files, path: string, random: Random) => void)[] = [
  function leaveOutLine(files, path, random) {
    const lines = (files[path] ?? "").split("\n");
    lines.splice(random.whole(0, lines.length - 1), 1);
    files[path] = lines.join("\n");
  },
  function changeDigit(files, path, random) {
    const text = files[path] ?? "";
    const digits = [...text.matchAll(/\d/g)];
    if (digits.length === 0) return;
    const { index } = random.pick(digits);
    files[path] = `${text.slice(0, index)}${random.whole(0, 9)}${text.slice(index + 1)}`;
  },
  function remark(files, path) {
    files[path] = `# unchanged\n${files[path]}`;
  },
  function remove(files, path) {
    delete files[path];
  },
  function copy(files, path) {
    files[path.replace(/\.yaml$/, "-copy.yaml")] = files[path] ?? "";
  },
  function rename(files, path) {
    files[path.replace(/[^/]+$/, "a-$&")] = files[path] ?? "";
    delete files[path];
  },
];

/** Revisions that each change some files of the one before, now and then by taking one back. */
export function editedRevisions(start: Files, count: number, random: Random): Files[] {
  const revisions = [start];
  while (revisions.length < count) {
    const files = { ...(revisions.at(-1) as Files) };
    for (let turn = random.whole(1, 4); turn > 0; turn--) {
      random.pick(changes)(
        files,
        random.pick(Object.keys(files).filter((path) => path.startsWith("evidence/"))),
        random,
      );
    }
    if (random.chance(0.25)) {
      const [config, people] = ["isms-evidence.yaml", "people.yaml"].map((path) => start[path] ?? "");
      files["isms-evidence.yaml"] = random.chance(0.5) ? `${config}\n# ${revisions.length}\n` : `${config}`;
      files["people.yaml"] = people?.replace(/manager/, random.pick(["manager", "it"])) ?? "";
    }
    revisions.push(files, ...(random.chance(0.3) ? [{ ...start }] : []));
  }
  return revisions.slice(0, count);
}
