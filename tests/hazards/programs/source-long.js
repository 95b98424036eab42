// Has 5,000 lines and 256 KiB, as much as an episode lets a source grow.
// may: passed, timeout
export const f = () => 1;
/*= Array.from({ length: 4990 }, (_, i) => `export function g${i}() { return ${i}; }`.padEnd(51, '/')).join('\n') */
