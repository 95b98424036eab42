// Nests 20,000 labelled blocks in its source.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export function f() {
  /*= Array.from({ length: 20000 }, (_, i) => `l${i}: {`).join(' ') */
  /*= '}'.repeat(20000) */
  return 1;
}
