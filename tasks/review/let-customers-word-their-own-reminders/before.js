const PLACEHOLDER = /\{\{(name|amount|due)\}\}/g;

export function compile(template) {
  return (invoice) => template.replace(PLACEHOLDER, (_, field) => String(invoice[field] ?? ''));
}
