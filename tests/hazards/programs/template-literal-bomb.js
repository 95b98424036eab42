// Nests template literals, each of which holds the one before twice.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let text = 'x';
  for (let i = 0; i < 40; i++) text = `${text}-${text}`.trim();
  return text.length;
}
