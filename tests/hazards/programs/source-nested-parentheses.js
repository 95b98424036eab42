// Nests 20,000 parentheses in its source: recursive parsers crash their process on it.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export const f = () => /*= '('.repeat(20000) + '1' + ')'.repeat(20000) */;
