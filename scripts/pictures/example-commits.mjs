// Commits that bring an example about, oldest first, for inRepository().
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const day = "2026-10-01";
const flawed = "city-hospital-gaps";

/** Of a change to the evidence: that of the good hospital becomes another, or a file is there that was not. */
export function changeOfEvidence(root, example) {
  return changeFrom(root, example, (folder) => {
    const evidence = join(folder, "evidence");
    if (example === flawed) {
      rmSync(evidence, { recursive: true });
      cpSync(join(root, "examples/city-hospital/evidence"), evidence, { recursive: true });
    } else {
      const [file] = readdirSync(evidence, { recursive: true }).filter((name) => /\.yaml$/.test(name));
      rmSync(join(evidence, file));
    }
  });
}

/** Of a change to what is judged by: with the evidence of the hospital its exceptions come, elsewhere a lower level goes. */
export function changeOfYardstick(root, example) {
  return changeFrom(root, example, (folder) => {
    if (example === flawed) {
      rmSync(join(folder, "evidence"), { recursive: true });
      cpSync(join(root, "examples/city-hospital"), folder, { recursive: true });
    } else {
      const config = join(folder, "isms-evidence.yaml");
      writeFileSync(config, readFileSync(config, "utf8").replace(/^timezone: .*$/m, "timezone: Asia/Tokyo"));
    }
  });
}

/** Of a year in which the good hospital becomes the example. */
export function yearOf(root, example) {
  return [
    { day: "2026-01-05", write: copyOf(root, "city-hospital") },
    { day: "2026-07-20", write: copyOf(root, example) },
  ];
}

function changeFrom(root, example, before) {
  const copy = copyOf(root, example);
  const first = (folder) => {
    copy(folder);
    before(folder);
  };
  const second = (folder) => {
    rmSync(join(folder, "evidence"), { recursive: true });
    copy(folder);
  };
  return [first, second].map((write) => ({ day, write }));
}

function copyOf(root, example) {
  return (folder) => cpSync(join(root, "examples", example), folder, { recursive: true });
}
