/**
 * Takes the way from a function to its compiler: a function of a test that calls methods by name would call `constructor`
 * of another one with the program's text. `Function` itself stays with whoever names it.
 */
export function refuseToCompile(): void {
  for (const sample of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    const prototype = Object.getPrototypeOf(sample) as { constructor: { name: string } };
    const refuse = () => {
      throw new TypeError('A function of the tests compiles no text.');
    };
    const compiler = Object.defineProperties((() => {}).bind(null), {
      name: { value: prototype.constructor.name },
      prototype: { value: prototype },
    });
    Object.defineProperty(prototype, 'constructor', {
      value: new Proxy(compiler, { apply: refuse, construct: refuse }),
      writable: true,
      configurable: true,
    });
  }
}
