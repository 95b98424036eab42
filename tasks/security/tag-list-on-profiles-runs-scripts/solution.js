const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const ATTRIBUTE_NAME = /^(?!on)[a-z\d-]+$/i;

class Html {
  #markup;

  constructor(markup) {
    this.#markup = markup;
  }

  toString() {
    return this.#markup;
  }

  static has(value) {
    return typeof value === 'object' && value !== null && #markup in value;
  }
}

function render(value) {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (Html.has(value)) return value.toString();
  if (Array.isArray(value)) return value.map(render).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

export function html(strings, ...values) {
  let markup = strings[0];
  for (const [i, value] of values.entries()) markup += render(value) + strings[i + 1];
  return new Html(markup);
}

export const raw = (text) => new Html(String(text));

export const isHtml = (value) => Html.has(value);

export function join(items, separator) {
  const parts = items.map(render).filter((part) => part !== '');
  return new Html(parts.join(render(separator)));
}

export function attributes(record) {
  let markup = '';
  for (const [name, value] of Object.entries(record)) {
    if (!ATTRIBUTE_NAME.test(name)) throw new Error(`Attribute not allowed: ${name}`);
    if (value === true) markup += ` ${name}`;
    else if (value !== false && value !== null && value !== undefined) markup += ` ${name}="${render(value)}"`;
  }
  return new Html(markup);
}
