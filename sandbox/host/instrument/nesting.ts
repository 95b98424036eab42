/** Deeper nesting than this ends the process of the parser. */
const MAX_NESTING = 2000;

/** The 1-based line at which brackets or prefix operators nest too deeply to be parsed, or null. Strings are not told apart. */
export function tooDeepAt(text: string): number | null {
  let line = 1;
  let depth = 0;
  let prefixes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) line += 1;
    const isOpening = code === 40 || code === 91 || code === 123;
    // Runs of operators, such as `!!!!`, `- - -` and `=>=>`, nest as well.
    if (code === 33 || code === 43 || code === 45 || code === 126) prefixes += 1;
    else if (code !== 32 && code !== 10) prefixes = 0;
    if (isOpening) depth += 1;
    else if (code === 41 || code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (depth > MAX_NESTING || prefixes > MAX_NESTING) return line;
  }
  return null;
}
