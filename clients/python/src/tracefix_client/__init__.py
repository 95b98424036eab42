"""Plays TraceFix, a gym in which agents learn to fix bugs.

The typed actions and observations import by themselves; OpenEnv is loaded when `TraceFixEnv` is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .models import (
    Action,
    Info,
    Observation,
    ReplaceLines,
    ResetOptions,
    ResetToOriginal,
    RunTests,
    State,
    Submit,
    TestResult,
    UndoEdit,
    ViewCode,
    parse_action,
)

if TYPE_CHECKING:
    from .env import ServerError, TraceFixEnv

__all__ = [
    "Action",
    "Info",
    "Observation",
    "ReplaceLines",
    "ResetOptions",
    "ResetToOriginal",
    "RunTests",
    "ServerError",
    "State",
    "Submit",
    "TestResult",
    "TraceFixEnv",
    "UndoEdit",
    "ViewCode",
    "parse_action",
]


def __getattr__(name: str) -> Any:
    if name not in ("TraceFixEnv", "ServerError"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import env

    return getattr(env, name)
