const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** The infix expression in reverse Polish notation. */
export function shuntingYard(tokens) {
  const output = [];
  const waiting = [];
  for (const token of tokens) {
    if (typeof token === 'number') {
      output.push(token);
    } else {
      while (waiting.length > 0 && PRECEDENCE[token] <= PRECEDENCE[waiting.at(-1)]) {
        output.push(waiting.pop());
      }
      waiting.push(token);
    }
  }
  return [...output, ...waiting.reverse()];
}
