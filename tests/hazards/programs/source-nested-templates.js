// Nests 10,000 template literals in its source.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export const f = () => /*= '`${'.repeat(10000) + '1' + '}`'.repeat(10000) */;
