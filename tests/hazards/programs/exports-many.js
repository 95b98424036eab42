// Exports 20,000 names.
// may: passed, load_error, timeout
export const f = () => 1;
/*= Array.from({ length: 20000 }, (_, i) => `export const e${i} = [${i}];`).join(' ') */
