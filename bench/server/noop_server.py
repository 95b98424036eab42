"""OpenEnv's own server with an environment that does nothing: what a frame costs there, and what a session holds.

Usage: noop_server.py PORT MAX_SESSIONS. Prints "ready" when it listens.
"""

import sys
from uuid import uuid4

import uvicorn
from openenv.core.env_server.http_server import create_fastapi_app
from openenv.core.env_server.interfaces import Environment
from openenv.core.env_server.types import Action, Observation, State


class NoopAction(Action):
    message: str


class NoopObservation(Observation):
    message: str = ""


class NoopEnvironment(Environment):
    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(self):
        super().__init__()
        self._state = State(episode_id=str(uuid4()), step_count=0)

    def reset(self, seed=None, episode_id=None, **kwargs):
        self._state = State(episode_id=episode_id or str(uuid4()), step_count=0)
        return NoopObservation(message="begun", done=False, reward=None)

    def step(self, action, timeout_s=None, **kwargs):
        self._state.step_count += 1
        return NoopObservation(message=action.message, done=False, reward=0.0)

    @property
    def state(self):
        return self._state


class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        print("ready", flush=True)


port, max_sessions = map(int, sys.argv[1:])
app = create_fastapi_app(
    NoopEnvironment, NoopAction, NoopObservation, max_concurrent_envs=max_sessions
)
Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", backlog=4096)).run()
