// Nests 10,000 types in TypeScript.
// may: syntax_error, load_error, failed, timeout, crashed, passed
// language: typescript
export const f = (x?: /*= 'Array<'.repeat(10000) + 'number' + '>'.repeat(10000) */) => 1;
