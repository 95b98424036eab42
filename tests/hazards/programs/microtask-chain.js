// Queues a microtask from each microtask.
// may: timeout
export function f() {
  const next = () => queueMicrotask(next);
  next();
  return 1;
}
