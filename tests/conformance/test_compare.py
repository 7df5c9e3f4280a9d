"""Tests of the rules and of the verdicts: each rule removes what it says and nothing beside it."""

from __future__ import annotations

import json
from typing import Any, Optional
from urllib.request import Request, urlopen

import compare as comparing
import pytest
from calls import identities
from canonical import canonical_body, canonical_headers, canonical_request, without_added_empties
from compare import DIFFERS, EQUAL, KNOWN_DIFFERENCE, REFUSED, Verdict, compare, entries
from known import KNOWN
from observe import outcome
from recorder import Recorder

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
        "outcome": outcome,
        "error": "ValueError",
        "message": "no",
        "requests": list(requests),
        **fields,
    }


def judged(ours: Optional[dict[str, Any]], oracle: Optional[dict[str, Any]]) -> Verdict:
    """The one verdict on these two."""
    given = [entries({"calls": [side] if side else []}) for side in (ours, oracle)]
    (only,) = compare(given[0], given[1])
    return only


def same(ours: Any, oracle: Any, path: str = GENERATE) -> bool:
    """Whether two bodies are told to be equal."""
    return judged(entry(sent(ours, path)), entry(sent(oracle, path))).status == EQUAL


@pytest.mark.parametrize(
    ("ours", "oracle"),
    [
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
    ],
)
def test_spellings_that_mean_the_same_are_equal(ours: Any, oracle: Any) -> None:
    assert same(ours, oracle)


@pytest.mark.parametrize(
    ("ours", "oracle"),
    [
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
        (
            {"responseSchema": {"properties": {"aB": {}}}},
            {"responseSchema": {"properties": {"a_b": {}}}},
        ),
        ({"responseSchema": {"default": {"aB": 1}}}, {"responseSchema": {"default": {"a_b": 1}}}),
        ({"responseJsonSchema": {"aB": 1}}, {"responseJsonSchema": {"a_b": 1}}),
        ({"parametersJsonSchema": {"aB": 1}}, {"parameters_json_schema": {"a_b": 1}}),
        ({"parts": [{"text": "a"}, {"text": "b"}]}, {"parts": [{"text": "b"}, {"text": "a"}]}),
        (None, {}),
    ],
)
def test_what_differs_stays_different(ours: Any, oracle: Any) -> None:
    assert not same(ours, oracle)


def test_values_of_predict_are_no_messages() -> None:
    assert not same({"instances": [{"taskType": "A"}]}, {"instances": [{"task_type": "A"}]}, PREDICT)
    assert not same({"parameters": {"a_b": 1}}, {"parameters": {"aB": 1}}, PREDICT)
    assert same({"instances": [{"n": 1}]}, {"instances": [{"n": 1.0}]}, PREDICT)


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
    assert "1 equal, 1 refused by both, 0 known differences, 0 differ" in lines
    assert lines[-1] == "1 equal, 0 refused by both, 0 known differences, 1 differ"


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


def asked(recorder: Recorder, path: str, body: Any) -> str:
    """Posts JSON to the recorder and gives the answer's text."""
    request = Request(recorder.base_url + path, json.dumps(body).encode(), method="POST")
    request.add_header("X-Conformance-One", "1")
    request.add_header("X-Unreported", "1")
    with urlopen(request) as response:
        answer: bytes = response.read()
    return answer.decode()


def test_the_recorder_records_and_answers() -> None:
    with Recorder() as recorder:
        text = asked(recorder, GENERATE + "?b=2&a=", {"contents": []})
        assert "candidates" in text
        (request,) = recorder.take()
        assert recorder.take() == []
    assert request["method"] == "POST"
    assert request["path"] == GENERATE
    assert request["query"] == [("a", ""), ("b", "2")]
    assert request["headers"]["x-conformance-one"] == "1"
    assert "x-unreported" not in request["headers"]
    assert request["body"] == {"contents": []}


def test_the_recorder_streams_and_turns_pages() -> None:
    with Recorder() as recorder:
        assert asked(recorder, "/v1/models/m:streamGenerateContent?alt=sse", {}).startswith("data: {")
        with urlopen(recorder.base_url + "/v1/models") as response:
            assert json.load(response)["nextPageToken"] == "page-2"
        with urlopen(recorder.base_url + "/v1/models?pageToken=page-2") as response:
            assert "nextPageToken" not in json.load(response)
        assert [request["body"] for request in recorder.take()] == [{}, None, None]


def test_the_table_names_each_call_once() -> None:
    names = identities()
    assert len(names) == len(set(names))
    assert len(names) >= 110


def test_known_differences_are_calls_of_the_table_and_have_reasons() -> None:
    names = set(identities())
    bare = {name.rpartition(" [")[0] for name in names}
    assert sorted(set(KNOWN) - names - bare) == []
    assert all(reason.strip() for reason in KNOWN.values())
