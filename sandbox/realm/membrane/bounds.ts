/** What a message may hold, and what is thrown where a value is more than that. */
import { freeze } from './primordials.ts';

export const MAX_NODES = 200_000;
export const MAX_TEXT = 4 * 1024 * 1024;

/** Thrown where a value is too large to cross. */
export const TOO_LARGE = freeze({ __proto__: null, message: 'it has more than 200,000 parts or 4 MiB' });

/** Thrown where a value must not cross. */
export const FORBIDDEN = freeze({ __proto__: null, message: 'it is a part of the test runner' });
