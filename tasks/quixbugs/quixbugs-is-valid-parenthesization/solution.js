/** Whether every parenthesis that is opened is closed, and none before. */
export function isValidParenthesization(text) {
  let depth = 0;
  for (const character of text) {
    if (character === '(') {
      depth += 1;
    } else {
      depth -= 1;
      if (depth < 0) {
        return false;
      }
    }
  }
  return depth === 0;
}
