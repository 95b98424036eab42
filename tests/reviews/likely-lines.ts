/** Where bugs most often are, for whoever has not read the program: lines that compare and compute, and those about them. */

const LINES_BESIDE = 1;
const EMPTY = /^\s*(?:$|\/\/|\/?\*|import\b|[})\];,]+$)/;
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/[^=]<=?|[^=]>=?[^=]|[!=]==/, 2],
  [/[-+*/%]/, 1],
  [/&&|\|\||\?\?/, 1],
  [/\b(?:if|while|for|return)\b/, 1],
];

/** Lines from 1, the likeliest first, so far apart that no two find the same one. */
export function likelyLines(lines: readonly string[]): readonly number[] {
  const hopes = lines.map(hopeOf);
  const hopeAround = (line: number) => (hopes[line - 2] ?? 0) + hopes[line - 1]! + (hopes[line] ?? 0);
  const ranked = lines.map((_, at) => at + 1).toSorted((a, b) => hopeAround(b) - hopeAround(a) || a - b);
  const chosen: number[] = [];
  for (const line of ranked) {
    if (chosen.every((other) => Math.abs(other - line) > 2 * LINES_BESIDE)) chosen.push(line);
  }
  return chosen;
}

function hopeOf(line: string): number {
  const signs = SIGNS.reduce((sum, [sign, hope]) => sum + (sign.test(line) ? hope : 0), 0);
  return signs + (EMPTY.test(line) ? 0 : 1);
}
