const fragments = [
  ...[
    ": ",
    ":",
    "- ",
    "-",
    " ",
    "  ",
    "\n",
    "\n\n",
    "#",
    " #",
    '"',
    "'",
    "''",
    "|",
    ">",
    "|-",
    ">+",
    "{",
    "}",
    "[",
    "]",
  ],
  ...[",", ", ", "&a", "*a", "!", "%", "@", "`", "?", "? ", "<<", "__proto__", "---", "\n---\n", "...", "\n...\n"],
  ...[
    "\t",
    "\r",
    "\r\n",
    "\0",
    "\x07",
    "\x7f",
    "\ufeff",
    "\u0085",
    "\u2028",
    "\ufffe",
    "，",
    "：",
    "中",
    "~",
    "null",
    "0",
  ],
  ...[
    "1",
    ".",
    "e",
    "x",
    "+",
    "\\",
    "\\n",
    "a: ",
    "- - ",
    "key: |\n",
    "\n  ",
    ".inf",
    "1e999",
    "007",
    "{a: b}",
    '"a": ',
  ],
];

/** A whole number from 0, below a limit. */
type Random = (below: number) => number;

/** A document with one to four small errors, some of them lines of other documents. */
export function damage(seed: Buffer, seeds: readonly Buffer[], random: Random): Buffer {
  let bytes = seed;
  for (let faults = 1 + random(4); faults > 0; faults--) {
    const at = random(bytes.length + 1);
    const kind = random(10);
    if (kind === 0) bytes = spliced(bytes, at, 1 + random(3), "");
    else if (kind === 1) bytes = spliced(bytes, at, 0, bytes.subarray(at, at + 1 + random(10)));
    else if (kind === 2) bytes = spliced(bytes, at, 1, Buffer.from([random(8) === 0 ? random(256) : 32 + random(95)]));
    else if (kind <= 5) bytes = spliced(bytes, at, 0, pick(fragments, random));
    else bytes = damageLines(bytes, seeds, random);
  }
  return bytes;
}

function damageLines(bytes: Buffer, seeds: readonly Buffer[], random: Random): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const index = random(lines.length);
  const line = lines[index] ?? "";
  const kind = random(5);
  if (kind === 0) lines.splice(index, 1 + random(2));
  else if (kind === 1) lines.splice(index, random(2), pick(pick(seeds, random).toString("latin1").split("\n"), random));
  else if (kind === 2) lines[index] = pick(["", " ", "  ", "   ", "    ", "\t"], random) + line.trimStart();
  else if (kind === 3) lines[index] = line + pick([" ", "  ", " # c", "\t", "\r", ":", " |", " >-", ",", "x"], random);
  else lines.splice(random(lines.length), 0, ...lines.splice(index, 1));
  return Buffer.from(lines.join("\n"), "latin1");
}

function spliced(bytes: Buffer, start: number, removed: number, added: string | Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(added), bytes.subarray(start + removed)]);
}

export function pick<T>(choices: readonly T[], random: Random): T {
  return choices[random(choices.length)] as T;
}

/** mulberry32: the same numbers on every run. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
