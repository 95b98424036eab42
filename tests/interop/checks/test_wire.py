"""What Python's clients send that other clients would not."""

import asyncio
import inspect
import json
import math

import pytest
from openenv.core import GenericEnvClient
from openenv.core.env_client import EnvClient
from tracefix_client import RunTests, ServerError, Submit, TraceFixEnv
from websockets.asyncio.client import connect

from oracle import RUN, SUBMIT

TAKES_HEADERS = "headers" in inspect.signature(EnvClient.__init__).parameters


def socket_of(url):
    return connect(url.replace("http", "ws") + "/ws", proxy=None)


async def ask(socket, text):
    await socket.send(text)
    return json.loads(await asyncio.wait_for(socket.recv(), 10))


def test_a_seed_of_any_size_is_taken_whole(url):
    def task_and_seed(seed):
        with GenericEnvClient(base_url=url).sync() as env:
            first = env.reset(seed=seed)
            return first.observation["info"]["task_id"], env.state()["seed"]

    assert task_and_seed(2**70) == task_and_seed(2**70)
    assert len({task_and_seed(2**70 + offset)[1] for offset in range(4)}) == 4


def test_nan_is_refused_and_the_socket_stays(url):
    async def play():
        async with socket_of(url) as socket:
            text = json.dumps({"type": "reset", "data": {"step_cost": math.nan}})
            assert "NaN" in text
            refused = await ask(socket, text)
            return refused, await ask(socket, json.dumps({"type": "reset"}))

    refused, answered = asyncio.run(play())
    assert (refused["type"], refused["data"]["code"]) == ("error", "INVALID_JSON")
    assert answered["type"] == "observation"


def test_no_answer_holds_what_json_does_not_know(url):
    def refuse(word):
        raise AssertionError(f"the server sent {word}")

    async def play():
        async with socket_of(url) as socket:
            await socket.send(json.dumps({"type": "reset", "data": {"seed": 5}}))
            json.loads(await socket.recv(), parse_constant=refuse)
            await socket.send(json.dumps({"type": "step", "data": SUBMIT}))
            return json.loads(await socket.recv(), parse_constant=refuse)

    reward = asyncio.run(play())["data"]["reward"]
    assert isinstance(reward, (int, float)) and math.isfinite(reward)


def test_pipelined_requests_are_answered_in_order(url):
    async def play():
        async with socket_of(url) as socket:
            await socket.send(json.dumps({"type": "reset", "data": {"seed": 5}}))
            for action in [RUN, {"action_type": "VIEW_CODE"}] * 20:
                await socket.send(json.dumps({"type": "step", "data": action}))
            answers = [json.loads(await socket.recv()) for _ in range(41)]
            return [answer["data"]["observation"]["step_count"] for answer in answers]

    assert asyncio.run(play()) == list(range(41))


def test_close_is_not_answered_and_ends_the_socket(url):
    async def play():
        async with socket_of(url) as socket:
            await socket.send('{"type": "close"}')
            await asyncio.wait_for(socket.wait_closed(), 10)
            with pytest.raises(Exception, match="1000"):
                await socket.recv()
            return socket.close_code

    assert asyncio.run(play()) == 1000


def test_pings_are_answered_while_tests_run(url):
    async def play():
        options = {"ping_interval": 0.2, "ping_timeout": 1.0}
        async with connect(url.replace("http", "ws") + "/ws", proxy=None, **options) as socket:
            await ask(socket, '{"type": "reset", "data": {"seed": 5}}')
            for _ in range(3):
                assert (await ask(socket, json.dumps({"type": "step", "data": RUN})))["type"] == "observation"
                await asyncio.sleep(0.7)
            return socket.latency

    assert 0 < asyncio.run(play()) < 1


@pytest.mark.parametrize("wrong", [None, "wrong"])
def test_a_server_with_a_token_takes_no_other(guarded_url, wrong):
    with pytest.raises(ServerError, match="token") as refused, TraceFixEnv(guarded_url, token=wrong).sync() as env:
        env.reset()
    assert refused.value.error_code == "unauthorized"


def test_the_typed_client_sends_the_token(guarded_url, token):
    with TraceFixEnv(guarded_url, token=token).sync() as env:
        env.reset(seed=1)
        env.step(RunTests())
        assert env.step(Submit()).done


def test_openenvs_own_client_sends_the_token_in_a_header(guarded_url, token):
    if not TAKES_HEADERS:
        pytest.skip("this client sends no headers")
    client = GenericEnvClient(base_url=guarded_url, headers={"Authorization": f"Bearer {token}"})
    with client.sync() as env:
        env.reset(seed=1)
        assert env.step(SUBMIT).done


def test_a_client_beyond_the_last_slot_is_told_so(guarded_url, token):
    async def play():
        async with TraceFixEnv(guarded_url, token=token) as one, TraceFixEnv(guarded_url, token=token) as other:
            await asyncio.gather(one.reset(seed=1), other.reset(seed=1))
            with pytest.raises(ServerError, match="2/2 sessions") as full:
                async with TraceFixEnv(guarded_url, token=token) as third:
                    await third.reset()
            assert full.value.code == "CAPACITY_REACHED"
        for _ in range(20):
            try:
                async with TraceFixEnv(guarded_url, token=token) as later:
                    return (await later.reset()).done
            except ServerError:
                await asyncio.sleep(0.1)
        raise AssertionError("the slots were not given back")

    assert asyncio.run(play()) is False
