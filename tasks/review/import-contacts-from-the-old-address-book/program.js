const isBlank = (line) => line.trim() === '';

function parseLine(line, number) {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(0, colon)).trim();
  if (key === '') throw new Error(`Line ${number}: no key`);
  return { key: key.toLowerCase(), value: line.slice(colon + 1).trim() };
}

function unfold(lines) {
  const unfolded = [];
  for (const { text, number } of lines) {
    if (text.startsWith(' ') && unfolded.length > 0) unfolded.at(-1).text += ` ${text.trim()}`;
    else unfolded.push({ text, number });
  }
  return unfolded;
}

function fieldsOf(lines) {
  const fields = new Map();
  for (const { text, number } of unfold(lines)) {
    const { key, value } = parseLine(text, number);
    fields.set(key, value);
  }
  return Object.fromEntries(fields);
}

export function* readContacts(text) {
  let block = [];
  for (const [at, line] of [...text.split('\n'), ''].entries()) {
    if (!isBlank(line)) {
      block.push({ text: line, number: at + 1 });
    } else if (block.length > 0) {
      yield { line: block[0].number, fields: fieldsOf(block) };
      block = [];
    }
  }
}

export async function importContacts(text, book) {
  const contacts = [...readContacts(text)];
  const result = { saved: 0, known: 0, invalid: [] };
  for (const { line, fields } of contacts) {
    if (!fields.mail?.includes('@')) {
      result.invalid.push(`Line ${line}: no mail address`);
      continue;
    }
    try {
      await book.save(fields);
      result.saved += 1;
    } catch {
      result.known += 1;
    }
  }
  return result;
}
