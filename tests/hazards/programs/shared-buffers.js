// Grows shared memory that no heap limit counts; there is none in the sandbox.
// may: failed
export const f = () => new SharedArrayBuffer(1, { maxByteLength: 2 ** 32 }).grow(2 ** 32);
