// Uses all memory while the program loads.
// may: timeout, out_of_memory, crashed
const kept = [];
for (;;) kept.push({ a: [{}] });
export const f = 1;
