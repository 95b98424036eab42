const UNUSABLE = new Set(['__proto__', 'constructor', 'prototype']);

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

function pathOf(name) {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, -1).split('][')];
}

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function append(target, key, value) {
  if (!Array.isArray(target[key])) target[key] = [];
  target[key].push(value);
}

function assign(form, path, value) {
  const appends = path.length > 1 && path.at(-1) === '';
  const keys = appends ? path.slice(0, -1) : path;
  const last = keys.pop();
  let target = form;
  for (const key of keys) {
    if (!isRecord(target[key])) target[key] = {};
    target = target[key];
  }
  if (appends) append(target, last, value);
  else target[last] = value;
}

export function parseForm(body, { most = 200 } = {}) {
  const fields = body.split('&').filter((field) => field !== '');
  if (fields.length > most) throw new Error(`Too many fields: ${fields.length}`);
  const form = {};
  for (const field of fields) {
    const { name, value } = splitField(field);
    const path = pathOf(name);
    if (path.some((key) => UNUSABLE.has(key))) continue;
    assign(form, path, value);
  }
  return form;
}
