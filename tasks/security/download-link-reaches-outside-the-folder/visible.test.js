import { expect, test } from 'vitest';
import { createResolver } from './program.js';

const resolve = createResolver('/srv/files', { types: { html: 'text/html', pdf: 'application/pdf' } });

test('finds a file in a folder', () => {
  expect(resolve('/docs/terms.pdf?download=1')).toEqual({
    status: 200,
    file: '/srv/files/docs/terms.pdf',
    type: 'application/pdf',
  });
});

test('a folder gives its index', () => {
  expect(resolve('/docs/')).toEqual({ status: 200, file: '/srv/files/docs/index.html', type: 'text/html' });
});

test('a name with a space is decoded', () => {
  expect(resolve('/my%20photo.JPG').file).toBe('/srv/files/my photo.JPG');
});

test('two dots cannot leave the folder', () => {
  expect(resolve('/../private.key')).toEqual({ status: 403 });
});

test('two escaped dots cannot leave the folder either', () => {
  expect(resolve('/%2e%2e/private.key')).toEqual({ status: 403 });
});

test('an escaped dot file is refused', () => {
  expect(resolve('/%2Eenv')).toEqual({ status: 403 });
});

test('a torn escape is a bad request', () => {
  expect(resolve('/100%')).toEqual({ status: 400 });
});
