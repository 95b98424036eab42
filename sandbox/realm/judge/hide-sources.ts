/**
 * Has functions of the tests show no source: the program may have one of them turn another one, or itself, into text, as
 * `(a, b) => a + b` does.
 */
export function hideSources(): void {
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const sourceOf = Function.prototype.toString;
  const { endsWith } = String.prototype;
  const shown = {
    toString(this: unknown): string {
      const source = apply(sourceOf, this, []) as string;
      if (apply(endsWith, source, ['[native code] }']) as boolean) return source;
      const name = getOwnPropertyDescriptor(this as object, 'name')?.value as unknown;
      return `function ${typeof name === 'string' ? name : ''}() { [native code] }`;
    },
  }.toString;
  Object.defineProperty(Function.prototype, 'toString', { value: shown, writable: true, configurable: true });
}
