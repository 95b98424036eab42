function decode(text, field) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Error(`Malformed field: ${field}`);
  }
}

function splitField(field) {
  const at = field.indexOf('=');
  const [name, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
  return { name: decode(name, field), value: decode(value, field) };
}

export function parseForm(body, { most = 200 } = {}) {
  const fields = body.split('&').filter((field) => field !== '');
  if (fields.length > most) throw new Error(`Too many fields: ${fields.length}`);
  const form = {};
  for (const field of fields) {
    const { name, value } = splitField(field);
    if (name === '__proto__') continue;
    form[name] = value;
  }
  return form;
}
