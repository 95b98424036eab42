// Makes an abort signal follow the one before it, for ever.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let signal = new AbortController().signal;
  for (;;) signal = AbortSignal.any([signal, AbortSignal.timeout(1e6)]);
}
