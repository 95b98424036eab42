/** What well-kept libraries give: URL, URLSearchParams, structuredClone, atob, btoa, TextEncoder, TextDecoder. */
import './dom-exception.ts';
import 'core-js-pure/modules/web.url-search-params.js';
import 'core-js-pure/modules/web.url-search-params.delete.js';
import 'core-js-pure/modules/web.url-search-params.has.js';
import 'core-js-pure/modules/web.url-search-params.size.js';
import 'core-js-pure/modules/web.url.js';
import 'core-js-pure/modules/web.url.can-parse.js';
import 'core-js-pure/modules/web.url.parse.js';
import 'core-js-pure/modules/web.url.to-json.js';
import 'core-js-pure/modules/web.structured-clone.js';
import 'core-js-pure/modules/web.atob.js';
import 'core-js-pure/modules/web.btoa.js';
import { TextDecoder, TextEncoder } from '@exodus/bytes/encoding-lite.js';
// @ts-expect-error: core-js has no types
import polyfilled from 'core-js-pure/internals/path.js';
import { defineGlobal } from './intrinsics.ts';

export function installPolyfills(): void {
  for (const name of ['URL', 'URLSearchParams', 'structuredClone', 'atob', 'btoa']) {
    defineGlobal(name, polyfilled[name]);
    // The bundler may have called it URL2.
    Object.defineProperty(polyfilled[name], 'name', { value: name, configurable: true });
  }
  defineGlobal('TextEncoder', TextEncoder);
  defineGlobal('TextDecoder', TextDecoder);
  // The libraries keep their own reference to what they share.
  delete (globalThis as Record<string, unknown>)['__core-js_shared__'];
}
