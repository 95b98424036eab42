/** `npm run space -- --out DIR`: writes the directory of a Hugging Face Space, as `openenv validate` and `openenv push` want it. */
import { parseArgs } from 'node:util';
import { SpaceRefused, writeSpace } from './space/write-space.ts';

const USAGE = 'Usage: npm run space -- --out DIR [--force]';

try {
  const { out, force } = readArguments();
  const paths = await writeSpace(out, { force });
  process.stdout.write(
    `${paths.length} files in ${out}. Next: openenv validate ${out} --level static && openenv push ${out}\n`,
  );
} catch (error) {
  // A directory that cannot be written is told in the system's own words.
  if (!(error instanceof SpaceRefused || (error instanceof Error && 'syscall' in error))) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 2;
}

function readArguments(): { readonly out: string; readonly force: boolean } {
  const { out, force } = parse();
  if (out === undefined || out === '') throw new SpaceRefused(`Expected --out with a directory, got none. ${USAGE}`);
  return { out, force: force === true };
}

function parse(): { out?: string; force?: boolean } {
  try {
    return parseArgs({ options: { out: { type: 'string' }, force: { type: 'boolean' } } }).values;
  } catch (error) {
    // parseArgs names the argument that it cannot take.
    throw new SpaceRefused(`${(error as Error).message}. ${USAGE}`);
  }
}
