"""TraceFix from Python: a gym in which agents learn to fix bugs."""

from .client import ServerError, TracefixEnv
from .models import (
    Observation,
    ReplaceLines,
    ResetOptions,
    ResetToOriginal,
    RunTests,
    State,
    Submit,
    TracefixAction,
    TracefixObservation,
    UndoEdit,
    ViewCode,
)

__all__ = [
    "Observation",
    "ReplaceLines",
    "ResetOptions",
    "ResetToOriginal",
    "RunTests",
    "ServerError",
    "State",
    "Submit",
    "TracefixAction",
    "TracefixEnv",
    "TracefixObservation",
    "UndoEdit",
    "ViewCode",
]
