"""Both games on one server, the second at `/review`, through OpenEnv's own client."""

import pytest
from openenv.core import GenericEnvClient

APPROVE = {"action_type": "SUBMIT_REVIEW", "decision": "approve"}
TASK = "sku-lookup-misses-known-articles"


def test_openenvs_own_client_reviews_a_sound_program(url):
    with GenericEnvClient(base_url=f"{url}/review").sync() as env:
        first = env.reset(task_id=TASK, clean=True, level="fix")
        assert first.observation["info"]["level"] == "fix"
        assert env.step(APPROVE).reward == pytest.approx(0.99)
        assert env.state()["terminated"]


def test_the_games_share_the_slots(guarded_url, token):
    options = {"headers": {"Authorization": f"Bearer {token}"}}
    try:
        one = GenericEnvClient(base_url=guarded_url, **options)
    except TypeError:
        pytest.skip("this client sends no headers")
    with one.sync() as fix, GenericEnvClient(base_url=f"{guarded_url}/review", **options).sync() as review:
        fix.reset()
        review.reset(task_id=TASK)
        with pytest.raises(Exception, match="2/2|capacity|1000"):
            with GenericEnvClient(base_url=guarded_url, **options).sync() as third:
                third.reset()
