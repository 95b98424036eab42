import { describe, expect, test } from 'vitest';
import { createInbox, parseQuery } from './program.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function inboxOf(texts, mayRead = () => true) {
  const asked = [];
  const state = { texts, failing: null, lists: 0 };
  const store = {
    async list() {
      state.lists += 1;
      const listed = state.texts.map((text, at) => ({ id: `m${at}`, from: at % 2 ? 'Éva Nagy' : 'eva@home', text }));
      await wait(10);
      if (state.failing === 'store') throw new Error('no list');
      return listed;
    },
  };
  const access = {
    async mayRead(viewer, id) {
      asked.push(`${viewer} ${id}`);
      await wait(2);
      if (state.failing === 'access') throw new Error('no answer');
      return mayRead(viewer, id);
    },
  };
  return { asked, state, ...createInbox({ store, access }) };
}

describe('queries', () => {
  test.each([
    ['', null, [], []],
    ['  ', null, [], []],
    ['"" -"" x', null, ['x'], []],
    ['"open to the end', null, ['open to the end'], []],
    ['a-b -c-d', null, ['a-b'], ['c-d']],
    ['from:X from:Yz', 'yz', [], []],
    ['-from:x "from:y" fromage', null, ['from:y', 'fromage'], ['from:x']],
    ['"one two"three', null, ['one two', 'three'], []],
    ['" padded "', null, ['padded'], []],
  ])('%j', (text, from, wanted, unwanted) => {
    expect(parseQuery(text)).toEqual({ from, wanted, unwanted });
  });
});

describe('matching', () => {
  const found = (texts, query) => inboxOf(texts).search('v', query);

  test('nothing asked for is everything', async () => {
    expect(await found(['a', 'b'], '')).toEqual(['m0', 'm1']);
  });

  test('all wanted terms and no unwanted ones', async () => {
    const texts = ['red car', 'red boat', 'a boat and a Red car', 'blue'];
    expect(await found(texts, 'red boat')).toEqual(['m1', 'm2']);
    expect(await found(texts, '-red -boat')).toEqual(['m3']);
    expect(await found(texts, '-car -boat')).toEqual(['m3']);
    expect(await found(texts, 'red -boat')).toEqual(['m0']);
  });

  test('a word begins after anything but letters and digits', async () => {
    expect(await found(['(urgent)', 'nonurgent', '7urgent', 'éurgent', 'x urgently', 'a-urgent'], 'urgent')).toEqual(['m0', 'm4', 'm5']);
    expect(await found(['ÖFFNET', 'geöffnet'], 'öff')).toEqual(['m0']);
  });

  test('the sender is given by its beginning', async () => {
    expect(await found(['a', 'b', 'c'], 'from:ÉVA')).toEqual(['m1']);
    expect(await found(['a', 'b', 'c'], 'from:eva c')).toEqual(['m2']);
    expect(await found(['a', 'b', 'c'], 'from:nagy')).toEqual([]);
  });

  test.each(['c++', 'a.b', 'x|y', '[q]', '(p', 'e)', 'm*n', 'k^2', 'us$5', 'u{2}', 'w\\d', 's/t', 'z?'])('finds %s as it stands', async (sign) => {
    expect(await found([`see ${sign} here`, 'see c a-b x y q p e mn k2 us5 uu w7 st z', `no${sign}`], `"${sign}"`)).toEqual(['m0']);
  });

  test('a search cannot be made to stall', async () => {
    expect(await found([`${'a'.repeat(26)}!`], '(a+)+$')).toEqual([]);
  });
});

describe('access', () => {
  test('is asked for what matches only', async () => {
    const { search, asked } = inboxOf(['tea', 'coffee', 'tea'], (_, id) => id === 'm2');
    expect(await search('kim', 'tea')).toEqual(['m2']);
    expect(asked).toEqual(['kim m0', 'kim m2']);
  });

  test('each viewer has a memory of his own', async () => {
    const { search, state } = inboxOf(['pay rise', 'pay day'], (viewer, id) => viewer === 'boss' || id === 'm1');
    expect(await search('boss', 'pay')).toEqual(['m0', 'm1']);
    expect(await search('temp', 'pay')).toEqual(['m1']);
    expect(await search('boss', 'Pay')).toEqual(['m0', 'm1']);
    expect(state.lists).toBe(2);
  });
});

describe('memory', () => {
  test('different searches are kept apart', async () => {
    const { search } = inboxOf(['ale', 'beer', 'ale and beer']);
    expect(await search('v', 'ale')).toEqual(['m0', 'm2']);
    expect(await search('v', '-ale')).toEqual(['m1']);
    expect(await search('v', 'from:eva ale')).toEqual(['m0', 'm2']);
    expect(await search('v', '"ale and"')).toEqual(['m2']);
  });

  test('is cleared when something changes, also in the middle of a search', async () => {
    const { search, changed, state } = inboxOf(['old news']);
    const running = search('v', 'news');
    await wait(1);
    state.texts = ['big news', 'more news'];
    changed();
    expect(await running).toEqual(['m0']);
    expect(await search('v', 'news')).toEqual(['m0', 'm1']);
    expect(await search('v', 'news')).toEqual(['m0', 'm1']);
    expect(state.lists).toBe(2);
  });

  test.each([['store', 'no list'], ['access', 'no answer']])('a failure of %s is passed on and forgotten', async (service, message) => {
    const { search, state } = inboxOf(['hello']);
    state.failing = service;
    await expect(search('v', 'hello')).rejects.toThrow(message);
    state.failing = null;
    expect(await search('v', 'hello')).toEqual(['m0']);
  });
});
