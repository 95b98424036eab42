"""A game of TraceFix through OpenEnv's client: typed, asynchronous, and synchronous by `.sync()`."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Awaitable, Mapping
from contextlib import suppress
from typing import Any, ClassVar, TypeVar
from urllib.parse import urlencode

from openenv.core.client_types import StepResult
from openenv.core.env_client import EnvClient
from pydantic import BaseModel, TypeAdapter
from websockets.exceptions import ConnectionClosed

ActionT = TypeVar("ActionT")
ObservationT = TypeVar("ObservationT", bound=BaseModel)
StateT = TypeVar("StateT", bound=BaseModel)

_RESULT_FIELDS = {field.name for field in dataclasses.fields(StepResult)}
_TAKES_HEADERS = "headers" in inspect.signature(EnvClient.__init__).parameters


class ServerError(RuntimeError):
    """The server answered an error instead of a result; the episode is as it was before.

    Attributes:
        code: OpenEnv's code, such as `EXECUTION_ERROR`.
        error_code: The code in the server's catalogue, such as `no_episode`; None for errors of the protocol itself.
        errors: What is wrong with a malformed request, a mapping a problem.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.code: str = data.get("code", "UNKNOWN")
        self.error_code: str | None = data.get("error_code")
        self.errors: list[Mapping[str, Any]] = list(data.get("errors") or [])
        named = f"code: {self.code}" + (f", error_code: {self.error_code}" if self.error_code else "")
        super().__init__(f"Server error: {data.get('message', 'Unknown error')} ({named})")


class TypedEnv(EnvClient[ActionT, ObservationT, StateT]):
    """Plays episodes of one game, one at a time, over one WebSocket; what differs between games stands in its attributes."""

    _path: ClassVar[str]
    """Where on the server the game is."""
    _action: ClassVar[TypeAdapter[Any]]
    _observation: ClassVar[type[BaseModel]]
    _state: ClassVar[type[BaseModel]]
    _reset_options: ClassVar[type[BaseModel]]

    def __init__(self, base_url: str | None = None, *, token: str | None = None, **options: Any) -> None:
        if token is not None and _TAKES_HEADERS:
            options["headers"] = {**(options.get("headers") or {}), "Authorization": f"Bearer {token}"}
        super().__init__(None if base_url is None else self._at_its_path(base_url), **options)
        if token is not None and not _TAKES_HEADERS:
            # Clients before OpenEnv's 0.4 send no headers; the server takes the query as well.
            self._ws_url = f"{self._ws_url}?{urlencode({'token': token})}"

    def _at_its_path(self, base_url: str) -> str:
        # The address of the game itself is taken as well, since the server and its page name it.
        return base_url.rstrip("/").removesuffix(self._path) + self._path

    def reset(self, **options: Any) -> Any:
        """Starts an episode; takes the fields of ResetOptions.

        Raises:
            pydantic.ValidationError: An option is unknown or has a wrong type.
            ServerError: No task matches, or the token is not the server's.
        """
        return super().reset(**self._checked(options))

    async def _reset_async(self, **options: Any) -> StepResult[ObservationT]:
        # The synchronous wrapper of newer clients calls this one.
        return await super()._reset_async(**self._checked(options))

    if hasattr(EnvClient, "_connect_async"):

        async def _connect_async(self) -> Any:
            return await _telling_the_token(super()._connect_async())

    else:

        async def connect(self) -> Any:
            return await _telling_the_token(super().connect())

    async def _send(self, message: dict[str, Any]) -> None:
        # A refused session is an error frame and a close, both of which may come before the first request is sent.
        # The frame is read all the same; when there is none, reading raises what sending would have.
        with suppress(ConnectionClosed):
            await super()._send(message)

    async def _receive(self) -> dict[str, Any]:
        reply = await super()._receive()
        if reply.get("type") == "error":
            raise ServerError(reply.get("data") or {})
        return reply

    def _checked(self, options: Mapping[str, Any]) -> dict[str, Any]:
        return self._reset_options(**options).model_dump(exclude_none=True)

    def _step_payload(self, action: ActionT | Mapping[str, Any]) -> dict[str, Any]:
        return self._action.validate_python(action).model_dump(exclude_none=True)

    def _parse_result(self, payload: Mapping[str, Any]) -> StepResult[ObservationT]:
        result = {
            "reward": payload.get("reward"),
            "done": payload.get("done", False),
            "metadata": payload.get("metadata") or {},
        }
        observation = self._observation.model_validate({**payload["observation"], **result})
        known = {name: value for name, value in result.items() if name in _RESULT_FIELDS}
        return StepResult(observation=observation, **known)

    def _parse_state(self, payload: Mapping[str, Any]) -> StateT:
        return self._state.model_validate(payload)


async def _telling_the_token(connecting: Awaitable[Any]) -> Any:
    """What OpenEnv's clients raise for a refused token reads like a server that cannot be reached."""
    try:
        return await connecting
    except ConnectionError as error:
        response = getattr(error.__cause__, "response", None)
        if getattr(response, "status_code", None) != 401:
            raise
        message = "Expected the server's bearer token, got another or none; pass token=, or set TRACEFIX_TOKEN for TRL."
        raise ServerError({"message": message, "code": "SESSION_ERROR", "error_code": "unauthorized"}) from error
