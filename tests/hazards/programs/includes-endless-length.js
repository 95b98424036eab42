// Looks through an object that says it has 2 ** 53 - 1 elements.
// may: timeout
export const f = () => Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
