"""The game of reviewing programs, by OpenEnv's client."""

from __future__ import annotations

from .review import ACTION, Action, Observation, ResetOptions, State
from .typed_env import TypedEnv


class ReviewEnv(TypedEnv[Action, Observation, State]):
    """Plays episodes of review, one at a time, over one WebSocket.

    Args:
        base_url: Where the server is, such as `http://localhost:8000`; the game is at `/review` there, and that address will do.
        token: The server's bearer token, where it asks for one.
        **options: Whatever OpenEnv's EnvClient takes, such as `message_timeout_s`.

    Example:
        >>> with ReviewEnv("http://localhost:8000").sync() as env:
        ...     env.reset(task_id="sku-lookup-misses-known-articles", clean=False)
        ...     env.step(SubmitReview(decision="approve")).observation.metadata["final_score"]
        0
    """

    _path = "/review"
    _action = ACTION
    _observation = Observation
    _state = State
    _reset_options = ResetOptions
