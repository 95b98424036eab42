import { expect, test } from 'vitest';
import { type Entry, resolvePath, unpackPlugin } from './program.js';

const entry = (path: string, size = 1): Entry => ({ path, bytes: new Uint8Array(size) });

function slowDisk() {
  const written: string[] = [];
  const write = async (path: string) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    written.push(path);
  };
  return { written, write };
}

test('resolves a path', () => {
  expect(resolvePath('/plugins/maps', './lib//a.js')).toBe('/plugins/maps/lib/a.js');
});

test('unpacks an archive', async () => {
  const disk = slowDisk();
  const receipt = await unpackPlugin([entry('main.js', 30), entry('lib/'), entry('lib/a.js', 12)], '/plugins/maps', disk);
  expect(receipt).toEqual({ files: ['/plugins/maps/main.js', '/plugins/maps/lib/a.js'], bytes: 42 });
});

test('has written every file when it is done', async () => {
  const disk = slowDisk();
  await unpackPlugin([entry('a.js'), entry('b.js')], '/plugins/maps', disk);
  expect(disk.written).toEqual(['/plugins/maps/a.js', '/plugins/maps/b.js']);
});

test('refuses an entry that leads out', async () => {
  const disk = slowDisk();
  await expect(unpackPlugin([entry('a.js'), entry('../../etc/hosts')], '/plugins/maps', disk)).rejects.toThrow('Refused: ../../etc/hosts');
  await expect(unpackPlugin([entry('../maps-old/a.js')], '/plugins/maps', disk)).rejects.toThrow('Refused: ../maps-old/a.js');
  expect(disk.written).toEqual([]);
});
