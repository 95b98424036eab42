// Makes a function of a million parameters, and more.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (let i = 60000; ; i += 1000) new Function(...Array.from({ length: i }, (_, n) => `p${n}`), 'return p0')(1);
}
