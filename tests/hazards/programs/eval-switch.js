// Has eval compile a switch of 100,000 cases.
// may: passed, failed, timeout, out_of_memory, crashed
export function f() {
  const cases = Array.from({ length: 1e5 }, (_, i) => `case 'c${i}': n += ${i};`).join('\n');
  for (let i = 0; i < 100; i++) eval(`let n = ${i}; switch (n) { ${cases} }`);
  return 1;
}
