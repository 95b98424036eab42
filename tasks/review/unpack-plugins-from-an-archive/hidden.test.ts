import { expect, test } from 'vitest';
import { type Entry, MOST_BYTES, resolvePath, unpackPlugin } from './program.js';

const entry = (path: string, size = 1): Entry => ({ path, bytes: new Uint8Array(size) });

function recordingDisk(refused = '') {
  const log: string[] = [];
  const write = async (path: string, bytes: Uint8Array) => {
    log.push(`begin ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 50 / bytes.length));
    if (path === refused) throw new Error(`disk is full at ${path}`);
    log.push(`end ${path}`);
  };
  return { log, write };
}

test('resolves paths with backslashes and dots', () => {
  expect(resolvePath('/srv\\plugins/', 'a\\.\\b\\..\\c.js')).toBe('/srv/plugins/a/c.js');
  expect(resolvePath('/srv', '../../../x')).toBe('/x');
});

test('writes one file after the other', async () => {
  const disk = recordingDisk();
  await unpackPlugin([entry('big.bin', 5), entry('lib\\../small.bin', 50)], '/p/chart/', disk);
  expect(disk.log).toEqual(['begin /p/chart/big.bin', 'end /p/chart/big.bin', 'begin /p/chart/small.bin', 'end /p/chart/small.bin']);
});

test('skips folders, whichever way they are written', async () => {
  const disk = recordingDisk();
  expect(await unpackPlugin([entry('img\\', 7), entry('css/', 9), entry('css\\x.css', 3)], '/p', disk)).toEqual({
    files: ['/p/css/x.css'],
    bytes: 3,
  });
});

test.each(['../chart2/x.js', '..\\chartmaker\\x.js', '..', 'a/../..', 'a/../../chart.js', '.'])('refuses %j', async (path) => {
  const disk = recordingDisk();
  await expect(unpackPlugin([entry('fine.js'), entry(path)], '/p/chart', disk)).rejects.toThrow(`Refused: ${path}`);
  expect(disk.log).toEqual([]);
});

test('an entry may go up as long as it stays inside', async () => {
  const { files } = await unpackPlugin([entry('../chart/x.js'), entry('..x.js')], '/p/chart', recordingDisk());
  expect(files).toEqual(['/p/chart/x.js', '/p/chart/..x.js']);
});

test('refuses too many bytes', async () => {
  const disk = recordingDisk();
  await expect(unpackPlugin([entry('a', 4000), entry('b', 97)], '/q', disk)).rejects.toThrow('Refused: 4097 bytes');
  expect(disk.log).toEqual([]);
  expect((await unpackPlugin([entry('a', 4000), entry('b', MOST_BYTES - 4000)], '/q', disk)).bytes).toBe(4096);
});

test('ends at the file that the disk refuses', async () => {
  const disk = recordingDisk('/p/two');
  await expect(unpackPlugin([entry('one'), entry('two'), entry('three')], '/p', disk)).rejects.toThrow('disk is full at /p/two');
  expect(disk.log).toEqual(['begin /p/one', 'end /p/one', 'begin /p/two']);
});
