/** What is known of a function while its body is walked. */
import type { Node } from 'oxc-parser';

export interface Scope {
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Whether it may call itself, by whatever way: then its calls are counted as open. */
  recurs: boolean;
  /** Whether it waits in a way that cannot be told from outside. */
  hasLoopAwait: boolean;
  /** Names that a rest element of its parameters binds. */
  readonly rests: string[];
  /** Operands of its awaits, and when each was come to. */
  readonly awaits: { readonly operand: Node; readonly order: number }[];
}

/** Methods that the engine calls where nobody wrote a call. */
const IMPLICIT = new Set([
  ...['valueOf', 'toString', 'toJSON', 'next', 'return', 'then', 'get', 'set', 'has', 'deleteProperty', 'ownKeys'],
  ...['getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf', 'apply', 'construct'],
]);

type Key = { readonly computed: boolean; readonly kind: string; readonly key: Node };

/** Whether a method may be called without a call being written: an accessor, or one by a symbol or such a name. */
export function isImplicit({ computed, kind, key }: Key): boolean {
  return kind === 'get' || kind === 'set' || computed || (key.type === 'Identifier' && IMPLICIT.has(key.name));
}

export function createScope(isAsync: boolean, isGenerator: boolean, recurs: boolean): Scope {
  return { isAsync, isGenerator, recurs, hasLoopAwait: false, rests: [], awaits: [] };
}

/** Names bound by rest elements of a pattern's arrays: they are made by walking what is left. */
export function restNames(pattern: Node, found: string[] = []): string[] {
  switch (pattern.type) {
    case 'ArrayPattern':
      for (const element of pattern.elements) {
        if (element?.type !== 'RestElement') element && restNames(element, found);
        else if (element.argument.type === 'Identifier') found.push(element.argument.name);
      }
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) if (property.type === 'Property') restNames(property.value, found);
      break;
    case 'AssignmentPattern':
      restNames(pattern.left, found);
      break;
    default:
      break;
  }
  return found;
}
