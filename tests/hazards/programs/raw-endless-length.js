// Joins a template object that says it has 2 ** 53 - 1 parts.
// may: failed, timeout, out_of_memory, crashed
export const f = () => String.raw({ raw: { length: 2 ** 53 - 1 } });
