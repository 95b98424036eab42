// Answers with an object nested 200,000 levels deep.
// may: failed, timeout, out_of_memory
export function f() {
  let deep = 1;
  for (let i = 0; i < 2e5; i++) deep = [deep];
  return deep;
}
