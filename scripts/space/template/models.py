"""Actions, observations and states, by the names that OpenEnv looks for and by their own."""

from typing import Any

from .tracefix_client import models
from .tracefix_client.models import *  # noqa: F403
from .tracefix_client.models import Action, Observation, parse_action

__all__ = [*models.__all__, "TracefixAction", "TracefixObservation"]

TracefixObservation = Observation


class TracefixAction:
    """Makes the action that `action_type` names.

    Raises:
        pydantic.ValidationError: The fields are those of no action.

    Example:
        >>> TracefixAction(action_type="VIEW_CODE", start_line=3)
        ViewCode(action_type='VIEW_CODE', start_line=3, end_line=None, thought=None)
    """

    def __new__(cls, **fields: Any) -> Action:
        return parse_action(fields)
