/** Whether an error's text quotes a function of this side, as the engine does of one that is not what was asked for. */
import * as p from './primordials.ts';
import type { Tables } from './tables.ts';

export function quotesFunction(error: object, tables: Tables): boolean {
  const message = p.getOwnPropertyDescriptor(error, 'message')?.value as unknown;
  if (typeof message !== 'string' || message === '') return false;
  return tables.someFunction((object) => p.indexOf(message, p.functionSource(object)) >= 0);
}
