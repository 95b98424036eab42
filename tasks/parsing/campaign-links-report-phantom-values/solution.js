function decode(text) {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function splitPair(pair) {
  const at = pair.indexOf('=');
  if (at === -1) return [decode(pair), null];
  return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
}

export function parseQuery(text) {
  const query = text.startsWith('?') ? text.slice(1) : text;
  const params = {};
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [name, value] = splitPair(pair);
    if (name === '__proto__') continue;
    if (!Object.hasOwn(params, name)) params[name] = value;
    else if (Array.isArray(params[name])) params[name].push(value);
    else params[name] = [params[name], value];
  }
  return params;
}

function encode(value) {
  return encodeURIComponent(String(value)).replaceAll('%20', '+');
}

export function formatQuery(params) {
  const pairs = [];
  for (const [name, given] of Object.entries(params)) {
    for (const value of [given].flat()) {
      if (value === undefined) continue;
      pairs.push(value === null ? encode(name) : `${encode(name)}=${encode(value)}`);
    }
  }
  return pairs.join('&');
}
