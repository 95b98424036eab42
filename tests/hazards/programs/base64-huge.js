// Encodes and decodes base64 of a hundred million characters.
// may: failed, timeout, out_of_memory, crashed
export const f = () => atob(btoa('x'.repeat(1e8))).length;
