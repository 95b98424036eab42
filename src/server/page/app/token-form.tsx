/** Asked for when the server answers 401. */
import { useState } from 'preact/hooks';
import { Notice } from './notice.tsx';

interface Props {
  readonly refused: string;
  readonly onToken: (token: string) => void;
}

export function TokenForm({ refused, onToken }: Props) {
  const [token, setToken] = useState('');
  return (
    <form
      class="token sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(token);
      }}
    >
      <h1>This server asks for a token</h1>
      <p>Whoever runs it set one at its start. It is sent with every request and kept only in this tab.</p>
      {refused !== '' && <Notice kind="bad">{refused}</Notice>}
      <label>
        Token
        <input
          type="password"
          autocomplete="off"
          required
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="primary">
          Go in
        </button>
      </div>
    </form>
  );
}
