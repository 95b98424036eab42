/** What well-kept libraries give: URL, URLSearchParams, structuredClone, atob, btoa, TextEncoder, TextDecoder. */
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

const { URL, URLSearchParams, structuredClone, atob, btoa } = polyfilled;
export const library: Readonly<Record<string, object>> = {
  URL,
  URLSearchParams,
  structuredClone,
  atob,
  btoa,
  TextEncoder,
  TextDecoder,
};
// The bundler may have called one of them URL2.
for (const [name, value] of Object.entries(library))
  Object.defineProperty(value, 'name', { value: name, configurable: true });
