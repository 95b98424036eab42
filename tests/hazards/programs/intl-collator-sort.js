// Sorts by locale for ever.
// may: timeout, out_of_memory, crashed
export function f() {
  const words = Array.from({ length: 1e5 }, (_, i) => `w\u00e4${i * 7919}`);
  for (;;) words.toSorted((a, b) => a.localeCompare(b, 'sv'));
}
