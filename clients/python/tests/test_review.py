import json
import typing
from importlib.resources import files

import pytest
from pydantic import ValidationError

from tracefix_client import ServerError, TraceFixEnv, review
from tracefix_client.review import Fix, ReportIssue, ReviewEnv, RunTests, SubmitReview, SuggestFix, WithdrawIssue

SCHEMAS = json.loads(files("tracefix_client.generated").joinpath("review_schemas.json").read_text())["$defs"]
LOOP = ReportIssue(line=11, category="logic", severity="high", description="The last article is never looked at.")
FIX = Fix(start_line=11, end_line=11, new_code_block="  while (low <= high) {\n")


def test_there_is_a_model_for_every_action_of_the_server():
    actions = {name for name, schema in SCHEMAS.items() if "action_type" in schema["properties"]}
    union = typing.get_args(typing.get_args(review.Action)[0])
    assert {action.__name__ for action in union} == actions
    assert set(SCHEMAS) <= set(review.__all__)


@pytest.mark.parametrize("action", [{"action_type": "SUBMIT"}, {"action_type": "SUBMIT_REVIEW"}])
def test_what_is_no_action_of_it_is_refused(action):
    with pytest.raises(ValidationError):
        review.parse_action(action)


def test_an_issue_is_reported_fixed_and_decided_on(url, task_id):
    with ReviewEnv(url).sync() as env:
        first = env.reset(task_id=task_id, clean=False)
        assert first.observation.code_dict[11] == "  while (low < high) {"
        assert first.observation.info.level == "full"
        wrong = env.step(LOOP).observation.reports[0]
        assert (wrong.issue_id, wrong.line, wrong.fix) == (1, 11, None)
        assert env.step(WithdrawIssue(issue_id=1)).observation.reports == []
        env.step(LOOP)
        fixed = env.step(SuggestFix(issue_id=2, **FIX.model_dump())).observation.reports[0]
        assert fixed.fix is not None and fixed.fix.start_line == 11
        assert env.step({"action_type": "APPLY_FIX", "issue_id": 2}).observation.working_diff
        tried = env.step(RunTests()).observation
        assert tried.tests_passed == tried.tests_total
        last = env.step(SubmitReview(decision="request_changes"))
        assert last.done and last.observation.metadata["score_breakdown"]["issues_fixed"] == 1
        assert last.observation.metadata["final_score"] == pytest.approx(last.observation.cumulative_reward)
        assert last.observation.metadata["final_score"] > 0.8
        assert env.state().terminated


@pytest.mark.parametrize("address", ["{}/", "{}/review", "{}/review/"])
def test_silence_is_right_where_the_program_is(url, task_id, address):
    with ReviewEnv(address.format(url)).sync() as env:
        env.reset(task_id=task_id, clean=True, level="detect")
        assert env.step(SubmitReview(decision="approve")).reward == pytest.approx(0.99)


def test_options_of_one_game_are_none_of_the_other(url):
    with TraceFixEnv(url).sync() as env, pytest.raises(ValidationError, match="level"):
        env.reset(level="detect")
    with ReviewEnv(url).sync() as env, pytest.raises(ValidationError, match="lvl"):
        env.reset(lvl="detect")


def test_an_error_of_the_server_says_what_to_do(url):
    with ReviewEnv(url).sync() as env, pytest.raises(ServerError) as refused:
        env.step(RunTests())
    assert refused.value.error_code == "no_episode"
