// Collects an iterator that never ends.
// may: timeout, out_of_memory, crashed
export const f = () =>
  Array.from({ [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }) }) }).length;
