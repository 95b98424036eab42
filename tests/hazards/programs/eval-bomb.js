// Has eval compile ever longer code.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (let i = 1; ; i *= 2) eval(`[${'() => ({ a: 1 }),'.repeat(i)}]`);
}
