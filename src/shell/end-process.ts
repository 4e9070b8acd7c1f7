type Output = Pick<NodeJS.WriteStream, "writableLength">;

/**
 * Ends the process with the status that was set, once whatever failed to be printed has been said. Node.js would else take
 * its memory apart first, which takes longer than the system does. As long as something is not printed yet, the process
 * goes on until it is, and ends by itself.
 *
 * @param opened - where something was printed
 */
export function endProcess(opened: readonly Output[], end: () => void = () => process.exit()): void {
  // What fails when it is written is said at the end of this turn.
  setImmediate(() => {
    if (opened.every(({ writableLength }) => writableLength === 0)) end();
  });
}
