// Parses URLs of millions of characters.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (let i = 1; ; i *= 2) {
    const url = new URL(`http://a/${'../%41/'.repeat(i)}?${'a=%zz&'.repeat(i)}#${'\u4e00'.repeat(i)}`);
    new URLSearchParams(url.search).sort();
  }
}
