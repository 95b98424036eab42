// Reserves resizable buffers, which no heap limit counts; those of the sandbox have a fixed length.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (const kept = []; ; ) {
    const buffer = new ArrayBuffer(8, { maxByteLength: 2 ** 30 });
    kept.push(buffer);
    buffer.resize(2 ** 30);
  }
}
