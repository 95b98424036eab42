// Has eval compile a class of 50,000 fields, and constructs it.
// may: passed, failed, timeout, out_of_memory, crashed
export function f() {
  const fields = Array.from({ length: 5e4 }, (_, i) => `f${i} = ${i};`).join(' ');
  for (let i = 0; i < 100; i++) eval(`new (class { ${fields} })()`);
  return 1;
}
