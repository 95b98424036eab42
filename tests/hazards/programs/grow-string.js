// Appends to a string for ever, and keeps its stages.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let text = '';
  for (const kept = []; ; ) kept.push((text += `${kept.length} and `).toUpperCase());
}
