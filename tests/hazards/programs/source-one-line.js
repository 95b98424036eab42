// Has one line of 10,000 characters that loops.
// may: timeout
export function f() { for (;;) { /*= 'f.n = 1; '.repeat(1100) */ } }
