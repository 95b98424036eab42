import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGym } from '../../src/create-gym.ts';
import { startServer } from '../../src/server/index.ts';
import { nodeFirst, ROOT, tracefix } from '../e2e/repository.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracefix-rollout-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const linesIn = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

describe('rollout', { timeout: 60_000 }, () => {
  test('interrupted ends what is under way with 130, and resumed with the files of a run that was not', async () => {
    const common = ['--agent', 'random', '--suite', 'classic', '-n', '24', '--max-steps', '4', '--concurrency', '2'];
    const [whole, cut] = [path.join(folder, 'whole'), path.join(folder, 'cut')];
    const plain = await tracefix(['rollout', ...common, '--out', whole]);
    expect(plain).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^24 of 24 episodes, \d+ solved, mean score 0\.\d{4}; /),
    });

    const interrupted = await interruptedAtFirst(cut, ['rollout', ...common, '--out', cut]);
    expect(interrupted).toMatchObject({ code: 130, stderr: expect.stringContaining('Ending the episodes under way') });
    expect(linesIn(path.join(cut, 'episodes.jsonl')).length).toBeLessThan(24);
    expect(existsSync(path.join(cut, 'lock'))).toBe(false);

    expect(await tracefix(['rollout', ...common, '--out', cut, '--resume'])).toMatchObject({ code: 0 });
    for (const file of ['run.json', 'episodes.jsonl', 'failures.jsonl'])
      expect(readFileSync(path.join(cut, file), 'utf8')).toBe(readFileSync(path.join(whole, file), 'utf8'));
  });

  test('plays the oracle on a server by the solutions that are here, and says which are not', async () => {
    await using gym = await createGym({ hosts: 1, spares: 0 });
    const server = await startServer({ gym, port: 0 });
    const args = [
      'rollout',
      'quixbugs-gcd',
      '--agent',
      'oracle',
      '--url',
      server.url,
      '--out',
      path.join(folder, 'far'),
    ];
    expect(await tracefix(args)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 solved') });
    const without = await tracefix([...args.slice(0, -1), path.join(folder, 'none'), '--no-builtin']);
    expect(without.stderr).toContain('got none for quixbugs-gcd (not here); add their folder by --tasks.');
    expect(without.code).toBe(2);
    await server.close();
  });

  test('finds the game of --game on a server, and so does play', async () => {
    await using gym = await createGym({ hosts: 1, spares: 0 });
    const server = await startServer({ gym, port: 0, games: ['fix', 'review'] });
    const [near, far] = [path.join(folder, 'near-review'), path.join(folder, 'far-review')];
    const args = [
      'rollout',
      'quixbugs-gcd',
      '--agent',
      'random',
      '--game',
      'review',
      '--reset',
      'level=detect',
      '--out',
    ];
    expect(await tracefix([...args, near])).toMatchObject({ code: 0 });
    expect(await tracefix([...args, far, '--url', server.url])).toMatchObject({ code: 0 });
    expect(linesIn(path.join(far, 'episodes.jsonl'))).toEqual(linesIn(path.join(near, 'episodes.jsonl')));
    for (const place of [
      ['--url', `${server.url}/review`],
      ['--game', 'review', '--url', server.url],
    ]) {
      const { code, stdout } = await tracefix(['play', 'quixbugs-gcd', '--reset', 'clean=true', ...place], {
        input: 'approve\n',
      });
      expect(stdout).toContain('the greatest common divisor of two non-negative integers');
      expect(stdout).toContain('Submitted: approve. The program is right.');
      expect(code).toBe(0);
    }
    await server.close();
  });

  test('says when every episode ended refused, and how to look into it', async () => {
    const agent = path.join(folder, 'dancing-agent.mjs');
    writeFileSync(agent, "export default { name: 'dancing', act: () => ({ action_type: 'DANCE' }) };");
    const out = path.join(folder, 'refused');
    const { code, stdout, stderr } = await tracefix(['rollout', 'quixbugs-gcd', '--agent', agent, '--out', out]);
    expect(stdout).toContain('1 of 1 episodes, 0 solved, all ended refused; recorded in');
    expect(stderr).toContain(`"tracefix report ${out} --html report.html" shows each answer and why it was refused.`);
    expect(code).toBe(0);
  });

  test('ends with 1 when an episode failed, and says why', async () => {
    const agent = path.join(folder, 'broken-agent.mjs');
    writeFileSync(agent, "export default { name: 'broken', act() { throw new Error('out of ideas'); } };");
    const out = path.join(folder, 'failed');
    const { code, stderr } = await tracefix(['rollout', 'quixbugs-gcd', '--agent', agent, '--out', out]);
    expect(stderr).toContain('(agent): out of ideas');
    expect(code).toBe(1);
    expect(readFileSync(path.join(out, 'episodes.jsonl'), 'utf8')).toBe('');
  });
});

/** Sends ctrl-C's signal to the whole group, as a terminal does, once an episode is recorded. */
function interruptedAtFirst(out: string, args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { cwd: ROOT, env: nodeFirst(), detached: true });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  const looking = setInterval(() => {
    const file = path.join(out, 'episodes.jsonl');
    if (!existsSync(file) || readFileSync(file).length === 0) return;
    clearInterval(looking);
    process.kill(-child.pid!, 'SIGINT');
  }, 5);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}
