// Registers a finalizer that loops for objects that are dropped at once.
// may: timeout, out_of_memory, crashed
const registry = new FinalizationRegistry(() => {
  for (;;);
});
export function f() {
  for (;;) registry.register({}, 1);
}
