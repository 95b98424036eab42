/** Lines of at most `columns` characters, cut before spaces where there are any. */
export function wrap(text, columns) {
  const lines = [];
  let rest = text;
  while (rest.length > columns) {
    const space = rest.lastIndexOf(' ', columns);
    const end = space > 0 ? space : columns;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}
