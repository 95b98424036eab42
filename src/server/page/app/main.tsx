/** The page: picks a task, plays it by hand, watches others play. Bundled by ../bundle.ts. */
import { render } from 'preact';
import { App } from './app.tsx';

// Beside this script stands the server's root, whatever prefix a proxy put before it.
const script = document.currentScript as HTMLScriptElement;
const place = document.getElementById('app');
if (place !== null) render(<App root={new URL('..', script.src)} />, place);
