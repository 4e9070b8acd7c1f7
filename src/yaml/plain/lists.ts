/** Items of the lists that are being read, those of inner ones behind those of outer ones. */
let items: unknown[] = [];
export let itemCount = 0;

export function addItem(item: unknown): void {
  items[itemCount++] = item;
}

/** The items of the list that ends here, in no more room than they need: one that grows by itself has room for 17. */
export function listFrom(start: number): unknown[] {
  const list = items.slice(start, itemCount);
  itemCount = start;
  return list;
}

/** Keeps nothing of them for the next file. */
export function forgetItems(): void {
  items = [];
  itemCount = 0;
}
