// Registers symbols for ever: their table is never collected.
// may: timeout, out_of_memory, crashed
export function f() {
  for (let i = 0; ; i++) Symbol.for(`symbol ${i}`);
}
