"""Tests of the rules and of the verdicts: each rule removes what it says and nothing beside it."""

from __future__ import annotations

from typing import Any, Optional

import pytest

from . import compare as comparing
from .canonical import canonical_body, canonical_headers, canonical_request, without_added_empties
from .compare import DIFFERS, EQUAL, KNOWN_DIFFERENCE, REFUSED, SKIPPED, Verdict, compare, entries
from .observe import outcome

GENERATE = "/v1beta/models/m:generateContent"
PREDICT = "/v1/publishers/google/models/m:predict"


def sent(body: Any, path: str = GENERATE, **fields: Any) -> dict[str, Any]:
    """A recorded request."""
    return {
        "method": "POST",
        "path": path,
        "query": [],
        "headers": {"content-type": "application/json"},
        "body": body,
        **fields,
    }


def entry(*requests: dict[str, Any], outcome: str = "sent", **fields: Any) -> dict[str, Any]:
    """What one side did for the call `c` on gemini."""
    return {
        "name": "c",
        "backend": "gemini",
        "expected": "refused" if outcome == "refused" else "sent",
        "verbatim": [],
        "older": False,
        "outcome": outcome,
        "error": "ValueError",
        "message": "no",
        "requests": list(requests),
        **fields,
    }


def derived(day: int) -> str:
    """A name as both SDKs make one up for a batch."""
    return f"genai_batch_job_2025010{day}000000"


def judged(ours: Optional[dict[str, Any]], oracle: Optional[dict[str, Any]]) -> Verdict:
    """The one verdict on these two."""
    given = [entries({"calls": [side] if side else []}) for side in (ours, oracle)]
    (only,) = compare(given[0], given[1])
    return only


def same(ours: Any, oracle: Any, path: str = GENERATE) -> bool:
    """Whether two bodies are told to be equal."""
    return judged(entry(sent(ours, path)), entry(sent(oracle, path))).status == EQUAL


SAME: list[tuple[Any, Any]] = [
    ({"generationConfig": {"topK": 1}}, {"generation_config": {"top_k": 1.0}}),
    ({"fileData": {"fileUri": "a_b"}}, {"fileData": {"file_uri": "a_b"}}),
    ({"inlineData": {"data": "+/8="}}, {"inlineData": {"data": "-_8="}}),
    ({"thoughtSignature": "+/8"}, {"thought_signature": "-_8="}),
    (
        {"responseSchema": {"properties": {"a_b": {"maxItems": 1}}}},
        {"responseSchema": {"properties": {"a_b": {"max_items": 1}}}},
    ),
    (
        {"responseSchema": {"defs": {"max_items": {"anyOf": [{"minLength": 1}]}}}},
        {"responseSchema": {"defs": {"max_items": {"any_of": [{"min_length": 1}]}}}},
    ),
    ({"functionCall": {"args": {"n": 1}}}, {"functionCall": {"args": {"n": 1.0}}}),
    ({"contents": []}, {"contents": [], "generationConfig": {}}),
    ({"response": {"maxItems": 1}}, {"response": {"max_items": 1}}),
    ({"requests": [{"request": {}}]}, {"requests": [{"request": {"generationConfig": {}}}]}),
    ({"displayName": derived(1)}, {"display_name": derived(2) + "_a1b2c"}),
    ({"outputUri": "bq://a_dest_20250101000000"}, {"outputUri": "bq://a_dest_20260202111111_0f0f0"}),
]


@pytest.mark.parametrize(("ours", "oracle"), SAME)
def test_spellings_that_mean_the_same_are_equal(ours: Any, oracle: Any) -> None:
    assert same(ours, oracle)


DIFFERENT: list[tuple[Any, Any]] = [
    ({"temperature": 0.5}, {"temperature": 0.6}),
    ({"candidateCount": 1}, {"candidateCount": True}),
    ({"candidateCount": 1}, {"candidateCount": "1"}),
    ({"mode": "any"}, {"mode": "ANY"}),
    ({"role": "user"}, {}),
    ({"text": "a-b"}, {"text": "a+b"}),
    ({"tools": [{}]}, {"tools": [{"googleSearch": {}}]}),
    ({"contents": [], "generationConfig": {}}, {"contents": []}),
    ({"functionCall": {"args": {"aB": 1}}}, {"functionCall": {"args": {"a_b": 1}}}),
    (
        {"functionResponse": {"response": {"aB": 1}}},
        {"functionResponse": {"response": {"a_b": 1}}},
    ),
    ({"labels": {"aB": "x"}}, {"labels": {"a_b": "x"}}),
    ({"requests": [{"metadata": {"aB": "x"}}]}, {"requests": [{"metadata": {"a_b": "x"}}]}),
    ({"requests": [{"generationConfig": {}}]}, {"requests": [{}]}),
    ({"displayName": derived(1)}, {"displayName": "my_batch"}),
    ({"displayName": derived(1)}, {}),
    ({"text": derived(1)}, {"text": derived(2)}),
    (
        {"responseSchema": {"properties": {"aB": {}}}},
        {"responseSchema": {"properties": {"a_b": {}}}},
    ),
    ({"responseSchema": {"default": {"aB": 1}}}, {"responseSchema": {"default": {"a_b": 1}}}),
    ({"responseJsonSchema": {"aB": 1}}, {"responseJsonSchema": {"a_b": 1}}),
    ({"parametersJsonSchema": {"aB": 1}}, {"parameters_json_schema": {"a_b": 1}}),
    ({"parts": [{"text": "a"}, {"text": "b"}]}, {"parts": [{"text": "b"}, {"text": "a"}]}),
    (None, {}),
]


@pytest.mark.parametrize(("ours", "oracle"), DIFFERENT)
def test_what_differs_stays_different(ours: Any, oracle: Any) -> None:
    assert not same(ours, oracle)


def test_values_of_predict_are_no_messages() -> None:
    assert not same({"instances": [{"taskType": "A"}]}, {"instances": [{"task_type": "A"}]}, PREDICT)
    assert not same({"parameters": {"a_b": 1}}, {"parameters": {"aB": 1}}, PREDICT)
    assert same({"instances": [{"n": 1}]}, {"instances": [{"n": 1.0}]}, PREDICT)
    videos = "/v1beta/models/m:predictLongRunning"
    assert not same({"parameters": {"a_b": 1}}, {"parameters": {"aB": 1}}, videos)


def test_the_word_parameters_is_a_message_elsewhere() -> None:
    declared = [
        {"tools": [{"functionDeclarations": [{"parameters": {key: 1}}]}]} for key in ("maxItems", "max_items")
    ]
    assert same(declared[0], declared[1])


def test_both_spellings_at_once_are_shown() -> None:
    both = canonical_body({"topK": 1, "top_k": 2}, GENERATE)
    assert both == {"topK": 1, "top_k": 2}


def test_extra_body_is_compared_as_it_is() -> None:
    mine, theirs = sent({"my_extra": {"aB": 1}}), sent({"my_extra": {"a_b": 1}})
    assert judged(entry(mine), entry(theirs)).status == EQUAL
    verbatim = ["my_extra"]
    assert judged(entry(mine, verbatim=verbatim), entry(theirs, verbatim=verbatim)).status == DIFFERS


def test_only_an_added_empty_generation_config_goes() -> None:
    oracle: dict[str, Any] = {"generationConfig": {}, "labels": {}}
    assert without_added_empties(oracle, {}) == {"labels": {}}
    assert without_added_empties(oracle, {"generationConfig": {}}) == oracle
    assert without_added_empties({"generationConfig": {"topK": 0}}, {}) == {"generationConfig": {"topK": 0}}
    assert without_added_empties([], None) == []


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/v1beta/batches/1:cancel"), ("PATCH", "/v1beta/cachedContents/a")]
)
def test_nothing_to_say_is_said_with_or_without_a_body(method: str, path: str) -> None:
    mine = sent({}, path, method=method)
    theirs = sent(None, path, method=method, headers={})
    assert judged(entry(mine), entry(theirs)).status == EQUAL
    assert judged(entry(sent({"a": 1}, path, method=method)), entry(theirs)).status == DIFFERS


def test_headers() -> None:
    headers = {"Content-Type": "application/json", "X-Goog-Api-Key": "k"}
    assert canonical_headers(headers, has_body=True) == {
        "content-type": "application/json",
        "x-goog-api-key": "k",
    }
    assert canonical_headers(headers, has_body=False) == {"x-goog-api-key": "k"}


def test_query_pairs_have_no_order_but_repeat() -> None:
    one = canonical_request(sent(None, query=[("b", "1"), ("a", "2"), ("a", "1")]))
    assert one["query"] == [["a", "1"], ["a", "2"], ["b", "1"]]


@pytest.mark.parametrize(
    "other",
    [
        sent({}, path="/v1/models/m:generateContent"),
        sent({}, method="PUT"),
        sent({}, query=[["alt", "sse"]]),
        sent({}, headers={"content-type": "text/plain"}),
        sent({}, headers={}),
    ],
)
def test_every_part_of_a_request_counts(other: dict[str, Any]) -> None:
    assert judged(entry(other), entry(sent({}))).status == DIFFERS


def test_the_number_of_requests_counts() -> None:
    assert judged(entry(sent({})), entry(sent({}), sent({}))).status == DIFFERS


def test_the_diff_names_both_sides() -> None:
    found = judged(entry(sent({"topK": 1})), entry(sent({"top_k": 2})))
    assert found.status == DIFFERS
    assert '-      "topK": 2' in found.detail
    assert '+      "topK": 1' in found.detail


def test_two_refusals_agree_whatever_they_say() -> None:
    mine = entry(outcome="refused", error="TypeError", message="other words")
    assert judged(mine, entry(outcome="refused")).status == REFUSED


def test_one_refusal_is_a_difference() -> None:
    refused = entry(outcome="refused", expected="sent")
    alone = judged(refused, entry(sent({"top_k": 1})))
    assert alone.status == DIFFERS
    assert alone.detail[-1] == f'POST {GENERATE} {{"topK": 1}}'
    assert judged(entry(sent({})), entry(outcome="refused")).status == DIFFERS


def test_two_failures_the_table_does_not_expect_do_not_agree() -> None:
    slip = entry(outcome="refused", expected="sent")
    assert judged(slip, slip).status == DIFFERS
    broken = entry(outcome="broken", expected="refused")
    assert judged(broken, broken).status == DIFFERS


def test_a_failure_after_the_request_is_a_difference() -> None:
    assert judged(entry(sent({}), outcome="failed"), entry(sent({}))).status == DIFFERS


def test_a_call_that_one_side_did_not_run_is_a_difference() -> None:
    assert judged(None, entry(sent({}))).status == DIFFERS
    assert judged(entry(sent({})), None).status == DIFFERS


def test_outcomes() -> None:
    assert outcome(ValueError(), []) == "refused"
    assert outcome(AttributeError(), []) == "broken"
    assert outcome(ValueError(), [sent({})]) == "failed"


@pytest.mark.parametrize("key", ["c", "c [gemini]"])
def test_a_known_difference_passes(
    key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(comparing, "KNOWN", {key: "because"})
    verdict = judged(entry(sent({"a": 1})), entry(sent({"a": 2})))
    assert verdict.status == KNOWN_DIFFERENCE
    assert comparing.report([verdict]) == 0
    assert "because" in capsys.readouterr().out


def test_a_known_difference_of_another_backend_does_not_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "KNOWN", {"c [vertex]": "because"})
    assert judged(entry(sent({"a": 1})), entry(sent({"a": 2}))).status == DIFFERS


def test_an_outdated_known_difference_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    verdict = judged(entry(sent({})), entry(sent({})))
    monkeypatch.setattr(comparing, "KNOWN", {"not run": "because"})
    assert comparing.report([verdict]) == 0
    monkeypatch.setattr(comparing, "KNOWN", {"c": "because"})
    assert comparing.report([verdict]) == 1
    assert "'c'" in capsys.readouterr().out


def test_the_report_ends_with_its_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert comparing.report([Verdict("a", "gemini", EQUAL), Verdict("b", "gemini", REFUSED)]) == 0
    assert comparing.report([Verdict("a", "gemini", EQUAL), Verdict("b", "vertex", DIFFERS)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "1 equal, 1 refused by both, 0 known differences, 0 differ, 0 skipped" in lines
    assert lines[-1] == "1 equal, 0 refused by both, 0 known differences, 1 differ, 0 skipped"


def test_a_comparison_of_nothing_fails() -> None:
    assert comparing.report([]) == 1


def test_the_older_release_is_told_with_a_difference() -> None:
    ours, oracle = entry(sent({"a": 1})), entry(sent({"a": 2}))
    sides = [entries({"calls": [side]}) for side in (ours, oracle)]
    verdicts = compare(sides[0], sides[1])
    (as_ours,) = comparing.with_older(verdicts, sides[0], sides[0])
    (as_oracle,) = comparing.with_older(verdicts, sides[0], sides[1])
    assert as_ours.detail[-1] == "the older release does as ours does"
    assert as_oracle.detail[-1] == "the older release differs from ours too"


def test_a_call_that_was_given_up_has_the_older_release_for_an_oracle() -> None:
    mine, theirs = entry(sent({"a": 1}), older=True), entry(outcome="refused", older=True)
    sides = [entries({"calls": [side]}) for side in (mine, theirs)]
    (skipped,) = compare(sides[0], sides[1])
    assert skipped.status == SKIPPED
    (equal,) = compare(sides[0], sides[1], sides[0])
    assert equal.status == EQUAL
    (missing,) = compare(sides[0], sides[1], {})
    assert missing.status == DIFFERS


def test_what_is_skipped_is_counted_and_proves_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    skipped = Verdict("c", "gemini", SKIPPED, ("why",))
    monkeypatch.setattr(comparing, "KNOWN", {"c": "because"})
    assert comparing.report([skipped]) == 1
    assert comparing.report([skipped, Verdict("b", "gemini", EQUAL)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("0 differ, 1 skipped")


def test_the_older_release_is_not_told_of_where_it_was_the_oracle() -> None:
    sides = [entries({"calls": [entry(sent({"a": n}), older=True)]}) for n in (1, 2)]
    verdicts = compare(sides[0], {}, sides[1])
    assert comparing.with_older(verdicts, sides[0], sides[1]) == verdicts
