const LONGEST_LEAF = 64;
const GREATEST_DEPTH = 24;

const breaksIn = (text) => text.split('\n').length - 1;

/** A piece of text. */
class Leaf {
  depth = 0;

  constructor(text) {
    this.text = text;
    this.length = text.length;
    this.breaks = breaksIn(text);
  }

  part(from, to) {
    return new Leaf(this.text.slice(from, to));
  }

  /** The offset right behind the given break, 0 for none. */
  behindBreak(count) {
    let offset = 0;
    for (let found = 0; found < count; found += 1) offset = this.text.indexOf('\n', offset) + 1;
    return offset;
  }

  breaksBefore(offset) {
    return breaksIn(this.text.slice(0, offset));
  }

  *pieces() {
    yield this.text;
  }
}

/** Two parts, one behind the other. */
class Branch {
  constructor(left, right) {
    this.left = left;
    this.right = right;
    this.length = left.length + right.length;
    this.breaks = left.breaks + right.breaks;
    this.depth = 1 + Math.max(left.depth, right.depth);
  }

  part(from, to) {
    if (from === 0 && to === this.length) return this;
    const { left, right } = this;
    const middle = left.length;
    if (to <= middle) return left.part(from, to);
    if (from >= middle) return right.part(from - middle, to - middle);
    return new Branch(left.part(from, middle), right.part(0, to - middle));
  }

  behindBreak(count) {
    const { left, right } = this;
    return count <= left.breaks ? left.behindBreak(count) : left.length + right.behindBreak(count - left.breaks);
  }

  breaksBefore(offset) {
    const { left, right } = this;
    return offset <= left.length ? left.breaksBefore(offset) : left.breaks + right.breaksBefore(offset - left.length);
  }

  *pieces() {
    yield* this.left.pieces();
    yield* this.right.pieces();
  }
}

const textOf = (rope) => [...rope.pieces()].join('');

function build(text) {
  if (text.length <= LONGEST_LEAF) return new Leaf(text);
  const middle = Math.ceil(text.length / 2);
  return new Branch(build(text.slice(0, middle)), build(text.slice(middle)));
}

function join(...parts) {
  const [first = new Leaf(''), ...others] = parts.filter((part) => part.length > 0);
  const rope = others.reduce((left, right) => new Branch(left, right), first);
  return rope.depth > GREATEST_DEPTH ? build(textOf(rope)) : rope;
}

function check(what, value, least, most) {
  if (value >= least && value <= most) return;
  throw new RangeError(`Expected ${what} from ${least} to ${most}, got ${value}`);
}

/** An editor over a text that is long and often changed. */
export function createDocument(text = '') {
  let rope = build(text);

  function checkSpan(from, to) {
    check('an offset', from, 0, rope.length);
    check('an offset', to, from, rope.length);
  }

  function lineStart(number) {
    check('a line', number, 1, rope.breaks + 1);
    return rope.behindBreak(number - 1);
  }

  const lineEnd = (number) => (number > rope.breaks ? rope.length : rope.behindBreak(number) - 1);

  return {
    get length() {
      return rope.length;
    },
    get lineCount() {
      return rope.breaks + 1;
    },
    insert(at, added) {
      check('an offset', at, 0, rope.length);
      rope = join(rope.part(0, at), build(added), rope.part(at, rope.length));
    },
    remove(from, to) {
      checkSpan(from, to);
      rope = join(rope.part(0, from), rope.part(to, rope.length));
    },
    slice(from, to) {
      checkSpan(from, to);
      return textOf(rope.part(from, to));
    },
    toString: () => textOf(rope),
    line(number) {
      return textOf(rope.part(lineStart(number), lineEnd(number)));
    },
    position(offset) {
      check('an offset', offset, 0, rope.length);
      const before = rope.breaksBefore(offset);
      return { line: before + 1, column: offset - rope.behindBreak(before) + 1 };
    },
    offset: (line, column) => Math.min(lineStart(line) + column - 1, lineEnd(line)),
  };
}
