const DEFAULT_TYPE = 'application/octet-stream';
const UNSAFE_IN_SEGMENT = /[/\\\0]/;

class Refusal extends Error {
  constructor(status) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

function resolveSegments(segments) {
  const resolved = [];
  for (const segment of segments) {
    if (UNSAFE_IN_SEGMENT.test(segment)) throw new Refusal(403);
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (resolved.pop() === undefined) throw new Refusal(403);
    } else if (segment.startsWith('.')) {
      throw new Refusal(403);
    } else {
      resolved.push(segment);
    }
  }
  return resolved;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400);
  }
}

function typeOf(name, types) {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(types, extension) ? types[extension] : DEFAULT_TYPE;
}

export function createResolver(root, { index = 'index.html', types = {} } = {}) {
  function locate(target) {
    const [path] = target.split(/[?#]/);
    const segments = resolveSegments(path.split('/').map(decode));
    if (path.endsWith('/') || segments.length === 0) segments.push(index);
    return { status: 200, file: [root, ...segments].join('/'), type: typeOf(segments.at(-1), types) };
  }

  return function resolve(target) {
    try {
      return locate(target);
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status };
      throw error;
    }
  };
}
