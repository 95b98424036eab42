/** Longest text whose letters occur in this order in both. */
export function longestCommonSubsequence(a, b) {
  if (a === '' || b === '') {
    return '';
  }
  if (a[0] === b[0]) {
    return a[0] + longestCommonSubsequence(a.slice(1), b.slice(1));
  }
  const withoutA = longestCommonSubsequence(a.slice(1), b);
  const withoutB = longestCommonSubsequence(a, b.slice(1));
  return withoutA.length > withoutB.length ? withoutA : withoutB;
}
