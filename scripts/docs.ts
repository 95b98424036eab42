/** Writes the pages of docs/ that are made from the source; a test holds them to it. */
import { writeFile } from 'node:fs/promises';
import { ERRORS } from '../src/errors.ts';

/** docs/errors.md, whole. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, what, remedy }]) => `| \`${code}\` | ${status} | ${what} | ${remedy} |`,
  );
  return `# Errors

Made from \`src/errors.ts\` by \`node scripts/docs.ts\`. Codes are stable; messages are for people and may change.

Over HTTP an error answers its status with \`{"detail": ..., "code": "...", "remedy": "..."}\`; \`detail\` is a sentence that says what was expected
and what came, or with status 422 a list of problems \`{type, loc, msg, input}\`. Over \`/ws\` it is one frame
\`{"type": "error", "data": {"message": "...", "code": "...", "error_code": "..."}}\`: \`error_code\` is a code of this table, and \`code\` is OpenEnv's,
\`VALIDATION_ERROR\` (with the problems as \`errors\`) where the status is 422 and \`EXECUTION_ERROR\` elsewhere. Whatever the error, the episode is as it
was before the request.

| code | status | when | remedy |
|---|---|---|---|
${rows.join('\n')}
`;
}

if (import.meta.main) await writeFile(new URL('../docs/errors.md', import.meta.url), errorsPage());
