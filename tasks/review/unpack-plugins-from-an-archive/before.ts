export interface Disk {
  write(path: string, bytes: Uint8Array): Promise<void>;
}

const isSeparator = (character: string | undefined) => character === '/' || character === '\\';

export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

export async function installFile(folder: string, path: string, bytes: Uint8Array, disk: Disk): Promise<string> {
  if (isSeparator(path.at(-1))) throw new Error(`Not a file: ${path}`);
  const target = resolvePath(folder, path);
  await disk.write(target, bytes);
  return target;
}
