// Normalises a string whose every character becomes eighteen, inside one builtin.
// may: failed, timeout, out_of_memory, crashed
export const f = () => '\ufdfa'.repeat(2 ** 23).normalize('NFKD').length;
