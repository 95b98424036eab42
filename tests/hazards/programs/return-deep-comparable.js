// Answers with the same deep nesting that the test expects, for the comparison to walk.
// may: failed, timeout, passed
// test: let deep = 1; for (let i = 0; i < 20000; i++) deep = { deep }; expect(f()).toEqual(deep);
export function f() {
  let deep = 1;
  for (let i = 0; i < 20000; i++) deep = { deep };
  return deep;
}
