// Compiles a regular expression of 20,000 nested groups.
// may: failed, timeout, out_of_memory, crashed
export const f = () => new RegExp('('.repeat(20000) + 'a' + ')'.repeat(20000)).exec('a').length;
