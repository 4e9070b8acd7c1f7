/**
 * A promise that is begun now and awaited later, or never where something else fails first: then what it fails with is
 * nobody's business, and must not end the process.
 */
export function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
