// Splits a string of 2 ** 28 characters: the line that first showed that an isolate is no fault boundary.
// may: timeout, out_of_memory, crashed
export const f = () => 'a'.repeat(2 ** 28).split('').length;
