const PART = /\s*(?:(-?\d+(?:\.\d+)?)|("[^"]*")|([a-zA-Z][\w.]*)|([<>]=?|!=|[=~(),]))/y;
const KEYWORDS = new Set(['not', 'and', 'or', 'in']);

function tokenize(text) {
  const tokens = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    if (!match) {
      const place = at + text.slice(at).search(/\S/);
      throw new Error(`Unexpected character "${text[place]}" at ${place + 1}`);
    }
    const [, number, quoted, word, symbol] = match;
    const raw = number ?? quoted ?? word ?? symbol;
    at = PART.lastIndex;
    const token = { raw, at: at - raw.length + 1, kind: 'symbol' };
    if (number !== undefined) Object.assign(token, { kind: 'value', value: Number(number) });
    else if (quoted !== undefined) Object.assign(token, { kind: 'value', value: quoted.slice(1, -1) });
    else if (word !== undefined && !KEYWORDS.has(word)) token.kind = 'word';
    tokens.push(token);
  }
  tokens.push({ at: text.length + 1, kind: 'end' });
  return tokens;
}

const sameKind = (a, b) => typeof a === typeof b && (typeof a === 'number' || typeof a === 'string');

const OPERATORS = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => sameKind(a, b) && a < b,
  '<=': (a, b) => sameKind(a, b) && a <= b,
  '>': (a, b) => sameKind(a, b) && a > b,
  '>=': (a, b) => sameKind(a, b) && a >= b,
  '~': (a, b) => a !== undefined && String(a).toLowerCase().includes(String(b).toLowerCase()),
};

const fieldOf = (ticket, name) => (Object.hasOwn(ticket, name) ? ticket[name] : undefined);

export function compile(text) {
  const tokens = tokenize(text);
  let position = 0;
  const peek = () => tokens[position];

  function fail(what) {
    const { raw, at, kind } = peek();
    throw new Error(`Expected ${what} at ${at}, got ${kind === 'end' ? 'end of filter' : `"${raw}"`}`);
  }

  function accept(raw) {
    if (peek().kind !== 'symbol' || peek().raw !== raw) return false;
    position += 1;
    return true;
  }

  function parseOr() {
    let left = parseAnd();
    while (accept('or')) {
      const [a, b] = [left, parseAnd()];
      left = (ticket) => a(ticket) || b(ticket);
    }
    return left;
  }

  function parseAnd() {
    let left = parseNot();
    while (accept('and')) {
      const [a, b] = [left, parseNot()];
      left = (ticket) => a(ticket) && b(ticket);
    }
    return left;
  }

  function parseNot() {
    if (accept('not')) {
      const inner = parseOr();
      return (ticket) => !inner(ticket);
    }
    if (accept('(')) {
      const inner = parseOr();
      if (!accept(')')) fail(')');
      return inner;
    }
    return parseComparison();
  }

  function parseComparison() {
    if (peek().kind !== 'word') fail('field');
    const { raw: field } = tokens[position++];
    if (accept('in')) {
      const values = parseList();
      return (ticket) => values.includes(fieldOf(ticket, field));
    }
    const compare = peek().kind === 'symbol' && OPERATORS[peek().raw];
    if (!compare) fail('operator');
    position += 1;
    const value = parseValue();
    return (ticket) => compare(fieldOf(ticket, field), value);
  }

  function parseList() {
    if (!accept('(')) fail('value');
    const values = [parseValue()];
    while (accept(',')) values.push(parseValue());
    if (!accept(')')) fail(')');
    return values;
  }

  function parseValue() {
    const { kind, raw, value } = peek();
    if (kind !== 'word' && kind !== 'value') fail('value');
    position += 1;
    if (kind === 'value') return value;
    return raw === 'true' ? true : raw === 'false' ? false : raw;
  }

  if (tokens.length === 1) return () => true;
  const filter = parseOr();
  if (peek().kind !== 'end') fail('end of filter');
  return filter;
}
