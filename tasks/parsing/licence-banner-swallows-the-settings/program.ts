type State =
  | { in: 'code' }
  | { in: 'slash' }
  | { in: 'text'; start: number }
  | { in: 'escape'; start: number }
  | { in: 'line'; start: number }
  | { in: 'block'; start: number }
  | { in: 'star'; start: number };

export interface Comment {
  kind: 'line' | 'block';
  text: string;
  line: number;
}

interface Span {
  kind: 'line' | 'block';
  start: number;
  end: number;
}

export class JsoncError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(what: string, source: string, offset: number) {
    const before = source.slice(0, offset).split('\n');
    const line = before.length;
    const column = before.at(-1)!.length + 1;
    super(`${what} at ${line}:${column}`);
    this.line = line;
    this.column = column;
  }
}

function next(state: State, character: string, at: number): State {
  switch (state.in) {
    case 'code':
      if (character === '/') return { in: 'slash' };
      return character === '"' ? { in: 'text', start: at } : state;
    case 'slash':
      if (character === '/') return { in: 'line', start: at - 1 };
      if (character === '*') return { in: 'block', start: at - 1 };
      return next({ in: 'code' }, character, at);
    case 'text':
      if (character === '\\') return { in: 'escape', start: state.start };
      return character === '"' ? { in: 'code' } : state;
    case 'escape':
      return { in: 'text', start: state.start };
    case 'line':
      return character === '\n' ? { in: 'code' } : state;
    case 'block':
      return character === '*' ? { in: 'star', start: state.start } : state;
    case 'star':
      return character === '/' ? { in: 'code' } : { in: 'block', start: state.start };
  }
}

function scan(source: string): Span[] {
  const spans: Span[] = [];
  let state: State = { in: 'code' };
  for (let at = 0; at < source.length; at++) {
    const before: State = state;
    state = next(before, source[at]!, at);
    if (state.in === 'code' && before.in === 'line') spans.push({ kind: 'line', start: before.start, end: at });
    if (state.in === 'code' && before.in === 'star') spans.push({ kind: 'block', start: before.start, end: at + 1 });
    if (source[at] === '\n' && (before.in === 'text' || before.in === 'escape')) throw new JsoncError('Unclosed text', source, before.start);
  }
  if (state.in === 'line') spans.push({ kind: 'line', start: state.start, end: source.length });
  if (state.in === 'text' || state.in === 'escape') throw new JsoncError('Unclosed text', source, state.start);
  if (state.in === 'block' || state.in === 'star') throw new JsoncError('Unclosed comment', source, state.start);
  return spans;
}

export function stripComments(source: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of scan(source)) {
    result += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + source.slice(at);
}

export function commentsOf(source: string): Comment[] {
  return scan(source).map(({ kind, start, end }) => ({
    kind,
    text: source.slice(start + 2, kind === 'block' ? end - 2 : end).trim(),
    line: source.slice(0, start).split('\n').length,
  }));
}

const TEXT_OR_COMMA = /"(?:\\.|[^"\\])*"|(?<=[^\s[{,:]\s*),(?=\s*[\]}])/g;

export function parseJsonc(source: string): unknown {
  const json = stripComments(source).replace(TEXT_OR_COMMA, (found) => (found === ',' ? ' ' : found));
  try {
    return JSON.parse(json);
  } catch {
    throw new JsoncError('Invalid JSON', source, 0);
  }
}
