// Asks for a gigabyte of random values.
// may: failed, timeout, out_of_memory, crashed
export const f = () => crypto.getRandomValues(new Uint8Array(2 ** 30)).length;
