import process from 'node:process';

const actions = new Set<() => void>();

/** Does something when the process ends; returns what takes that back. One listener serves any number of sandboxes. */
export function atExit(action: () => void): () => void {
  if (actions.size === 0) process.on('exit', doAll);
  actions.add(action);
  return () => {
    actions.delete(action);
    if (actions.size === 0) process.off('exit', doAll);
  };
}

function doAll(): void {
  for (const action of actions) action();
}
