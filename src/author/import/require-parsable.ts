/** Keeps text from our parser that would end the process. */
import { type Language, type Sandbox, SuiteError } from '../../../sandbox/sandbox.ts';
import { Refused } from './refused.ts';

/** The parser stands any nesting that so many characters can hold. */
const SAFE_CHARACTERS = 4000;

/** Tries longer texts in a host first, where a parser that dies takes nothing with it. Throws Refused when it does. */
export async function requireParsable(codes: readonly string[], language: Language, sandbox: Sandbox): Promise<void> {
  const name = language === 'typescript' ? 'visible.test.ts' : 'visible.test.js';
  for (const code of codes) {
    if (code.length <= SAFE_CHARACTERS) continue;
    try {
      await sandbox.collect({ files: [{ name, code }], solution: '', language, caller: 'import' });
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      if (/abort|nests too deeply/.test(error.message))
        throw new Refused('does_not_parse', 'Expected code that can be parsed, got code that nests too deeply.');
    }
  }
}
