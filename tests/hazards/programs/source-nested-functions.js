// Nests 3,000 functions in its source: each is preparsed again when the one around it runs.
// may: syntax_error, load_error, failed, timeout, crashed, passed
export const f = /*= 'function () { return ('.repeat(3000) + '1' + ')(); }'.repeat(3000) */;
