/** The page at `/`, `/web` and `/web/`, and the files it is made of. */
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import type { Place } from '../context.ts';
import type { HttpEnv } from '../http/guards.ts';

const FILES = {
  'app.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** What a visitor without the token may read: nothing of the tasks is in it. */
export const PAGE_PATHS: readonly string[] = [
  '/',
  '/web',
  '/web/',
  ...Object.keys(FILES).map((name) => `/page/${name}`),
];

/** Where a game is served that is not at the root, as people type it. */
export function pathsOfPlace({ path }: Place): readonly string[] {
  return path === '' ? [] : [path, `${path}/`];
}

/** A frame of any origin may show it, as a Space does; it keeps no cookie that a click could be stolen for. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
} as const;

export function page(c: Context<HttpEnv>): Response {
  // Relative, so that a prefix which a proxy took away stays in front.
  const base = c.req.path.endsWith('/web/') ? '../page' : 'page';
  return c.body(shell(base), 200, PAGE_HEADERS);
}

/** Leads a person from there to the page; to a program there is nothing. */
export function pageOf({ game }: Place): (c: Context<HttpEnv>) => Response | Promise<Response> {
  return (c) => {
    if (!c.req.header('accept')?.includes('text/html')) return c.notFound();
    return c.redirect(`${c.req.path.endsWith('/') ? '..' : '.'}/#${game}`, 307);
  };
}

/** Serves one file of the page, read once at start. */
export function pageFile(name: keyof typeof FILES): (c: Context<HttpEnv>) => Response {
  const text = readFileSync(new URL(`generated/${name}`, import.meta.url), 'utf8');
  const headers = { ...PAGE_HEADERS, 'content-type': FILES[name] };
  return (c) => c.body(text, 200, headers);
}

const shell = (base: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TraceFix</title>
<link rel="icon" href="${base}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}/app.css">
<script src="${base}/app.js" defer></script>
</head>
<body>
<div id="app"><noscript><main>
<h1>TraceFix</h1>
<p>A gym in which agents learn to fix bugs. This page plays by script; without one, /docs lists every route.</p>
</main></noscript></div>
</body>
</html>
`;
