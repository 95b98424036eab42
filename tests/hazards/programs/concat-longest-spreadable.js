// Concatenates an object that says it is an array of the greatest length.
// may: failed, timeout, out_of_memory, crashed
export const f = () => [].concat({ length: 2 ** 32 - 1, [Symbol.isConcatSpreadable]: true }).length;
