const keyOf = (name) => name.normalize('NFC').toLowerCase();

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const PART = /\s*(?:(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{M}\p{N}_]*)|([-+*/^(),])|$)/uy;
const POWERS = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const MINUS_POWER = 3;

const FUNCTIONS = new Map([
  ['sum', (...values) => values.reduce((total, value) => total + value, 0)],
  ['min', Math.min],
  ['max', Math.max],
  ['round', Math.round],
]);

class FormulaReader {
  #text;
  #parts = [];
  #next = 0;
  references = new Set();

  constructor(text) {
    this.#text = text;
    let at = 0;
    do {
      PART.lastIndex = at;
      const match = PART.exec(text);
      if (!match) this.#refuse(text.slice(at).trimStart());
      const [, number, name, symbol] = match;
      at = PART.lastIndex;
      const shown = number ?? name ?? symbol ?? '';
      this.#parts.push({ number, name, symbol, shown, rest: text.slice(at - shown.length) });
    } while (this.#parts.at(-1).shown !== '');
  }

  read() {
    const tree = this.#expression(0);
    if (this.#peek().shown !== '') this.#refuse(this.#peek().rest, this.#peek().shown);
    return { tree, references: this.references };
  }

  #expression(power) {
    let left = this.#operand();
    for (;;) {
      const { symbol } = this.#peek();
      const binding = POWERS[symbol] ?? 0;
      if (binding <= power) return left;
      this.#next += 1;
      const right = this.#expression(symbol === '^' ? binding - 1 : binding);
      left = { kind: 'binary', symbol, left, right };
    }
  }

  #operand() {
    const part = this.#peek();
    this.#next += 1;
    if (part.number !== undefined) return { kind: 'number', value: Number(part.number) };
    if (part.symbol === '-') return { kind: 'negate', operand: this.#expression(MINUS_POWER) };
    if (part.symbol === '(') {
      const inner = this.#expression(0);
      this.#expect(')');
      return inner;
    }
    if (part.name === undefined) this.#refuse(part.rest, part.shown);
    if (this.#peek().symbol === '(') return this.#call(part.name);
    this.references.add(part.name.toLowerCase());
    return { kind: 'name', name: part.name };
  }

  #call(name) {
    const apply = FUNCTIONS.get(name.toLowerCase());
    if (!apply) throw new Error(`Unknown function "${name}"`);
    const operands = [];
    do {
      this.#next += 1;
      operands.push(this.#expression(0));
    } while (this.#peek().symbol === ',' && name.toLowerCase() !== 'round');
    this.#expect(')');
    return { kind: 'call', apply, operands };
  }

  #expect(symbol) {
    const part = this.#peek();
    if (part.symbol !== symbol) this.#refuse(part.rest, part.shown);
    this.#next += 1;
  }

  #peek() {
    return this.#parts[this.#next];
  }

  #refuse(rest, shown = [...rest][0]) {
    if (rest === '') throw new Error('Unexpected end');
    const before = this.#text.slice(0, this.#text.length - rest.length);
    throw new Error(`Unexpected "${shown}" at ${[...before].length + 1}`);
  }
}

function evaluate(tree, valueOf) {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return valueOf(tree.name);
    case 'negate':
      return -evaluate(tree.operand, valueOf);
    case 'call':
      return tree.apply(...tree.operands.map((operand) => evaluate(operand, valueOf)));
  }
  const left = evaluate(tree.left, valueOf);
  const right = evaluate(tree.right, valueOf);
  switch (tree.symbol) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '^':
      return left ** right;
  }
  if (right === 0) throw new Error('Division by zero');
  return left / right;
}

export class Sheet {
  #cells = new Map();
  computed = 0;

  set(name, formula) {
    if (!NAME.test(name)) throw new Error(`Invalid name "${name}"`);
    const key = keyOf(name);
    const shown = this.#cells.get(key)?.name ?? name;
    const cell = { name: shown, formula, value: undefined, ...new FormulaReader(formula).read() };
    const chain = this.#chainTo(key, cell.references);
    if (chain) throw new Error(`Circular: ${[shown, ...chain, shown].join(' -> ')}`);
    this.#cells.set(key, cell);
    const concerned = this.#dependingOn(key);
    for (const each of concerned) each.value = undefined;
    return concerned.map((each) => each.name);
  }

  get(name) {
    const cell = this.#cells.get(keyOf(name));
    if (!cell) throw new Error(`Unknown name "${name}"`);
    if (cell.value === undefined) {
      cell.value = evaluate(cell.tree, (used) => this.get(used));
      this.computed += 1;
    }
    return cell.value;
  }

  names() {
    return [...this.#cells.values()].map(({ name }) => name);
  }

  formula(name) {
    return this.#cells.get(keyOf(name))?.formula;
  }

  // The names between a formula's references and the key that they lead to, or undefined.
  #chainTo(key, references) {
    if (references.has(key)) return [];
    for (const reference of references) {
      const cell = this.#cells.get(reference);
      const rest = cell && this.#chainTo(key, cell.references);
      if (rest) return [cell.name, ...rest];
    }
    return undefined;
  }

  #dependingOn(key) {
    const reached = new Set([key]);
    for (const each of reached) {
      for (const [other, { references }] of this.#cells) if (references.has(each)) reached.add(other);
    }
    return [...this.#cells].filter(([each]) => reached.has(each)).map(([, cell]) => cell);
  }
}
