// Answers with a thousand objects that all refer to each other.
// may: failed, timeout, out_of_memory
export function f() {
  const nodes = Array.from({ length: 400 }, () => ({}));
  for (const node of nodes) nodes.forEach((other, i) => (node[`to${i}`] = other));
  return nodes[0];
}
