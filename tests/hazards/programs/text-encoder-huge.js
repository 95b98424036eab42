// Encodes and decodes strings of a hundred million characters.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (;;) new TextDecoder().decode(new TextEncoder().encode('\u4e00'.repeat(1e8)));
}
