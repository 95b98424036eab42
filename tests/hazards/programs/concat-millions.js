// Concatenates 2 ** 26 small arrays at once.
// may: timeout, out_of_memory, crashed
export const f = () => [].concat(...[new Array(2 ** 26).fill([1])].flat()).length;
