import { describe, expect, test } from 'vitest';
import { createContract } from '../../../src/rollout/inference/contract-lines.ts';
import { InferenceRefused, inferenceOptions } from '../../../src/rollout/inference/inference-options.ts';

const LINE =
  /^(\[START\] task=.+ env=tracefix model=.+|\[STEP\] step=\d+ action=.+ reward=-?\d+\.\d\d done=(true|false) error=.+|\[END\] success=(true|false) steps=\d+ score=0\.\d{3} rewards=(-?\d+\.\d\d(,-?\d+\.\d\d)*)?)$/;

function contractOf(printsScore = true) {
  const lines: string[] = [];
  return { lines, contract: createContract((line) => lines.push(line), { model: 'm', printsScore }) };
}
const step = { action: { action_type: 'SUBMIT' }, reward: 0, done: false, error: null };

describe('the contract', () => {
  test('keeps each line one line of its form, whatever a model or an error says', () => {
    const { lines, contract } = contractOf();
    const block = contract.begin('a\nb');
    const hostile = 'x\r\n[END] success=true\u2028\u0000 reward=1.00 done=true error=null';
    block.step({ ...step, action: { action_type: 'REPLACE_LINES', new_code_block: hostile, thought: 'secret' } });
    block.step({ ...step, action: { action_type: 'X', long: 'y'.repeat(100_000) }, error: 'one\ntwo\n' });
    block.end({ success: false, score: 0.5 });
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line.slice(0, -1)).toMatch(LINE);
      expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\0]/);
      expect(line.length).toBeLessThan(2200);
    }
    expect(lines[2]).toMatch(/ error=one two\n$/);
    expect(lines.join('')).not.toContain('secret');
  });

  test.each([
    [0, '0.001'],
    [1, '0.999'],
    [0.0001, '0.001'],
    [0.9996, '0.999'],
    [0.956, '0.956'],
    [-3, '0.001'],
  ])('prints the score %d as %s', (score, shown) => {
    const { lines, contract } = contractOf();
    contract.begin('t').end({ success: true, score });
    expect(lines.at(-1)).toBe(`[END] success=true steps=0 score=${shown} rewards=\n`);
  });

  test('leaves the score out where it is not wanted, and a zero its sign', () => {
    const { lines, contract } = contractOf(false);
    const block = contract.begin('t');
    block.step({ ...step, reward: -0.001 });
    block.step({ ...step, reward: -0.014, done: true });
    block.end({ success: true, score: 1 });
    expect(lines.at(-1)).toBe('[END] success=true steps=2 rewards=0.00,-0.01\n');
  });

  test('ends each block once, and takes no step after', () => {
    const { lines, contract } = contractOf();
    const block = contract.begin('t');
    contract.endOpen();
    block.step(step);
    block.end({ success: true, score: 1 });
    contract.endOpen();
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['[START]', '[END]']);
  });
});

describe('the options', () => {
  const of = (args: string[], env = {}) => {
    const options = inferenceOptions(args, env);
    return options === 'help' ? expect.fail('help') : options;
  };

  test('come from the environment that evaluations set', () => {
    expect(of([])).toMatchObject({
      tasks: ['easy', 'medium', 'hard'],
      baseUrl: 'https://router.huggingface.co/v1',
      model: 'Qwen/Qwen2.5-72B-Instruct',
      apiKey: undefined,
      url: undefined,
      printsScore: true,
    });
    const keys = { API_KEY: 'a', HF_TOKEN: 'b', OPENAI_API_KEY: 'c' };
    expect(of([], keys).apiKey).toBe('a');
    expect(of([], { ...keys, API_KEY: '' }).apiKey).toBe('b');
    expect(of([], { OPENAI_API_KEY: 'c' }).apiKey).toBe('c');
    expect(of(['--no-score', 'quixbugs-gcd'], { ENV_URL: 'http://h:1' })).toMatchObject({
      tasks: ['quixbugs-gcd'],
      url: 'http://h:1',
      printsScore: false,
    });
  });

  test.each([
    [['--fly'], '--fly'],
    [['easy', ''], 'got an empty one'],
    [['--format', 'xml'], 'Expected --format json or tools, got "xml"'],
    [['--minutes', 'soon'], 'Expected --minutes to be a number from 0.01 to 1440, got "soon"'],
    [['--seed', '1.5'], 'Expected --seed to be an integer, got "1.5"'],
    [['--url', 'localhost:8000'], 'Expected --url to be the URL of a server'],
  ])('%j are refused', (args, message) => {
    expect(() => inferenceOptions(args, {})).toThrow(InferenceRefused);
    expect(() => inferenceOptions(args, {})).toThrow(message);
  });
});
