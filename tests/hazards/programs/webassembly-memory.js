// Reserves and searches gigabytes that no heap limit counts; there is no WebAssembly in the sandbox.
// may: failed
export const f = () => new Uint8Array(new WebAssembly.Memory({ initial: 60000 }).buffer).indexOf(1);
