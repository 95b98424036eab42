/** Which action a model means by a name that is not quite one. */
import type { ActionForm } from './action-form.ts';

/** Words that models use for what an action does, by the verb of its name. */
const VERBS: Readonly<Record<string, string>> = {
  READ: 'VIEW',
  SHOW: 'VIEW',
  OPEN: 'VIEW',
  PRINT: 'VIEW',
  CAT: 'VIEW',
  EDIT: 'REPLACE',
  INSERT: 'REPLACE',
  DELETE: 'REPLACE',
  MODIFY: 'REPLACE',
  CHANGE: 'REPLACE',
  FIX: 'REPLACE',
  WRITE: 'REPLACE',
  TEST: 'RUN',
  TESTS: 'RUN',
  EXECUTE: 'RUN',
  REVERT: 'UNDO',
  RESTORE: 'RESET',
  FLAG: 'REPORT',
  RAISE: 'REPORT',
  RETRACT: 'WITHDRAW',
  PROPOSE: 'SUGGEST',
  FINISH: 'SUBMIT',
  DONE: 'SUBMIT',
  END: 'SUBMIT',
  STOP: 'SUBMIT',
};

/** The action of exactly this name, however it is written, else the only one whose verb it begins with. */
export function actionNamed(name: string, forms: readonly ActionForm[]): ActionForm | undefined {
  const words = wordsOf(name);
  const exact = forms.find((form) => form.name === words.join('_') || wordsOf(form.tool.name).join() === words.join());
  if (exact !== undefined) return exact;
  const [verb = ''] = words;
  return onlyOne(verb, forms) ?? onlyOne(VERBS[verb] ?? '', forms);
}

function onlyOne(verb: string, forms: readonly ActionForm[]): ActionForm | undefined {
  const [first, ...others] = forms.filter((form) => wordsOf(form.name)[0] === verb);
  return others.length === 0 ? first : undefined;
}

/** `replaceLines`, `replace-lines` and `functions.replace_lines` are all REPLACE, LINES. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 100)
    .replace(/^functions?[.:]/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
}
