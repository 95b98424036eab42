"""One review, step by step: python review_episode.py [URL]"""

import sys

from tracefix_client.review import ApplyFix, ReportIssue, ReviewEnv, RunTests, SubmitReview, SuggestFix

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"

with ReviewEnv(url).sync() as env:
    observation = env.reset(task_id="sku-lookup-misses-known-articles", clean=False).observation
    print(observation.info.task_name)

    what = "The loop ends before the last article is looked at."
    observation = env.step(ReportIssue(line=11, category="logic", severity="high", description=what)).observation
    issue_id = observation.reports[-1].issue_id

    fixed = observation.code_dict[11].replace("<", "<=")
    env.step(SuggestFix(issue_id=issue_id, start_line=11, end_line=11, new_code_block=fixed))
    print(env.step(ApplyFix(issue_id=issue_id)).observation.working_diff)

    observation = env.step(RunTests()).observation
    print(f"{observation.tests_passed} of {observation.tests_total} tests pass")

    result = env.step(SubmitReview(decision="request_changes"))
    print(f"score {result.observation.metadata['final_score']}")
