/** The page at `/` and `/web`: how to connect, and what there is to play. */
import type { Context } from 'hono';
import type { Task } from '../../task/task.ts';
import type { ServerContext } from '../context.ts';
import { escapeHtml, htmlPage, PAGE_HEADERS } from '../openapi/html.ts';

export function page(c: Context, context: ServerContext): Response {
  const { about, gym, token } = context;
  // Visitors without the token read how to connect, and no more.
  const tasks = token === undefined ? taskTable(gym.tasks.tasks) : '';
  const body = `<h1>TraceFix</h1>
<p>${escapeHtml(about.description)}</p>
<h2>Play with curl</h2>
<pre>curl -i -X POST "$URL/reset" -H 'content-type: application/json' -d '{"seed": 7}'
curl -X POST "$URL/step" -H 'content-type: application/json' -H "X-Session-Id: $ID" \\
  -d '{"action": {"action_type": "RUN_TESTS"}}'</pre>
<p>The session id is in the header <code>X-Session-Id</code> of the answer to the reset.</p>
<h2>Play over a socket</h2>
<pre>{"type": "reset", "data": {"seed": 7}}
{"type": "step", "data": {"action_type": "RUN_TESTS"}}
{"type": "state"}
{"type": "close"}</pre>
<p>Send these as text frames to <code>/ws</code>; each is answered by one frame.</p>
<p>Every route: <a href="/docs">/docs</a>. Schemas of actions and observations: <a href="/schema">/schema</a>.</p>
${tasks}`;
  return c.body(htmlPage('TraceFix', body), 200, PAGE_HEADERS);
}

function taskTable(tasks: readonly Task[]): string {
  const rows = tasks.map(
    ({ id, title, difficulty, language, suite }) =>
      `<tr>${[id, title, difficulty, language, suite].map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<h2>${tasks.length} tasks</h2>
<table>
<tr><th>id</th><th>title</th><th>difficulty</th><th>language</th><th>suite</th></tr>
${rows.join('\n')}
</table>`;
}
