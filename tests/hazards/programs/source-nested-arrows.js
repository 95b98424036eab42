// Nests 5,000 arrow functions with default values in its source, which a parser has to look at twice or more.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export const f = () => (/*= '(a = '.repeat(5000) + '1' + ') => a'.repeat(5000) */);
