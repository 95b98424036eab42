const FALSE_VALUES = new Set([false, 0, '']);

function toText(value) {
  return String(value);
}

function toNumber(value) {
  if (typeof value !== 'number') throw new Error(`Expected a number, got ${JSON.stringify(value)}`);
  return value;
}

function literal(value) {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) return "''";
      return value < 0 ? `(${value})` : toText(value);
    case 'boolean':
      return toText(value);
    default:
      return `'${toText(value ?? '').replace(/[\\']/g, '\\$&')}'`;
  }
}

function fill(formula, record) {
  return formula.replace(/\{(\w+)\}/g, (_, name) => literal(Object.hasOwn(record, name) ? record[name] : null));
}

function* tokens(source) {
  let at = 0;

  function textFrom(start) {
    let value = '';
    for (at = start; at < source.length; at += 1) {
      if (source[at] === "'") {
        at += 1;
        return value;
      }
      if (source[at] === '\\') at += 1;
      value += source[at];
    }
    throw new Error('Unclosed text');
  }

  function match(pattern) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found?.[0];
  }

  while (at < source.length) {
    if (match(/\s+|#.*/y)) continue;
    if (source[at] === "'") {
      yield { kind: 'value', text: 'text', value: textFrom(at + 1) };
      continue;
    }
    const number = match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/y);
    const name = match(/[a-z]\w*/iy);
    const sign = match(/<>|[-+*/&=<>(),]/y);
    if (number) yield { kind: 'value', text: number, value: Number(number) };
    if (name) yield { kind: 'name', text: name };
    if (sign) yield { kind: 'sign', text: sign };
    if (!number && !name && !sign) throw new Error(`Unexpected character: ${source[at]}`);
  }
  yield { kind: 'end', text: 'end' };
}

const LEVELS = [['=', '<>', '<', '>'], ['&'], ['+', '-'], ['*', '/']];

const OPERATIONS = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '&': (a, b) => toText(a) + toText(b),
  '+': (a, b) => toNumber(a) + toNumber(b),
  '-': (a, b) => toNumber(a) - toNumber(b),
  '*': (a, b) => toNumber(a) * toNumber(b),
  '/': (a, b) => toNumber(a) / toNumber(b),
};

class Reader {
  #tokens;
  #current;
  #functions;

  constructor(source, functions) {
    this.#tokens = tokens(source);
    this.#functions = functions;
    this.#advance();
  }

  result() {
    const value = this.#binary(0);
    if (this.#current.kind !== 'end') this.#unexpected();
    return value;
  }

  #advance() {
    const token = this.#current;
    this.#current = this.#tokens.next().value;
    return token;
  }

  #isSign(text) {
    return this.#current.kind === 'sign' && this.#current.text === text;
  }

  #unexpected() {
    throw new Error(`Unexpected ${this.#current.text}`);
  }

  #expect(text) {
    if (!this.#isSign(text)) this.#unexpected();
    this.#advance();
  }

  #binary(level) {
    if (level === LEVELS.length) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#current.kind === 'sign' && LEVELS[level].includes(this.#current.text)) {
      const { text } = this.#advance();
      left = OPERATIONS[text](left, this.#binary(level + 1));
      if (level === 0) break;
    }
    return left;
  }

  #unary() {
    if (!this.#isSign('-')) return this.#primary();
    this.#advance();
    return -toNumber(this.#unary());
  }

  #primary() {
    if (this.#current.kind === 'value') return this.#advance().value;
    if (this.#current.kind === 'name') return this.#named(this.#advance().text);
    this.#expect('(');
    const value = this.#binary(0);
    this.#expect(')');
    return value;
  }

  #named(name) {
    if (name === 'true' || name === 'false') return name === 'true';
    if (!this.#isSign('(')) throw new Error(`Unknown name: ${name}`);
    const call = this.#functions.get(name);
    if (!call) throw new Error(`Unknown function: ${name}`);
    return call(...this.#list());
  }

  #list() {
    const values = [];
    do {
      this.#advance();
      values.push(this.#binary(0));
    } while (this.#isSign(','));
    this.#expect(')');
    return values;
  }
}

export function createNotes({ lookup }) {
  const functions = new Map([
    ['upper', (value) => toText(value).toUpperCase()],
    ['trim', (value) => toText(value).trim()],
    ['len', (value) => toText(value).length],
    ['if', (condition, yes, no) => (FALSE_VALUES.has(condition) ? no : yes)],
    ['lookup', lookup],
  ]);

  const evaluate = (formula, record) => new Reader(fill(formula, record), functions).result();

  function evaluateAll(columns, record) {
    const results = {};
    for (const [name, formula] of columns) {
      results[name] = evaluate(formula, { ...record, ...results });
    }
    return results;
  }

  return { fill, evaluate, evaluateAll };
}
