/** Programs as trees in which places to change are looked for: the face of this folder. */
export { type Edit, remove, replace } from './edit.ts';
export { lineCounter } from './line-counter.ts';
export { isFunction, isReference, type Scopes, scopesOf } from './scope.ts';
export { type NodeOf, type Place, parseSource, parses, type Syntax } from './syntax.ts';
