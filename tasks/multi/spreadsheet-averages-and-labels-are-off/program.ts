export type Value = number | string | boolean | null;

type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>';

type Node =
  | { kind: 'literal'; value: Value }
  | { kind: 'cell'; name: string }
  | { kind: 'range'; names: string[] }
  | { kind: 'negative'; operand: Node }
  | { kind: 'binary'; operator: Operator; left: Node; right: Node }
  | { kind: 'call'; name: string; args: Node[] };

type Content = { kind: 'value'; value: Value } | { kind: 'formula'; source: string };

class Fault extends Error {}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Z]\d\d?)|([A-Z]+)|(<>|[-+*/&=<>(),:]))/y;
const LEVELS: Operator[][] = [['=', '<>', '<', '>'], ['&'], ['+', '-'], ['*', '/']];

function readInput(input: string): Content {
  if (input.startsWith('=')) return { kind: 'formula', source: input.slice(1) };
  if (input === 'TRUE' || input === 'FALSE') return { kind: 'value', value: input === 'TRUE' };
  return { kind: 'value', value: Number.isNaN(Number(input)) ? input : Number(input) };
}

interface Token {
  kind: 'number' | 'text' | 'cell' | 'name' | 'sign' | 'end';
  text: string;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Fault('#PARSE!');
    const index = match.findIndex((group, i) => i > 0 && group !== undefined);
    tokens.push({ kind: (['number', 'text', 'cell', 'name', 'sign'] as const)[index - 1]!, text: match[index]! });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function cellsBetween(from: string, to: string): string[] {
  const names: string[] = [];
  for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column++) {
    for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row++) {
      names.push(`${String.fromCharCode(column)}${row}`);
    }
  }
  return names;
}

class Parser {
  #tokens: Token[];
  #at = 0;

  constructor(source: string) {
    this.#tokens = tokenize(source);
  }

  formula(): Node {
    const node = this.#level(0);
    if (this.#tokens[this.#at]!.kind !== 'end') throw new Fault('#PARSE!');
    return node;
  }

  #take(...texts: string[]): string | undefined {
    const { kind, text } = this.#tokens[this.#at]!;
    if (kind !== 'sign' || !texts.includes(text)) return undefined;
    this.#at++;
    return text;
  }

  #expect(text: string): void {
    if (this.#take(text) === undefined) throw new Fault('#PARSE!');
  }

  #level(index: number): Node {
    const operators = LEVELS[index];
    if (operators === undefined) return this.#operand();
    let left = this.#level(index + 1);
    for (let operator = this.#take(...operators); operator; operator = this.#take(...operators)) {
      left = { kind: 'binary', operator: operator as Operator, left, right: this.#level(index + 1) };
    }
    return left;
  }

  #operand(): Node {
    if (this.#take('-')) return { kind: 'negative', operand: this.#operand() };
    if (this.#take('(')) {
      const node = this.#level(0);
      this.#expect(')');
      return node;
    }
    const { kind, text } = this.#tokens[this.#at++]!;
    switch (kind) {
      case 'number':
        return { kind: 'literal', value: Number(text) };
      case 'text':
        return { kind: 'literal', value: text.replaceAll('""', '"') };
      case 'cell':
        return this.#take(':') ? this.#range(text) : { kind: 'cell', name: text };
      case 'name':
        if (text === 'TRUE' || text === 'FALSE') return { kind: 'literal', value: text === 'TRUE' };
        return this.#call(text);
      default:
        throw new Fault('#PARSE!');
    }
  }

  #range(from: string): Node {
    const { kind, text } = this.#tokens[this.#at++]!;
    if (kind !== 'cell') throw new Fault('#PARSE!');
    return { kind: 'range', names: cellsBetween(from, text) };
  }

  #call(name: string): Node {
    const args: Node[] = [];
    this.#expect('(');
    do args.push(this.#level(0));
    while (this.#take(','));
    this.#expect(')');
    return { kind: 'call', name, args };
  }
}

function asNumber(value: Value): number {
  if (typeof value === 'string') throw new Fault('#VALUE!');
  return Number(value);
}

function asText(value: Value): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const charactersOf = (value: Value): string[] => asText(value).split('');

function divide(left: number, right: number): number {
  if (right === 0) throw new Fault('#DIV/0!');
  return left / right;
}

function isLess(left: Value, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  throw new Fault('#VALUE!');
}

const OPERATIONS: Record<Operator, (left: Value, right: Value) => Value> = {
  '+': (left, right) => asNumber(left) + asNumber(right),
  '-': (left, right) => asNumber(left) - asNumber(right),
  '*': (left, right) => asNumber(left) * asNumber(right),
  '/': (left, right) => divide(asNumber(left), asNumber(right)),
  '&': (left, right) => asText(left) + asText(right),
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': isLess,
  '>': (left, right) => isLess(right, left),
};

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

const ON_NUMBERS: Record<string, (numbers: number[]) => number> = {
  SUM: sum,
  AVERAGE: (numbers) => divide(sum(numbers), numbers.length),
  COUNT: (numbers) => numbers.length,
};

export function createSheet() {
  const contents = new Map<string, Content>();
  const open = new Set<string>();

  function valueOf(name: string): Value {
    const content = contents.get(name) ?? { kind: 'value', value: null };
    if (content.kind === 'value') return content.value;
    if (open.has(name)) throw new Fault('#CYCLE!');
    open.add(name);
    try {
      return evaluate(new Parser(content.source).formula());
    } finally {
      open.delete(name);
    }
  }

  function evaluate(node: Node): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'cell':
        return valueOf(node.name);
      case 'range':
        throw new Fault('#VALUE!');
      case 'negative':
        return -asNumber(evaluate(node.operand));
      case 'binary':
        return OPERATIONS[node.operator](evaluate(node.left), evaluate(node.right));
      case 'call':
        return call(node.name, node.args);
    }
  }

  const valuesOf = (node: Node): Value[] => (node.kind === 'range' ? node.names.map(valueOf) : [evaluate(node)]);

  function call(name: string, args: Node[]): Value {
    const onNumbers = ON_NUMBERS[name];
    if (onNumbers) return onNumbers(args.flatMap(valuesOf).filter((value) => typeof value === 'number'));
    const [first, second, third] = args.map((arg) => () => evaluate(arg));
    switch (name) {
      case 'IF': {
        const condition = first!();
        if (typeof condition !== 'boolean') throw new Fault('#VALUE!');
        return condition ? second!() : third!();
      }
      case 'LEN':
        return charactersOf(first!()).length;
      case 'LEFT':
        return charactersOf(first!()).slice(0, asNumber(second!())).join('');
      default:
        throw new Fault('#NAME?');
    }
  }

  function get(name: string): Value {
    try {
      return valueOf(name);
    } catch (error) {
      if (error instanceof Fault) return error.message;
      throw error;
    }
  }

  return {
    set(name: string, input: string): void {
      if (input === '') contents.delete(name);
      else contents.set(name, readInput(input));
    },

    get,
    text: (name: string): string => asText(get(name)),
  };
}
