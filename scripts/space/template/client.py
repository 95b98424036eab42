"""The client, by the names under which OpenEnv's AutoEnv and AutoAction look for it."""

from .models import TracefixAction, TracefixObservation
from .tracefix_client.env import ServerError
from .tracefix_client.env import TraceFixEnv as TracefixEnv

__all__ = ["ServerError", "TracefixAction", "TracefixEnv", "TracefixObservation"]
