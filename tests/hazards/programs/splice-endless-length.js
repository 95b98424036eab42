// Takes one element out of an object that says it has 2 ** 53 - 1 of them.
// may: timeout
export const f = () => Array.prototype.splice.call({ length: 2 ** 53 - 1 }, 0, 1);
