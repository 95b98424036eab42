// Makes date formats of every locale: what they hold is in no heap limit.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  const locales = ['en', 'ar', 'ja', 'th', 'hi', 'ru', 'zh'];
  for (let i = 0, kept = []; ; i++) {
    const format = new Intl.DateTimeFormat(locales[i % 7], { dateStyle: 'full', timeStyle: 'long' });
    kept.push(format, new Intl.NumberFormat(locales[i % 7], { style: 'currency', currency: 'EUR' }), format.format(i));
  }
}
