const EMOJI = {
  ':)': '🙂',
  ':(': '🙁',
  ';)': '😉',
  ':D': '😀',
  ':-)': '🙂',
  ':-(': '🙁',
  '<3': '❤️',
  '</3': '💔',
  '^^': '😊',
  ':P': '😛',
  ':*': '😘',
  '\\o/': '🙌',
};
const SAD = new Set([':(', ':-(', '</3']);

export const EMOTICONS = Object.keys(EMOJI);

const ANY = EMOTICONS.join('|');
const PATTERN = new RegExp(`(?<!\\S)(?:${ANY})(?![^\\s.,!?])`, 'g');

function occurrences(message) {
  return message.match(PATTERN) ?? [];
}

export function decorate(message) {
  return message.replace(PATTERN, (emoticon) => EMOJI[emoticon]);
}

export function count(message) {
  const counts = {};
  for (const emoticon of occurrences(message)) {
    counts[emoticon] = (counts[emoticon] ?? 0) + 1;
  }
  return counts;
}

export function strip(message) {
  return message.replace(PATTERN, '').replace(/\s+/g, ' ').trim();
}

export function isCheerful(message) {
  const found = occurrences(message);
  const sad = found.filter((emoticon) => SAD.has(emoticon)).length;
  return found.length - sad > sad;
}
