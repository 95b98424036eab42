// Doubles a string until it is as long as strings can be, and reads a character, which flattens it; again and again.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (const kept = []; ; ) {
    let rope = String.fromCharCode(0x4e00 + kept.length);
    while (rope.length < 2 ** 28) rope += rope;
    kept.push(rope.charCodeAt(7), rope);
  }
}
