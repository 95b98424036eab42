/** How uneven a layout is: the squares of what the lines lack, the last one excepted. */
export function badness(lines, width) {
  return lines.slice(0, -1).reduce((sum, line) => sum + (width - line.length) ** 2, 0);
}

/** The words in lines of the least badness. */
export function wrap(words, width) {
  const tooLong = words.find((word) => word.length > width);
  if (tooLong !== undefined) throw new RangeError(`Expected words of at most ${width} characters, got ${tooLong}`);
  const known = new Map();

  function best(rest) {
    if (rest.length === 0) return { cost: 0, lines: [] };
    const layout = known.get(rest) ?? bestOf(rest);
    known.set(rest, layout);
    return layout;
  }

  function bestOf(rest) {
    let choice = { cost: Infinity };
    for (const [line, after] of firstLines(rest, width)) {
      const below = best(after);
      const cost = below.cost + (after.length === 0 ? 0 : (width - line.length) ** 2);
      if (cost <= choice.cost) choice = { cost, lines: [line, ...below.lines] };
    }
    return choice;
  }

  return best(words).lines;
}

/** Every first line that fits, the shortest first, each with the words after it. */
function* firstLines(words, width) {
  let line = words[0];
  let count = 1;
  while (line.length <= width) {
    yield [line, words.slice(count)];
    if (count === words.length) return;
    line += ` ${words[count]}`;
    count += 1;
  }
}

/** Lines as wide as the column, the last one excepted. */
export function justify(lines, width) {
  return lines.map((line, at) => (at === lines.length - 1 ? line : widened(line.split(' '), width)));
}

function widened(words, width) {
  const gaps = words.length - 1;
  const spaces = width - words.join('').length;
  const text = words.slice(1).map((word, at) => {
    const size = Math.floor(spaces / gaps) + (at < spaces % gaps ? 1 : 0);
    return ' '.repeat(size) + word;
  });
  return words[0] + text.join('');
}
