const OPERATORS = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** Value of an expression in reverse Polish notation. */
export function rpnEval(tokens) {
  const stack = [];
  for (const token of tokens) {
    if (typeof token === 'number') {
      stack.push(token);
    } else {
      const right = stack.pop();
      const left = stack.pop();
      stack.push(OPERATORS[token](right, left));
    }
  }
  return stack.pop();
}
