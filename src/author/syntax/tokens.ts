/** Code, or prose about code, as the tokens that it is made of. */

/** Whitespace, quotes and comments fall away. What stands between quotes in code is `"`, so that no message is taken for code. */
export function tokensOf(text: string, kind: 'code' | 'prose'): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(kind === 'code' ? CODE : PROSE)) {
    if (/^(?:\s|\/\/|\/\*)/.test(token)) continue;
    tokens.push(kind === 'code' && /^["'`]/.test(token) ? '"' : token);
  }
  return tokens;
}

const WORD = /[\p{L}_$#][\p{L}\p{N}_$]*|\d[\w.]*/u.source;
const OPERATOR = /=>|\.\.\.|[=!]==?|\*\*=?|<<=?|>>>?=?|<=|>=|&&=?|\|\|=?|\?\?=?|\?\.|[+\-*/%&|^]=|\+\+|--/.source;
const STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/.source;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;
const CODE = new RegExp(`\\s+|${COMMENT}|${STRING}|${WORD}|${OPERATOR}|[^\\s]`, 'gu');
const PROSE = new RegExp(`${WORD}|${OPERATOR}|[^\\s"'\`]`, 'gu');
