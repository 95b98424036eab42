// Sorts with a comparator that does not return.
// may: timeout
export const f = () =>
  [3, 2, 1].sort(() => {
    for (;;);
  });
