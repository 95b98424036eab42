/** Where in the program a stack leads: its frames, without those of the sandbox around it. */

export interface ProgramFrame {
  /** As the engine calls it, such as `Stack.push` or `async load`; empty at the top level. */
  readonly name: string;
  /** Both 1-based, as the author counts. */
  readonly line: number;
  readonly column: number;
}

const MAX_FRAMES = 8;
const MAX_NAME = 80;
/** `at name (place)` and `at place`; frames of evaluated code name a second place and are none of the program's. */
const FRAME = /^\s*at (?:(.*) \()?(?:async )?(?:file:\/\/\/)?program\.js:(\d+):(\d+)\)?$/;

/** The program's frames in a stack's text, innermost first. */
export function programFrames(stack: string): readonly ProgramFrame[] {
  const frames: ProgramFrame[] = [];
  for (const text of stack.slice(0, 20_000).split('\n')) {
    const [, name = '', line, column] = FRAME.exec(text) ?? [];
    if (line !== undefined) frames.push({ name: name.slice(0, MAX_NAME), line: Number(line), column: Number(column) });
  }
  return stack.startsWith(TOO_DEEP) && isInnermostOfMany(frames) ? frames.slice(1) : frames;
}

/** Where in the last call of a recursion the engine found no room depends on whether it had optimised the function by then. */
export const TOO_DEEP = 'RangeError: Maximum call stack size exceeded';

const isInnermostOfMany = ([last, before]: readonly ProgramFrame[]) => last !== undefined && last.name === before?.name;

/** One line a frame, a recursion's once with how often it stands there; empty without frames. */
export function printFrames(frames: readonly ProgramFrame[]): string {
  const lines: string[] = [];
  for (let index = 0; index < frames.length; ) {
    const { period, end } = repetition(frames, index);
    for (const { name, line, column } of frames.slice(index, index + period)) {
      const place = `program.js:${line}:${column}`;
      lines.push(name === '' ? `\n    at ${place}` : `\n    at ${name} (${place})`);
    }
    if (end - index > period) lines.push('\n    ... and again');
    index = end;
  }
  return lines.slice(0, MAX_FRAMES).join('');
}

/** The shortest period, of at most four frames, in which those from `index` repeat themselves, and where they stop to. */
function repetition(frames: readonly ProgramFrame[], index: number): { period: number; end: number } {
  for (let period = 1; period <= 4; period++) {
    let same = index;
    while (same + period < frames.length && isSame(frames[same]!, frames[same + period]!)) same++;
    if (same - index >= period) return { period, end: same + period };
  }
  return { period: 1, end: index + 1 };
}

const isSame = (a: ProgramFrame, b: ProgramFrame) => a.name === b.name && a.line === b.line && a.column === b.column;
