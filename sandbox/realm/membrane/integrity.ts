/** Whether an object can still be extended or changed, as flags: 1 not extensible, 2 sealed, 4 frozen. */
import { freeze, isExtensible, isFrozen, isSealed, preventExtensions, seal } from './primordials.ts';

export function integrityOf(object: object): number {
  if (isExtensible(object)) return 0;
  return isFrozen(object) ? 4 : isSealed(object) ? 2 : 1;
}

/** Leaves an object as the flags say. */
export function restrict(object: object, flags: number): void {
  if (flags & 4) freeze(object);
  else if (flags & 2) seal(object);
  else if (flags & 1) preventExtensions(object);
}
