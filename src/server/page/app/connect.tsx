/** How to connect from code. */

interface Props {
  readonly root: URL;
  readonly secured: boolean;
}

export function Connect({ root, secured }: Props) {
  const url = root.href.replace(/\/$/, '');
  const header = secured ? ` \\\n  -H "Authorization: Bearer $TOKEN"` : '';
  return (
    <article class="sheet connect">
      <h1>Connect from code</h1>
      <p>
        The server speaks OpenEnv: any of its clients plays here unchanged. Every route with its schemas:{' '}
        <a href={`${url}/docs`}>{url}/docs</a>.
      </p>
      <h2>Python, with OpenEnv's client</h2>
      <Snippet
        code={`from openenv.core import GenericEnvClient

with GenericEnvClient(base_url="${url}").sync() as env:
    result = env.reset(seed=7)
    result = env.step({"action_type": "RUN_TESTS"})
    print(result.observation["last_execution_output"], result.reward)`}
      />
      <h2>curl</h2>
      <Snippet
        code={`curl -i -X POST ${url}/reset${header} \\
  -H 'content-type: application/json' -d '{"seed": 7}'

curl -X POST ${url}/step${header} \\
  -H 'content-type: application/json' -H "X-Session-Id: $ID" \\
  -d '{"action": {"action_type": "RUN_TESTS"}}'`}
      />
      <p>The session's id is in the header X-Session-Id of the answer to the reset.</p>
      <h2>A socket</h2>
      <p>Text frames to {url.replace(/^http/, 'ws')}/ws, each answered by one frame:</p>
      <Snippet
        code={`{"type": "reset", "data": {"seed": 7}}
{"type": "step", "data": {"action_type": "RUN_TESTS"}}
{"type": "state"}
{"type": "close"}`}
      />
      <h2>MCP</h2>
      <p>
        Agents that speak MCP connect to <code>{url}/mcp</code> and find each action as a tool. The query says which
        episode: <code>?task_id=…</code>, or whatever else a reset takes.
      </p>
      {secured && (
        <p>
          With a token, every request brings <code>Authorization: Bearer …</code>, or <code>?token=…</code> where a
          client cannot set headers.
        </p>
      )}
    </article>
  );
}

function Snippet({ code }: { readonly code: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre tabIndex={0}>{code}</pre>
  );
}
