// Sorts an object that says it has 2 ** 53 - 1 elements: the engine aborts at once.
// may: failed, timeout, out_of_memory, crashed
export const f = () => Array.prototype.sort.call({ length: 2 ** 53 - 1 });
