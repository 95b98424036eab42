import functools
import inspect
import json
from importlib.resources import files

import pytest
from transformers.utils import get_json_schema

from tracefix_client.trl import TraceFixToolEnv

SCHEMAS = json.loads(files("tracefix_client.generated").joinpath("schemas.json").read_text())["$defs"]
TOOLS = {
    "view_code": "ViewCode",
    "replace_lines": "ReplaceLines",
    "run_tests": "RunTests",
    "undo_edit": "UndoEdit",
    "reset_to_original": "ResetToOriginal",
    "submit": "Submit",
}


@pytest.fixture
def env(url):
    return TraceFixToolEnv(url)


def tools_of(env):
    """As the trainer finds them."""
    names = [name for name, _ in inspect.getmembers(type(env), predicate=inspect.isfunction)]
    return {name for name in names if not name.startswith("_")} - {"reset", "get_reward"}


def test_the_tools_are_the_six_actions(env):
    assert tools_of(env) == set(TOOLS)


@pytest.mark.parametrize(("tool", "model"), TOOLS.items())
def test_a_tool_says_what_the_servers_schema_says(env, tool, model):
    function = get_json_schema(getattr(env, tool))["function"]
    schema = SCHEMAS[model]
    assert function["description"].lower() == schema["description"].lower()
    fields = {name: field for name, field in schema["properties"].items() if name not in ("action_type", "thought")}
    told = function["parameters"]["properties"]
    assert {name: field["description"] for name, field in told.items()} == {
        name: field["description"] for name, field in fields.items()
    }
    required = [name for name in schema["required"] if name != "action_type"]
    assert function["parameters"].get("required", []) == required


def test_a_rollout_is_paid_its_score(env, task_id):
    brief = env.reset(prompt=[{"role": "user", "content": ""}], task_id=task_id, answer=None)
    assert "11 |   while (low < high) {" in brief
    assert "JSON" not in brief
    assert "run_tests" in brief
    assert "RUN_TESTS" not in brief
    assert env.observation.metadata["system_prompt"] in brief
    assert "FAIL" in env.run_tests()
    assert "while (low <= high)" in env.replace_lines(11, 11, "  while (low <= high) {")
    assert "7 of 7" in env.run_tests()
    assert "0.96" in env.submit()
    assert env.done
    assert env.get_reward() == pytest.approx(0.96)


def test_edits_can_be_taken_back(env, task_id):
    env.reset(task_id=task_id)
    env.replace_lines(11, 11, "")
    assert "while (low < high)" in env.undo_edit()
    env.replace_lines(1, 42, "")
    assert "undo_edit takes this back" in env.reset_to_original()
    assert "while (low < high)" in env.view_code(11, 11)


def test_an_unfinished_rollout_is_submitted(env, task_id):
    env.reset(task_id=task_id)
    env.replace_lines(11, 11, "  while (low <= high) {")
    assert env.get_reward() == pytest.approx(0.98)
    assert env.done
    assert env.get_reward() == pytest.approx(0.98)


def test_what_the_model_did_wrong_is_raised_for_it_to_read(env, task_id):
    with pytest.raises(ValueError, match="reset"):
        env.run_tests()
    env.reset(task_id=task_id)
    with pytest.raises(ValueError, match="start_line from 1 to 43"):
        env.replace_lines(90, 91, "x")
    with pytest.raises(ValueError, match="valid integer"):
        env.replace_lines("nine", 91, "x")
    env.submit()
    with pytest.raises(ValueError, match="over"):
        env.view_code()


def test_a_row_that_pins_no_task_is_refused(env):
    with pytest.raises(ValueError, match="task_id.*prompt, difficulty"):
        env.reset(prompt="x", difficulty="easy")


def test_a_reset_starts_over(env, task_id):
    env.reset(task_id=task_id)
    env.submit()
    env.reset(seed=3)
    assert not env.done
    assert env.observation.step_count == 0


def test_a_lost_connection_loses_no_rollout(env, task_id):
    env.reset(task_id=task_id, reward="tracefix")
    env.run_tests()
    env.replace_lines(11, 11, "  while (low <= high) {")
    before = env.observation
    cut(env)
    assert "7 of 7" in env.run_tests()
    assert env.observation.step_count == before.step_count + 1
    assert env.observation.info.episode_id == before.info.episode_id
    cut(env)
    env.reset(task_id=task_id)
    assert env.observation.step_count == 0


def test_a_server_that_stays_away_is_no_reward_of_zero(env, task_id, monkeypatch):
    monkeypatch.setattr("tracefix_client.session._WAITS_S", (0.0, 0.0))
    env.reset(task_id=task_id)
    cut(env)
    env._session._connect = lambda: (_ for _ in ()).throw(ConnectionError("gone"))
    with pytest.raises(ConnectionError, match="gone"):
        env.run_tests()
    assert env.get_reward() is None


def test_a_group_of_64_lives_at_once(url, task_id):
    factory = functools.partial(TraceFixToolEnv, url)
    group = [factory() for _ in range(64)]
    assert len({env.reset(task_id=task_id) for env in group}) == 1
    for number, env in enumerate(group):
        env.replace_lines(number % 42 + 1, number % 42, f"// rollout {number}")
    for number, env in enumerate(group):
        assert f"// rollout {number}" in env.observation.code_dict.values()
        assert len(env.observation.code_dict) == 43
    assert len({env.observation.info.episode_id for env in group}) == 64
    for env in group:
        assert 0 <= env.get_reward() < 1


def cut(env):
    """The socket breaks without a word, as when a tunnel drops it."""
    client = env._session._client
    loop, socket = client._loop, client._async._ws
    loop.call_soon_threadsafe(socket.transport.abort)
