export const each = (list, f) => list.forEach((x, i) => f(x, i));
export const apply = (f, ...args) => f(...args);
export const method = (object, name, ...args) => object[name](...args);
export const twice = (f) => [f(1), f(2)];
export const attempt = (f) => {
  try {
    return f();
  } catch (error) {
    return error.message;
  }
};
export const debounce = (f, ms) => {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => f(...args), ms);
  };
};
export const poll = (f, ms) => {
  const id = setInterval(f, ms);
  return () => clearInterval(id);
};
export const now = () => Date.now();
export const stamp = () => new Date().toISOString();
export const retry = async (f, times, ms) => {
  for (let i = 0; ; i++) {
    try {
      return await f(i);
    } catch (error) {
      if (i === times) throw error;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
};
export const service = { fetch: (id) => `real ${id}`, load: (id) => service.fetch(id) };
export const make = (Type, ...args) => new Type(...args);
export const later = (f) => Promise.resolve().then(f);
