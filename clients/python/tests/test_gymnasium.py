import warnings

import gymnasium
import pytest
from gymnasium.utils.env_checker import check_env

import tracefix_client.gymnasium
from tracefix_client.gymnasium import ACTION_TYPES


@pytest.fixture
def env(url):
    made = gymnasium.make("TraceFix-v0", base_url=url)
    yield made
    made.close()


def action(action_type, start_line=0, end_line=0, new_code_block=""):
    return {
        "action_type": ACTION_TYPES.index(action_type),
        "start_line": start_line,
        "end_line": end_line,
        "new_code_block": new_code_block,
    }


@pytest.mark.parametrize("render_mode", [None, "ansi"])
def test_it_passes_gymnasiums_own_check_without_a_warning(url, render_mode):
    env = gymnasium.make("TraceFix-v0", base_url=url, render_mode=render_mode).unwrapped
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # A warning that only means that no render mode was asked for.
        warnings.filterwarnings("ignore", message=".*render.*")
        check_env(env)


def test_a_solved_episode_terminates_with_its_score(env, task_id):
    observation, info = env.reset(seed=1, options={"task_id": task_id})
    assert "while (low < high)" in observation["code"]
    assert info["task_id"] == task_id
    env.step(action("REPLACE_LINES", 11, 11, "  while (low <= high) {"))
    observation, reward, terminated, truncated, info = env.step(action("SUBMIT"))
    assert (terminated, truncated) == (True, False)
    assert reward == pytest.approx(0.99)
    assert info["final_score"] == pytest.approx(0.98)


def test_a_used_up_episode_is_truncated(url):
    env = gymnasium.make("TraceFix-v0", base_url=url, max_steps=2)
    env.reset(seed=1)
    assert env.step(action("VIEW_CODE", 1, 1))[2:4] == (False, False)
    assert env.step(action("VIEW_CODE", 1, 1))[2:4] == (False, True)
    env.close()


def test_a_seed_fixes_the_series_that_follows(env):
    def series():
        seeds = [3, None, None, None]
        return [env.reset(seed=seed)[1]["seed"] for seed in seeds]

    first = series()
    assert first[0] == 3
    assert len(set(first)) == 4
    assert series() == first


def test_two_random_agents_with_one_seed_see_the_same(url):
    def play():
        env = gymnasium.make("TraceFix-v0", base_url=url, max_steps=12)
        env.action_space.seed(5)
        seen = [env.reset(seed=5)[0]]
        ended = False
        while not ended:
            observation, reward, terminated, truncated, _ = env.step(env.action_space.sample())
            seen.append((observation, reward, terminated, truncated))
            ended = terminated or truncated
        env.close()
        return repr(seen)

    assert play() == play()


def test_it_shows_the_source_when_asked(url, task_id):
    env = gymnasium.make("TraceFix-v0", base_url=url, render_mode="ansi", task_id=task_id)
    env.reset()
    assert "  11 |   while (low < high) {" in env.render()
    env.close()
    env.close()
