// Fills a dense array of 2 ** 27 elements: an honest line that holds its thread for seconds.
// may: timeout, out_of_memory, crashed
export const f = () => new Array(2 ** 27).fill(1).length;
