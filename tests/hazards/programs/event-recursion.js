// Dispatches an event from its own listener, and adds listeners meanwhile.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  const target = new EventTarget();
  const listen = () => {
    for (let i = 0; i < 100; i++) target.addEventListener('x', () => listen());
    target.dispatchEvent(new Event('x'));
  };
  listen();
}
