// Answers with an array of five million objects.
// may: failed, timeout, out_of_memory, crashed
export const f = () => Array.from({ length: 5e6 }, (_, i) => ({ i }));
