"""A socket is a session: when it breaks, the episode is gone, and the client is told so."""

import asyncio
import inspect

import pytest
from openenv.core import GenericEnvClient
from openenv.core.env_client import EnvClient
from tracefix_client import RunTests, ServerError, TraceFixEnv

from oracle import RUN, SUBMIT

RECONNECTS_ITSELF = "State.CLOSED" in inspect.getsource(EnvClient)


async def cut(env):
    """The connection breaks without a word, as when a tunnel drops it."""
    env._ws.transport.abort()
    await env._ws.wait_closed()


def test_a_step_after_a_break_is_refused_and_a_reset_goes_on(url):
    async def play():
        async with GenericEnvClient(base_url=url) as env:
            await env.reset(seed=1)
            await env.step(RUN)
            await cut(env)
            if not RECONNECTS_ITSELF:
                with pytest.raises(Exception, match="close frame"):
                    await env.step(RUN)
                env._ws = None
            with pytest.raises(RuntimeError, match="reset.*EXECUTION_ERROR"):
                await env.step(RUN)
            first = await env.reset(seed=1)
            assert first.observation["step_count"] == 0
            return (await env.step(SUBMIT)).done

    assert asyncio.run(play())


def test_the_typed_client_names_the_reason(url):
    async def play():
        async with TraceFixEnv(url) as env:
            await env.reset(seed=1)
            await cut(env)
            if not RECONNECTS_ITSELF:
                env._ws = None
            with pytest.raises(ServerError) as lost:
                await env.step(RunTests())
            return lost.value

    error = asyncio.run(play())
    assert (error.code, error.error_code) == ("EXECUTION_ERROR", "no_episode")


def test_an_idle_session_ends_with_its_socket(guarded_url, token):
    async def play():
        async with TraceFixEnv(guarded_url, token=token) as env:
            await env.reset(seed=1)
            await asyncio.wait_for(env._ws.wait_closed(), 10)
            code = env._ws.close_code
            env._ws = None
            with pytest.raises(ServerError) as gone:
                await env.step(RunTests())
            return code, gone.value.error_code

    assert asyncio.run(play()) == (1001, "no_episode")
