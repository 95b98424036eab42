"""Sixty-four clients at once, all alive together, each seeing only its own episode."""

import asyncio

import pytest
from openenv.core import GenericEnvClient
from tracefix_client import TraceFixEnv

from oracle import RUN, SUBMIT

COUNT = 64


def observation_of(result):
    seen = result.observation
    return seen if isinstance(seen, dict) else seen.model_dump(mode="json")


class Meeting:
    """Lets nobody on before everybody is there (asyncio.Barrier is not in Python 3.10)."""

    def __init__(self, parties):
        self.missing = parties
        self.complete = asyncio.Event()

    async def wait(self):
        self.missing -= 1
        if self.missing == 0:
            self.complete.set()
        await self.complete.wait()


async def play(client, url, number, meeting):
    label = f"episode {number}"
    mark = f"// {label}"
    seen = []
    async with client(base_url=url) as env:
        first = await env.reset(seed=number, episode_id=label)
        seen.append(first)
        await meeting.wait()
        edit = {"action_type": "REPLACE_LINES", "start_line": 1, "end_line": 0, "new_code_block": mark}
        for action in (edit, {"action_type": "VIEW_CODE"}, RUN):
            seen.append(await env.step(action))
            assert observation_of(seen[-1])["code_dict"]["1"] == mark
        await meeting.wait_again.wait()
        seen.append(await env.step(SUBMIT))
        for count, result in enumerate(seen):
            observation = observation_of(result)
            assert observation["info"]["episode_id"] == label
            assert observation["step_count"] == count
        return observation_of(first)["info"]["task_id"], observation_of(seen[-1])["cumulative_reward"]


@pytest.mark.parametrize("client", [GenericEnvClient, TraceFixEnv])
def test_each_observation_belongs_to_its_episode(url, client):
    async def play_all():
        meeting = Meeting(COUNT)
        meeting.wait_again = Meeting(COUNT)
        return await asyncio.gather(*(play(client, url, number, meeting) for number in range(COUNT)))

    played = asyncio.run(play_all())
    assert len(played) == COUNT
    assert len({task for task, _ in played}) > 10
    assert all(0 <= score < 1 for _, score in played)
