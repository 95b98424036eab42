// Has the parser of regular expressions allocate what no heap limit counts.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (const kept = []; ; ) {
    const pattern = new RegExp(`${'(?:a|'.repeat(5000)}${'[^\\p{L}]'.repeat(2000)}${')'.repeat(5000)}${kept.length}`, 'iu');
    kept.push(pattern, pattern.test('a'.repeat(50)));
  }
}
