/** Code that a program makes from text is not counted: where work is what a task is about, it is refused. */
import { defineProperty, dressAs, getPrototypeOf } from '../../web/intrinsics.ts';
import { standIn } from './text.ts';

const evalError = EvalError;
const MESSAGE = 'Code cannot be made from text in a task that limits work: its work could not be counted';

const refuse = (): never => {
  throw new evalError(MESSAGE);
};
const makers = [function* () {}, async () => {}, async function* () {}].map(
  (made) => getPrototypeOf(made) as { constructor: object },
);
// biome-ignore lint/security/noGlobalEval: named to be replaced, never called
const nativeEval = globalThis.eval;
const nativeFunction = Function;
const ProxyOf = Proxy;

/** Puts in the place of `eval` and of the four function constructors what throws an EvalError. */
export function refuseText(): void {
  put(globalThis, 'eval', dressAs({ eval: refuse }.eval, 'eval', 1), nativeEval, true);
  const refused = refusing(nativeFunction);
  put(globalThis, 'Function', refused, nativeFunction, true);
  put(nativeFunction.prototype, 'constructor', refused, nativeFunction, true);
  for (let index = 0; index < makers.length; index++) {
    const maker = makers[index]!;
    put(maker, 'constructor', refusing(maker.constructor), maker.constructor, false);
  }
}

/** As the constructor but for what it makes: `instanceof`, name and prototype are the constructor's own. */
const refusing = (maker: object) => new ProxyOf(maker, { apply: refuse, construct: refuse });

function put(holder: object, name: string, value: object, native: object, writable: boolean): void {
  standIn(value, native);
  defineProperty(holder, name, { value, writable, configurable: true, enumerable: false });
}
