const DIGIT = (c) => c >= '0' && c <= '9';
const WORD = (c) => DIGIT(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_';
const SPACE = (c) => c === ' ' || c === '\t' || c === '\n' || c === '\r';
const ESCAPES = { d: DIGIT, w: WORD, s: SPACE };

class PatternParser {
  #source;
  #at = 0;
  groups = 0;

  constructor(source) {
    this.#source = source;
  }

  parse() {
    const tree = this.#alternatives();
    if (this.#at < this.#source.length) throw new Error(`Unexpected ) at ${this.#at + 1}`);
    return tree;
  }

  #peek() {
    return this.#source[this.#at];
  }

  #accept(character) {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }

  #alternatives() {
    const choices = [this.#sequence()];
    while (this.#accept('|')) choices.push(this.#sequence());
    return { kind: 'choice', choices };
  }

  #sequence() {
    const parts = [];
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')') {
      parts.push(this.#repetition(this.#part()));
    }
    return { kind: 'sequence', parts };
  }

  #repetition(part) {
    const start = this.#at;
    const bounds = this.#bounds();
    if (!bounds) return part;
    const [min, max] = bounds;
    if (max < min) throw new Error(`Numbers out of order at ${start + 1}`);
    return { kind: 'repeat', part, min, max, lazy: this.#accept('?') };
  }

  #bounds() {
    if (this.#accept('*')) return [0, Infinity];
    if (this.#accept('+')) return [1, Infinity];
    if (this.#accept('?')) return [0, 1];
    const braces = /^\{(\d+)(,(\d*))?\}/.exec(this.#source.slice(this.#at));
    if (!braces) return undefined;
    this.#at += braces[0].length;
    const min = Number(braces[1]);
    return [min, braces[2] ? Number(braces[3] || Infinity) : min];
  }

  #part() {
    const start = this.#at;
    if (this.#bounds()) throw new Error(`Nothing to repeat at ${start + 1}`);
    const character = this.#source[this.#at++];
    switch (character) {
      case '(': {
        const number = this.groups++;
        const inner = this.#alternatives();
        if (!this.#accept(')')) throw new Error(`Unclosed group at ${start + 1}`);
        return { kind: 'group', inner, number };
      }
      case '[':
        return this.#class(start);
      case '.':
        return { kind: 'one', fits: (c) => c !== '\n' };
      case '^':
        return { kind: 'edge', fits: (at) => at === 0 };
      case '$':
        return { kind: 'edge', fits: (at, text) => at === text.length };
      case '\\':
        return { kind: 'one', fits: this.#escaped() };
    }
    return { kind: 'one', fits: (c) => c === character };
  }

  #escaped() {
    const character = this.#source[this.#at++];
    if (character === undefined) throw new Error('Pattern ends in a backslash');
    return ESCAPES[character] ?? ((c) => c === character);
  }

  #class(start) {
    const negated = this.#accept('^');
    const tests = [];
    while (!this.#accept(']')) {
      const first = this.#source[this.#at++];
      if (first === undefined) throw new Error(`Unclosed class at ${start + 1}`);
      const range = /^-([^\]\\])/.exec(this.#source.slice(this.#at));
      if (first === '\\') {
        tests.push(this.#escaped());
      } else if (range) {
        this.#at += 2;
        tests.push((c) => c >= first && c <= range[1]);
      } else {
        tests.push((c) => c === first);
      }
    }
    return { kind: 'one', fits: (c) => tests.some((test) => test(c)) !== negated };
  }
}

// Yields every way in which a node can match at a place, in order: where it ends and what the groups hold then.
function* ways(node, text, at, groups) {
  switch (node.kind) {
    case 'one':
      if (at < text.length && node.fits(text[at])) yield { end: at + 1, groups };
      break;
    case 'edge':
      if (node.fits(at, text)) yield { end: at, groups };
      break;
    case 'choice':
      for (const choice of node.choices) yield* ways(choice, text, at, groups);
      break;
    case 'sequence':
      yield* waysInTurn(node.parts, 0, text, at, groups);
      break;
    case 'group':
      for (const way of ways(node.inner, text, at, groups)) {
        yield { end: way.end, groups: way.groups.with(node.number, text.slice(at, way.end)) };
      }
      break;
    case 'repeat':
      yield* waysToRepeat(node, 0, text, at, groups);
  }
}

function* waysInTurn(parts, index, text, at, groups) {
  if (index === parts.length) {
    yield { end: at, groups };
    return;
  }
  for (const way of ways(parts[index], text, at, groups)) {
    yield* waysInTurn(parts, index + 1, text, way.end, way.groups);
  }
}

function* waysToRepeat(node, count, text, at, groups) {
  if (node.lazy && count >= node.min) yield { end: at, groups };
  if (count < node.max) {
    for (const way of ways(node.part, text, at, groups)) {
      if (count >= node.min && way.end === at) continue;
      yield* waysToRepeat(node, count + 1, text, way.end, way.groups);
    }
  }
  if (!node.lazy && count >= node.min) yield { end: at, groups };
}

export function compile(pattern) {
  const parser = new PatternParser(pattern);
  const tree = parser.parse();
  const noGroups = Array(parser.groups).fill(null);

  function find(text, from = 0) {
    for (let index = from; index <= text.length; index++) {
      for (const { end, groups } of ways(tree, text, index, noGroups)) {
        return { index, text: text.slice(index, end), groups };
      }
    }
    return null;
  }

  function findAll(text) {
    const found = [];
    let match = find(text);
    while (match) {
      found.push(match);
      match = find(text, match.index + Math.max(1, match.text.length));
    }
    return found;
  }

  function replace(text, replacement) {
    let result = '';
    let at = 0;
    for (const { index, text: matched, groups } of findAll(text)) {
      const filled = replacement.replace(/\$([$1-9])/g, (_, sign) => (sign === '$' ? '$' : (groups[sign - 1] ?? '')));
      result += text.slice(at, index) + filled;
      at = index + matched.length;
    }
    return result + text.slice(at);
  }

  return { find, findAll, replace };
}
