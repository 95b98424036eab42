const BLANK_OR_CONTROL = /[\u0000-\u0020\u007f]/;
const HTTPS_ORIGIN = /^https:\/\/[a-z0-9.-]+(?::\d+)?(?=[/?#]|$)/i;

export function returnTarget(next, { allowedOrigins = [], fallback = '/' } = {}) {
  if (typeof next !== 'string' || BLANK_OR_CONTROL.test(next)) return fallback;
  return isLocalPath(next) || allowedOrigins.includes(originOf(next)) ? next : fallback;
}

function isLocalPath(target) {
  return target.startsWith('/') && !(target.startsWith('//') || target.startsWith('/\\'));
}

function originOf(target) {
  return HTTPS_ORIGIN.exec(target)?.[0].toLowerCase();
}

export function loginAddress(path) {
  const next = returnTarget(path);
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`;
}
