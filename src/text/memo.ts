/** A function of one value that makes each of its results once. For few values: nothing is forgotten. */
export function memo<Value, Result>(make: (value: Value) => Result): (value: Value) => Result {
  const made = new Map<Value, Result>();
  return (value) => {
    let result = made.get(value);
    if (result === undefined) {
      result = make(value);
      made.set(value, result);
    }
    return result;
  };
}
