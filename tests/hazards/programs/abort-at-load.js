// Makes the engine abort while the program loads.
// may: timeout, out_of_memory, crashed
export const f = 'a'.repeat(2 ** 28).split('');
