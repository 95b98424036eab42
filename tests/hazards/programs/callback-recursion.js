// Program and test call each other without end.
// may: failed, timeout
// test: const g = (h) => h(g); f(g);
export const f = (g) => g(f);
