// Adds up 100,000 operands in one expression of its source.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export const f = () => /*= '1 + '.repeat(30000) + '0' */;
