const ZERO = [
  [0x300, 0x36f],
  [0x200d, 0x200d],
  [0xfe00, 0xfe0f],
];

const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

const within = (ranges, code) => ranges.some(([first, last]) => code >= first && code <= last);

function charWidth(character) {
  const code = character.codePointAt(0);
  if (within(ZERO, code)) return 0;
  return within(WIDE, code) ? 2 : 1;
}

const characters = (text) => Array.from(text);

export function displayWidth(text) {
  return characters(text).reduce((width, character) => width + charWidth(character), 0);
}

export function truncate(text, width) {
  if (displayWidth(text) <= width) return text;
  if (width === 0) return '';
  let kept = '';
  let room = width - 1;
  for (const character of characters(text)) {
    room -= charWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

export function pad(text, width, align = 'left') {
  const free = Math.max(0, width - displayWidth(text));
  if (align === 'right') return ' '.repeat(free) + text;
  if (align === 'center') {
    const before = Math.floor(free / 2);
    return ' '.repeat(before) + text + ' '.repeat(free - before);
  }
  return text + ' '.repeat(free);
}

export function formatTable(rows, columns) {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map(({ max = Infinity }, i) => {
    return Math.min(max, Math.max(...lines.map((cells) => displayWidth(cells[i] ?? ''))));
  });
  const line = (cells) => {
    const placed = columns.map(({ align }, i) => pad(truncate(cells[i] ?? '', widths[i]), widths[i], align));
    return placed.join('  ').trimEnd();
  };
  const rule = widths.map((width) => '-'.repeat(width));
  const [titles, ...body] = lines;
  return [line(titles), rule.join('  ').trimEnd(), ...body.map(line)].join('\n');
}
