// Keeps marks of the performance timeline for ever.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (let i = 0; ; i++) performance.mark?.(`mark ${i}`) ?? performance.now();
}
