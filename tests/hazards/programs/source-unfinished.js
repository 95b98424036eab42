// Ends in the middle of a template literal that holds 10,000 unfinished ones.
// may: syntax_error, crashed, timeout
export const f = () => /*= '`${[{(' .repeat(10000) */
