const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

function pathIn(line) {
  const path = line.slice(4).replace(/[\t\n].*/s, '');
  return path === '/dev/null' ? null : path.replace(/^[ab]\//, '');
}

function spanOf(start, count = '1') {
  const length = Number(count);
  return { index: length === 0 ? Number(start) : Number(start) - 1, length };
}

class PatchReader {
  #lines;
  #at = 0;

  constructor(text) {
    this.#lines = linesOf(text);
  }

  *files() {
    for (;;) {
      while (this.#more() && !this.#peek().startsWith('--- ')) this.#at += 1;
      if (!this.#more()) return;
      const from = pathIn(this.#lines[this.#at++]);
      if (!this.#peek().startsWith('+++ ')) throw new Error(`Patch line ${this.#at + 1}: expected +++`);
      const to = pathIn(this.#lines[this.#at++]);
      yield { from, to, hunks: [...this.#hunks()] };
    }
  }

  *#hunks() {
    for (;;) {
      const header = HEADER.exec(this.#peek());
      if (!header) return;
      const place = ++this.#at;
      const before = spanOf(header[1], header[2]);
      const after = spanOf(header[3], header[4]);
      yield { before, after, lines: this.#hunkLines(before.length, after.length, place) };
    }
  }

  #hunkLines(before, after, place) {
    const lines = [];
    while (before > 0 || after > 0) {
      const line = this.#peek();
      const kind = line[0];
      if (kind !== ' ' && kind !== '-' && kind !== '+') throw new Error(`Patch line ${place}: hunk is too short`);
      if (kind !== '+') before -= 1;
      if (kind !== '-') after -= 1;
      if (before < 0 || after < 0) throw new Error(`Patch line ${place}: hunk is too long`);
      this.#at += 1;
      lines.push({ kind, text: this.#ending(line.slice(1)) });
    }
    return lines;
  }

  // A line that begins with a backslash takes the line feed from the line above it.
  #ending(text) {
    if (!this.#peek().startsWith('\\')) return text;
    this.#at += 1;
    return text.slice(0, -1);
  }

  #more() {
    return this.#at < this.#lines.length;
  }

  #peek() {
    return this.#lines[this.#at] ?? '';
  }
}

export function parsePatch(text) {
  return [...new PatchReader(text).files()];
}

const OPPOSITE = { ' ': ' ', '-': '+', '+': '-' };

function reversed({ from, to, hunks }) {
  const turned = hunks.map(({ before, after, lines }) => ({
    before: after,
    after: before,
    lines: lines.map(({ kind, text }) => ({ kind: OPPOSITE[kind], text })),
  }));
  return { from: to, to: from, hunks: turned };
}

function applyHunks(text, hunks, path) {
  const old = linesOf(text);
  const result = [];
  let at = 0;
  hunks.forEach(({ before, lines }, number) => {
    if (before.index < at || before.index > old.length) throw new Error(`${path}: hunk ${number + 1} is out of place`);
    result.push(...old.slice(at, before.index));
    at = before.index;
    for (const line of lines) {
      if (line.kind !== '-') result.push(line.text);
      if (line.kind === '+') continue;
      if (old[at] !== line.text) throw new Error(`${path}: hunk ${number + 1} does not match line ${at + 1}`);
      at += 1;
    }
  });
  return [...result, ...old.slice(at)].join('');
}

export function applyPatch(files, patch, { reverse = false } = {}) {
  const result = new Map(Object.entries(files));
  for (const file of reverse ? patch.map(reversed) : patch) {
    const { from, to, hunks } = file;
    if (from !== null && !result.has(from)) throw new Error(`${from}: no such file`);
    if (to !== null && to !== from && result.has(to)) throw new Error(`${to}: exists already`);
    const text = applyHunks(result.get(from) ?? '', hunks, from ?? to);
    if (to === null && text !== '') throw new Error(`${from}: not empty after the patch`);
    if (to !== from) result.delete(from);
    if (to !== null) result.set(to, text);
  }
  return Object.fromEntries(result);
}

function headerSide({ index, length }) {
  return `${length === 0 ? index : index + 1},${length}`;
}

export function formatPatch(files) {
  let patch = '';
  for (const { from, to, hunks } of files) {
    patch += `--- ${from === null ? '/dev/null' : `a/${from}`}\n+++ ${to === null ? '/dev/null' : `b/${to}`}\n`;
    for (const { before, after, lines } of hunks) {
      patch += `@@ -${headerSide(before)} +${headerSide(after)} @@\n`;
      for (const { kind, text } of lines) {
        patch += text.endsWith('\n') ? kind + text : `${kind}${text}\n\\ No newline at end of file\n`;
      }
    }
  }
  return patch;
}

export function countChanges(files) {
  return files.map(({ from, to, hunks }) => {
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const count = (kind) => lines.filter((line) => line.kind === kind).length;
    return { path: to ?? from, added: count('+'), removed: count('-') };
  });
}
