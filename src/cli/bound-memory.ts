/** From so many files on, memory counts for more than a little time. */
const manyFiles = 2000;

const v8 = () => process.getBuiltinModule("node:v8");

/**
 * Before so many files are read: keeps the part of the heap for new objects as small as it is. It would double whenever
 * as much has survived in it as it holds, up to 128 MiB, although hardly anything of a file survives; nothing else says
 * so to a process that runs.
 *
 * @param setFlag - takes a flag of the engine; one that it does not know changes nothing
 */
export function boundMemory(files: number, setFlag = (flag: string) => v8().setFlagsFromString(flag)): void {
  if (files >= manyFiles) setFlag("--semi-space-growth-factor=1");
}
