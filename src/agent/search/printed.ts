/** Values as messages show them, brought to the form in which a schema prints them, so that the two can be compared. */

/** A string, a piece of punctuation, or a word. */
const TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|[[\]{},:]|[^\s[\]{},:'"`]+/g;

/** Undefined for what was cut, or is no plain data. */
export function plainForm(shown: string): string | undefined {
  const tokens = shown.match(TOKEN) ?? [];
  let plain = '';
  for (const [at, token] of tokens.entries()) {
    if (/^['"`]/.test(token)) plain += JSON.stringify(unquoted(token));
    else if (/^[[\]{},:]$/.test(token)) plain += token;
    else if (tokens[at + 1] === ':') plain += JSON.stringify(token);
    else if (/^(?:-?[\d.]+(?:e[+-]?\d+)?|-?Infinity|NaN|true|false|null|undefined)$/.test(token)) plain += token;
    else return undefined;
  }
  // Where a list is broken over lines it may end in a comma.
  return plain.replace(/,(?=[\]}])/g, '');
}

function unquoted(token: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return token.slice(1, -1).replace(/\\(.)/g, (_, mark: string) => escapes[mark] ?? mark);
}

/** As the schema does it. */
export function shortHash(text: string): string {
  let hash = 5381;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 33 + text.charCodeAt(at)) >>> 0;
  return hash.toString(36).slice(-4);
}

/** What a failing test's message says it expected and got, hashed; undefined when it shows no plain data. */
export function wantedIn(message: string): { readonly expected: string; readonly received: string } | undefined {
  const [, expected, received] = /\nExpected: ([\s\S]*?)\nReceived: ([\s\S]*?)(?:\n {2}at |$)/.exec(message) ?? [];
  const [want, got] = [plainForm(expected ?? '…'), plainForm(received ?? '…')];
  return want === undefined || got === undefined ? undefined : { expected: shortHash(want), received: shortHash(got) };
}
