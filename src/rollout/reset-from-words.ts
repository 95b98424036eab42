/** What a reset asks for, told in words such as `level=detect`. */
import { z } from 'zod';
import type { AnyGame, ResetOptions } from '../gym/index.ts';
import { problemsOf, sentenceOf } from '../problems.ts';

/**
 * Each word is `name=value`; of a name that comes twice the last holds. Throws RangeError for names that are no options of the
 * game, which a reset would pass over, and for values that they cannot have.
 */
export function resetFromWords(words: readonly string[], { name, optionsSchema }: AnyGame): ResetOptions {
  const { properties = {} } = z.toJSONSchema(optionsSchema, { io: 'input' });
  const options: Record<string, unknown> = {};
  for (const word of words) {
    const [key = '', ...rest] = word.split('=');
    if (rest.length === 0 || !Object.hasOwn(properties, key)) {
      const known = Object.keys(properties).join(', ');
      throw new RangeError(
        `Expected an option of the game ${name} (${known}) with its value, as NAME=VALUE, got "${word}".`,
      );
    }
    options[key] = valueIn(rest.join('='));
  }
  const { error } = optionsSchema.safeParse(options);
  if (error === undefined) return options;
  throw new RangeError(
    `Expected options of the game ${name}, got: ${sentenceOf(problemsOf(error, options)).slice(0, 300)}`,
  );
}

/** Numbers, true, false and null as in JSON; anything else is a text. */
function valueIn(text: string): unknown {
  return /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
}
