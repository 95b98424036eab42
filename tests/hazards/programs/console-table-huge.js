// Prints wide and deep values by every method of the console.
// may: passed, failed, timeout, out_of_memory
export function f() {
  const wide = Array.from({ length: 3e5 }, (_, i) => ({ i, text: `${i}` }));
  let deep = {};
  for (let i = 0; i < 1e5; i++) deep = { deep };
  for (const method of ['log', 'info', 'dir', 'table', 'error', 'debug']) console[method]?.(wide, deep);
  return 1;
}
