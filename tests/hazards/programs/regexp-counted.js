// Compiles counted repetitions of counted repetitions.
// may: failed, timeout, out_of_memory, crashed
export const f = () => /(?:(?:(?:(?:\w{1,1000}){1,1000}){1,1000}){1,1000}){1,1000}x/.test('a'.repeat(10000));
