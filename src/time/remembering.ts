/** So many answers are remembered; then it begins anew, so that no evidence fills the memory. */
const mostRemembered = 5_000;

/** A function of a text that is asked again and again for the same ones: most dates of evidence are days. */
export function remembering<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      if (known.size >= mostRemembered) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
