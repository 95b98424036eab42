// Queues microtasks without giving any of them a turn.
// may: timeout, out_of_memory, crashed
export function f() {
  for (;;) queueMicrotask(() => {});
}
