"""Plays TraceFix, a gym in which agents learn to fix bugs.

The typed actions and observations import by themselves; OpenEnv is loaded when `TraceFixEnv` is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import models
from .models import *  # noqa: F403

if TYPE_CHECKING:
    from .env import ServerError, TraceFixEnv

__all__ = [*models.__all__, "ServerError", "TraceFixEnv"]


def __getattr__(name: str) -> Any:
    if name not in ("TraceFixEnv", "ServerError"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import env

    return getattr(env, name)
