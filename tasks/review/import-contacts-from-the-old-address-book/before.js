function parseLine(line, number) {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(0, colon)).trim();
  if (key === '') throw new Error(`Line ${number}: no key`);
  return { key: key.toLowerCase(), value: line.slice(colon + 1).trim() };
}

export function readContact(text) {
  const entries = text.split('\n').map((line, at) => parseLine(line, at + 1));
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}
