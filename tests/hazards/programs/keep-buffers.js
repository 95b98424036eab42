// Keeps buffers of a mebibyte until there is no room.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (const kept = []; ; ) kept.push(new Uint8Array(2 ** 20).fill(1));
}
