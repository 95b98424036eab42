// Segments long texts: what the segmenter holds is in no heap limit.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (const kept = []; ; ) {
    const segments = new Intl.Segmenter('th', { granularity: 'word' }).segment('\u0e01\u0e32'.repeat(1e6));
    kept.push(segments, segments[Symbol.iterator]().next());
  }
}
