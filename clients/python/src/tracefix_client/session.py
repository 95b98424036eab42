"""An episode that outlives its connection: what a trainer plays through."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from websockets.exceptions import WebSocketException

from .env import ServerError, TraceFixEnv
from .models import Action, Observation

_LOST = (WebSocketException, OSError, asyncio.TimeoutError)
"""What a broken connection raises; both ConnectionError and TimeoutError are OSErrors from Python 3.11 on."""

_WAITS_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)


class Session:
    """Plays one episode at a time. When the connection is lost, the episode is played again up to where it was.

    The same task, seed and actions give the same episode, so nobody sees the difference.
    Connects at the first reset.
    """

    def __init__(self, base_url: str, token: str | None) -> None:
        self._connect: Callable[[], Any] = lambda: TraceFixEnv(base_url, token=token).sync()
        self._client: Any = None
        self._options: dict[str, Any] = {}
        self._actions: list[Action] = []

    def reset(self, **options: Any) -> Observation:
        """Starts an episode; raises ServerError when no task matches, ConnectionError when there is no server."""
        self._options = options
        self._actions = []
        observation = self._persist(lambda: self._client.reset(**options).observation)
        # What the server drew is pinned, for the day the episode has to be played again.
        pinned = {"task_id": observation.info.task_id, "seed": observation.metadata["seed"]}
        self._options = {**options, **pinned, "episode_id": observation.info.episode_id}
        return observation

    def step(self, action: Action) -> Observation:
        """Plays one step; raises ServerError when it is refused, ConnectionError when the server is gone for good."""
        observation = self._persist(lambda: self._client.step(action).observation, replays=True)
        self._actions.append(action)
        return observation

    def close(self) -> None:
        """Ends the episode and the connection."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _persist(self, ask: Callable[[], Observation], *, replays: bool = False) -> Observation:
        problem: BaseException | None = None
        for wait in _WAITS_S:
            time.sleep(wait)
            try:
                if self._client is None:
                    self._client = self._connect()
                    if replays:
                        self._replay()
                return ask()
            except ServerError as error:
                # A client that reconnected by itself is in a session without an episode.
                if error.error_code != "no_episode":
                    raise
                problem = error
            except _LOST as error:
                problem = error
            self._drop()
        raise ConnectionError(f"The server did not answer after {len(_WAITS_S)} attempts: {problem}") from problem

    def _replay(self) -> None:
        self._client.reset(**self._options)
        for action in self._actions:
            self._client.step(action)

    def _drop(self) -> None:
        try:
            self.close()
        except _LOST:
            # It is gone already, and that is what was asked for.
            pass
