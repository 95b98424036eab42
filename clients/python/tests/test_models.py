import json
import subprocess
import sys
import typing
from importlib.resources import files

import pytest
from pydantic import BaseModel, ValidationError

import tracefix_client
from tracefix_client import Action, Observation, ReplaceLines, ResetOptions, State, parse_action

SCHEMAS = json.loads(files("tracefix_client.generated").joinpath("schemas.json").read_text())["$defs"]
ACTIONS = {name for name, schema in SCHEMAS.items() if "action_type" in schema["properties"]}


def test_the_union_of_actions_holds_every_action_of_the_server():
    union = typing.get_args(typing.get_args(Action)[0])
    assert {action.__name__ for action in union} == ACTIONS


def test_every_model_is_exported():
    assert set(SCHEMAS) <= set(tracefix_client.__all__)


def test_actions_are_told_apart_by_their_type():
    action = parse_action({"action_type": "REPLACE_LINES", "start_line": 1, "end_line": 0, "new_code_block": "x"})
    assert isinstance(action, ReplaceLines)


@pytest.mark.parametrize(
    "action",
    [
        {"action_type": "JUMP"},
        {"action_type": "RUN_TESTS", "start_line": 1},
        {"action_type": "REPLACE_LINES", "start_line": 1, "end_line": 1},
        {"action_type": "VIEW_CODE", "start_line": 1.5},
        {},
    ],
)
def test_a_malformed_action_is_refused_before_it_is_sent(action):
    with pytest.raises(ValidationError):
        parse_action(action)


def test_a_mistyped_reset_option_is_refused():
    with pytest.raises(ValidationError, match="dificulty"):
        ResetOptions(dificulty="easy")


def test_seeds_have_no_largest_one():
    assert ResetOptions(seed=2**70).seed == 2**70


@pytest.mark.parametrize("model", [Observation, State])
def test_what_a_newer_server_adds_is_let_through(model: type[BaseModel]):
    value = {**sample(SCHEMAS[model.__name__]), "key_of_tomorrow": {"a": 1}}
    assert not hasattr(model.model_validate(value), "key_of_tomorrow")


def test_words_of_a_newer_server_are_let_through():
    info = {**sample(SCHEMAS["Observation"]["properties"]["info"]), "language": "python"}
    assert tracefix_client.Info.model_validate(info).language == "python"


def test_the_models_import_without_openenv():
    code = "import sys, tracefix_client; sys.exit('openenv' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def sample(schema):
    """Some value of a schema."""
    if "anyOf" in schema:
        return sample(next(option for option in schema["anyOf"] if option.get("type") != "null"))
    kind = schema["type"] if isinstance(schema["type"], str) else schema["type"][0]
    if kind == "object":
        return {key: sample(value) for key, value in schema.get("properties", {}).items()}
    return {"string": "s", "integer": 1, "number": 0.5, "boolean": False, "array": []}[kind]
