// Nests 20,000 parentheses in TypeScript, which is parsed once more to erase its types.
// may: syntax_error, load_error, failed, timeout, crashed, passed
// language: typescript
export const f = (): number => /*= '('.repeat(20000) + '1' + ')'.repeat(20000) */;
