// Recurses without end.
// may: failed, timeout
export const f = (n = 0) => 1 + f(n + 1);
