/** Work in the program's realm: its count, the built-ins that spend it, and nothing of it to be seen. */
import { defineProperty, deleteProperty, indexOfText, sliceText } from '../../web/intrinsics.ts';
import { wrapBuiltins } from './builtins.ts';
import { beginWork, cell, stop, workDone } from './cell.ts';
import { made, sized, spread, waits } from './measure.ts';
import { refuseText } from './refuse-text.ts';
import { installStacks, tellColumns } from './stack.ts';
import { hideSnippets, installFunctionText } from './text.ts';

const Bytes = Uint8Array;
let limit = 0;
/** A mark for each line that has run, by its number; nothing when nobody asks. */
let lines = new Uint8Array(0);

/** Runs once, while the snapshot is made, after all else has captured the built-ins. */
export function installWork(): void {
  installFunctionText();
  wrapBuiltins();
  installStacks();
}

/** What the host calls. */
export const workEndpoints = {
  /** Readies the realm for a program: the units of its loading and of each test, and what was put into its text. */
  beginProgram(
    loadLimit: number,
    testLimit: number,
    refusesText: boolean,
    name: string,
    changes: string,
    lineCount: number,
  ): void {
    limit = testLimit;
    lines = new Bytes(lineCount === 0 ? 0 : lineCount + 1);
    if (refusesText) refuseText();
    const columnsEnd = indexOfText(changes, '\n');
    hideSnippets(name, columnsEnd < 0 ? '' : sliceText(changes, columnsEnd + 1));
    tellColumns(columnsEnd < 0 ? changes : sliceText(changes, 0, columnsEnd));
    beginWork(loadLimit);
    if (name !== '') offer(`${name}0`);
  },
  /** Units spent since the test or the program began, and the line that overspent. */
  workDone,
  /** The marked lines, joined by commas. */
  coveredLines(): string {
    let text = '';
    for (let line = 1; line < lines.length; line++) if (lines[line] === 1) text += `${text === '' ? '' : ','}${line}`;
    return text;
  },
};

export function beginTestWork(): void {
  beginWork(limit);
  for (let line = 1; line < lines.length; line++) lines[line] = 0;
}

/** The program's first line reads this global, and nothing after it can. */
function offer(name: string): void {
  const parts = { cell, stop, sized, made, spread, waits, lines };
  defineProperty(globalThis, name, {
    configurable: true,
    get() {
      deleteProperty(globalThis, name);
      return parts;
    },
  });
}
