// Matches with catastrophic backtracking.
// may: timeout
export const f = () => /^(a+)+$/.test(`${'a'.repeat(50)}!`);
