// Has eval parse a million nested parentheses.
// may: failed, timeout, crashed
export const f = () => eval('('.repeat(1e6) + '1' + ')'.repeat(1e6));
