/** What a person may type while playing. */

export type PlayCommand =
  | { readonly kind: 'act'; readonly action: { readonly action_type: string; readonly [field: string]: unknown } }
  /** The new lines follow, up to a line that is a single dot. */
  | { readonly kind: 'replace'; readonly start: number; readonly end: number }
  | { readonly kind: 'diff' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly message: string };

export const PLAY_HELP = `view [FROM TO]     show the code
replace FROM TO    replace these lines by those you type next, up to a line that is a single dot;
                   TO = FROM - 1 inserts before FROM, no lines at all delete
undo               take the last edit back
reset              go back to the code as it was
diff               show what you changed (costs nothing)
run                run the visible tests
submit             run all tests, hidden ones too, and end
help, quit`;

const PLAIN: Readonly<Record<string, string>> = {
  undo: 'UNDO_EDIT',
  reset: 'RESET_TO_ORIGINAL',
  run: 'RUN_TESTS',
  submit: 'SUBMIT',
};

/** They cost nothing. */
const FREE = ['diff', 'help', 'quit'] as const;

export function parsePlayCommand(line: string): PlayCommand {
  const [word = '', ...rest] = line.trim().split(/\s+/);
  const name = word.toLowerCase();
  if (name === '') return { kind: 'nothing' };
  if (name !== 'view' && name !== 'replace') return plain(name, rest, line.trim());
  const numbers = rest.map(Number);
  if (numbers.some((number) => !Number.isInteger(number)))
    return wrong(`Expected line numbers after ${name}, got "${rest.join(' ')}".`);
  if (name === 'view') return view(numbers);
  const [start, end] = numbers;
  if (numbers.length !== 2) return wrong('Expected "replace FROM TO", such as "replace 3 4".');
  return { kind: 'replace', start: start!, end: end! };
}

function plain(name: string, rest: readonly string[], line: string): PlayCommand {
  const free = FREE.find((one) => one === name);
  const action = Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
  if ((free ?? action) !== undefined && rest.length > 0) return wrong(`Expected "${name}" alone, got "${line}".`);
  if (free !== undefined) return { kind: free };
  if (action !== undefined) return { kind: 'act', action: { action_type: action } };
  return wrong(`Expected one of view, replace, undo, reset, diff, run, submit, help, quit, got "${name}".`);
}

function view(numbers: readonly number[]): PlayCommand {
  if (numbers.length === 0) return { kind: 'act', action: { action_type: 'VIEW_CODE' } };
  if (numbers.length > 2) return wrong('Expected "view" or "view FROM TO".');
  const [start, end = start] = numbers;
  return { kind: 'act', action: { action_type: 'VIEW_CODE', start_line: start, end_line: end } };
}

function wrong(message: string): PlayCommand {
  return { kind: 'wrong', message };
}
