"""The game of fixing programs, by OpenEnv's client."""

from __future__ import annotations

from .models import ACTION, Action, Observation, ResetOptions, State
from .typed_env import ServerError, TypedEnv

__all__ = ["ServerError", "TraceFixEnv"]


class TraceFixEnv(TypedEnv[Action, Observation, State]):
    """Plays episodes of TraceFix, one at a time, over one WebSocket.

    Args:
        base_url: Where the server is, such as `http://localhost:8000`.
        token: The server's bearer token, where it asks for one.
        **options: Whatever OpenEnv's EnvClient takes, such as `message_timeout_s`.

    Example:
        >>> with TraceFixEnv("http://localhost:8000").sync() as env:
        ...     observation = env.reset(task_id="sku-lookup-misses-known-articles").observation
        ...     env.step(RunTests()).observation.tests_passed
        4
    """

    _path = ""
    _action = ACTION
    _observation = Observation
    _state = State
    _reset_options = ResetOptions
