/** `Function.prototype.toString` as if nothing had been put into the program, and nothing in a built-in's place. */
import {
  apply,
  defineProperty,
  dressAs,
  includesText,
  join,
  splitText,
  weakGet,
  weakPut,
} from '../../web/intrinsics.ts';

const functionText = Function.prototype.toString;
/** Built-ins, or the text that one would have, by what stands in their place. */
const natives = new WeakMap<object, object | string>();
let secret = '';
let snippets = '';

/** Has a function be shown as the built-in in whose place it stands. */
export function standIn(wrapper: object, native: object | string): void {
  weakPut(natives, wrapper, native);
}

/** Names what was put into the program: texts by line, the longest first, each with the secret name in it. */
export function hideSnippets(name: string, texts: string): void {
  secret = name;
  snippets = texts;
}

export function installFunctionText(): void {
  const shown = {
    toString(this: unknown): string {
      const native = typeof this === 'function' ? (weakGet(natives, this) as object | string | undefined) : undefined;
      if (typeof native === 'string') return native;
      const text = apply(functionText, native ?? this, []) as string;
      return secret === '' || !includesText(text, secret) ? text : authorsText(text);
    },
  }.toString;
  standIn(shown, functionText);
  dressAs(shown, 'toString', 0);
  defineProperty(Function.prototype, 'toString', { value: shown, writable: true, configurable: true });
}

function authorsText(text: string): string {
  const texts = splitText(snippets, '\n');
  let shown = text;
  for (let index = 0; index < texts.length; index++) {
    if (includesText(shown, texts[index]!)) shown = join(splitText(shown, texts[index]!), '');
  }
  return shown;
}
