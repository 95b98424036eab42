"""TraceFix from Python: a gym in which agents learn to fix bugs."""

from . import models
from .client import ServerError, TracefixEnv
from .models import *  # noqa: F403

__all__ = [*models.__all__, "ServerError", "TracefixEnv"]
