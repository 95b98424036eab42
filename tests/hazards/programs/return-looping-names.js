// Answers with an instance of a class whose names are getters that do not return: a failure's message would read them.
// may: failed, timeout
// test: expect(f()).toBe('text');
const name = {
  get() {
    for (;;);
  },
};
class Plain {}
Object.defineProperty(Plain, 'name', name);
Object.defineProperty(Plain.prototype, 'constructor', name);
Object.defineProperty(Plain.prototype, Symbol.toStringTag, name);
export const f = () => new Plain();
