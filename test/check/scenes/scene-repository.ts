import { execFileSync } from "node:child_process";
import { git } from "../../support/git.ts";

/** The files of a commit by path. */
export type Files = Map<string, string>;

export interface History {
  readonly name: string;
  /** What both lines of work begin with. */
  readonly start: Files;
  /** What the target branch went on to; as the start unless given. */
  readonly main?: Files;
  readonly head: Files;
}

export interface Branched {
  readonly start: string;
  readonly main: string;
  readonly head: string;
  /** Both lines of work as GitHub merges them: the first parent is the target branch. */
  readonly merge: string;
}

/** One repository with the histories side by side, written by one process. */
export function sceneRepository(folder: string, histories: readonly History[]): ReadonlyMap<string, Branched> {
  git(folder, "init", "-q");
  const parts: string[] = [];
  let mark = 0;
  const blobs = new Map<string, number>();
  const blob = (text: string): number => {
    const known = blobs.get(text);
    if (known !== undefined) return known;
    mark++;
    parts.push(`blob\nmark :${mark}\n${data(text)}`);
    blobs.set(text, mark);
    return mark;
  };
  const commit = (ref: string, files: Files, parents: readonly number[]): number => {
    const lines = Array.from(files, ([path, text]) =>
      text.startsWith("->") ? `M 120000 :${blob(text.slice(2))} ${path}\n` : `M 100644 :${blob(text)} ${path}\n`,
    );
    mark++;
    const [first, ...others] = parents;
    parts.push(
      `commit refs/heads/${ref}\nmark :${mark}\ncommitter t <t@example.org> 1790000000 +0000\n${data("a state")}`,
      first === undefined ? "" : `from :${first}\n`,
      ...others.map((parent) => `merge :${parent}\n`),
      "deleteall\n",
      ...lines,
    );
    return mark;
  };
  const marks = histories.map(({ name, start, main = start, head }, index) => {
    const ref = `scene-${index}`;
    const first = commit(`${ref}-start`, start, []);
    const target = main === start ? first : commit(`${ref}-main`, main, [first]);
    const proposed = commit(`${ref}-head`, head, [first]);
    return [
      name,
      { first, target, proposed, merged: commit(`${ref}-merge`, mergedFiles(start, main, head), [target, proposed]) },
    ] as const;
  });
  const asked = marks.flatMap(([, of]) => Object.values(of)).map((of) => `get-mark :${of}\n`);
  const answer = execFileSync("git", ["fast-import", "--quiet"], {
    cwd: folder,
    input: [...parts, ...asked].join(""),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const ids = answer.trim().split("\n");
  return new Map(
    marks.map(([name], index) => {
      const [start = "", main = "", head = "", merge = ""] = ids.slice(4 * index, 4 * index + 4);
      return [name, { start, main, head, merge }];
    }),
  );
}

/** What the target branch changed meanwhile, in the files of the head. */
function mergedFiles(start: Files, main: Files, head: Files): Files {
  const merged = new Map(head);
  for (const path of new Set([...start.keys(), ...main.keys()])) {
    const text = main.get(path);
    if (text === start.get(path)) continue;
    if (text === undefined) merged.delete(path);
    else merged.set(path, text);
  }
  return merged;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
