import { expect, test } from 'vitest';
import { attributes, html, isHtml, join, raw } from './program.js';

test('a value is escaped', () => {
  expect(String(html`<p>${'<b>"Tom" & \'Jerry\'</b>'}</p>`)).toBe(
    '<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</p>',
  );
});

test('templates stand in templates', () => {
  const items = ['a', 'b'].map((name) => html`<li>${name}</li>`);
  expect(String(html`<ul>${items}</ul>`)).toBe('<ul><li>a</li><li>b</li></ul>');
});

test('the tags of a profile are escaped', () => {
  expect(String(html`<p>${['sea', '<img src=x>']}</p>`)).toBe('<p>sea&lt;img src=x&gt;</p>');
});

test('what is switched off gives nothing', () => {
  expect(String(html`[${false}|${null}|${[false, 'chess', true]}]`)).toBe('[||chess]');
});

test('items are joined', () => {
  expect(String(join(['a&b', null, raw('<i>c</i>')], ' > '))).toBe('a&amp;b &gt; <i>c</i>');
});

test('attributes are written', () => {
  const link = attributes({ href: '/?a=1&b=2', hidden: true, title: null });
  expect(String(html`<a${link}>x</a>`)).toBe('<a href="/?a=1&amp;b=2" hidden>x</a>');
  expect(isHtml(link)).toBe(true);
});
