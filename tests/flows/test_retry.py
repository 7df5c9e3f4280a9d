"""When a request is sent again: flows fed by hand, with a clock that goes on only when a test says so."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from types import ModuleType
from typing import Any, Dict

import pytest

from google._genai_api.methods import batches, caches, files, models, tunings
from google._genai_core.flows import call
from google._genai_core.runtime.http.messages import Head, Response
from google._genai_core.runtime.wire.method import Method
from google.genai import errors, types

from .feed import GEMINI, VERTEX, Fed, Late, feed, generate_flow, ok, stream_flow
from .retry_answers import (
    CODES,
    CUT,
    EXACT,
    LOST,
    RETRYING,
    TEXT,
    asked,
    code_of,
    fails,
    quota,
    rests,
    unsent,
    waits,
)

# -- what is asked again


@pytest.mark.parametrize("code", CODES)
def test_answers_that_may_pass(code: int) -> None:
    fed = asked(fails(code), fails(code), ok(TEXT))
    assert fed.error is None
    assert fed.result.text == "a"
    assert rests(fed) == [0.5, 1]
    assert len(fed.requests) == 3


@pytest.mark.parametrize("code", [400, 401, 403, 404, 409, 413, 422, 499, 501, 505, 302])
def test_answers_that_do_not_pass(code: int) -> None:
    fed = asked(fails(code))
    assert code_of(fed) == code
    assert len(fed.requests) == 1
    assert fed.pauses == []


@pytest.mark.parametrize(
    "error", [LOST, unsent(), errors.APITimeoutError("late"), unsent(errors.APITimeoutError), CUT]
)
def test_connections_that_fail(error: Exception) -> None:
    fed = asked(error, error, ok(TEXT))
    assert fed.error is None
    assert rests(fed) == [0.5, 1]


@pytest.mark.parametrize("error", [ValueError("v"), errors.ResponseParseError("p"), RuntimeError("r")])
def test_other_errors_are_not_a_matter_of_luck(error: Exception) -> None:
    fed = asked(error)
    assert fed.error is error
    assert fed.pauses == []


def test_an_answer_that_cannot_be_read_is_not_asked_for_again() -> None:
    fed = asked(ok(b"no json"))
    assert isinstance(fed.error, errors.ResponseParseError)
    assert len(fed.requests) == 1


def test_the_error_is_that_of_the_last_attempt() -> None:
    fed = asked(fails(503), LOST, fails(500))
    assert isinstance(fed.error, errors.APIError)
    assert (fed.error.code, fed.error.message) == (500, "m500")
    assert fed.error.request == "POST https://example.com/v1beta/models/m:generateContent"
    assert asked(fails(503), fails(503), LOST).error is LOST


def test_a_refused_request_is_named_too() -> None:
    error = asked(fails(400)).error
    assert isinstance(error, errors.APIError)
    assert error.request == "POST https://example.com/v1beta/models/m:generateContent"


def test_the_same_bytes_each_time() -> None:
    fed = asked(fails(), LOST, ok(TEXT), headers={"x-own": "1"})
    first = fed.requests[0]
    assert first.body is not None
    assert b"hi" in first.body
    assert fed.requests == [first] * 3


# -- what the service asks for


@pytest.mark.parametrize(
    ("answer", "pause"),
    [
        (fails(429, retry_after="7"), 7),
        (fails(503, retry_after="7"), 7),
        (fails(503, retry_after="0"), 0.5),
        (fails(429, waits("9s")), 9),
        (fails(429, waits("9s"), retry_after="12"), 12),
        (fails(429, waits("0.1s")), 0.5),
        (fails(429, waits("60s")), 60),
        (fails(429, quota("RequestsPerMinute"), waits("20s")), 20),
    ],
)
def test_the_wish_of_the_service_is_kept(answer: Response, pause: float) -> None:
    fed = asked(answer, ok(TEXT))
    assert fed.error is None
    assert rests(fed) == [pause]


@pytest.mark.parametrize(
    "answer",
    [
        fails(429, waits("61s")),
        fails(503, retry_after="3600"),
        fails(429, quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier")),
        fails(429, quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier"), waits("5s")),
    ],
    ids=["too long", "an hour", "daily quota", "daily quota with a hint"],
)
def test_what_will_not_pass_in_time(answer: Response) -> None:
    fed = asked(answer)
    assert code_of(fed) == answer.status
    assert fed.pauses == []


def test_the_longest_pause_bounds_the_wish() -> None:
    assert rests(asked(fails(429, waits("90s")), ok(TEXT), retry_options={"max_delay": 100})) == [90]
    assert code_of(asked(fails(429, waits("5s")), retry_options={"max_delay": 4})) == 429


# -- settings


@pytest.mark.parametrize("attempts", [0, 1])
def test_off(attempts: int) -> None:
    for failure in (fails(503), LOST):
        fed = asked(failure, retry_options={"attempts": attempts})
        assert fed.error is not None
        assert fed.pauses == []


def test_attempts_and_delays() -> None:
    options = {"attempts": 5, "initial_delay": 1, "exp_base": 3, "max_delay": 10}
    fed = asked(*[fails()] * 4, ok(TEXT), retry_options=options)
    assert fed.error is None
    assert rests(fed) == [1, 3, 9, 10]


def test_jitter_is_added() -> None:
    fed = asked(fails(), fails(), ok(TEXT), retry_options={"jitter": 0.25})
    first, second = rests(fed)
    assert 0.5 <= first <= 0.75
    assert 1 <= second <= 1.25


def test_codes_of_ones_own() -> None:
    options = {"http_status_codes": [418]}
    assert rests(asked(fails(418), ok(TEXT), retry_options=options)) == [0.5]
    assert code_of(asked(fails(503), retry_options=options)) == 503
    assert code_of(asked(fails(503), retry_options={"http_status_codes": []})) == 503
    assert rests(asked(LOST, ok(TEXT), retry_options=options)) == [0.5]


def test_a_call_changes_only_what_it_names() -> None:
    context = replace(GEMINI, retry=replace(EXACT, attempts=4, initial_delay=2))
    fed = asked(*[fails()] * 3, ok(TEXT), context=context, retry_options={"exp_base": 1})
    assert rests(fed) == [2, 2, 2]
    assert rests(asked(fails(), ok(TEXT), context=context, timeout=1000)) == [2]


def test_options_as_objects() -> None:
    options = types.HttpOptions(retry_options=types.HttpRetryOptions(attempts=2, initial_delay=4))
    fed = feed(generate_flow(RETRYING, http_options=options), [fails(), fails()])
    assert code_of(fed) == 503
    assert rests(fed) == [4]


def test_many_attempts() -> None:
    """The pause does not grow beyond numbers."""
    options = {"attempts": 1200, "exp_base": 10, "max_delay": 1}
    fed = asked(*[fails()] * 1199, ok(TEXT), retry_options=options)
    assert fed.error is None
    assert rests(fed)[1:] == [1] * 1198


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": -5}, "timeout"),
        ({"timeout": float("inf")}, "timeout"),
        ({"timeout": 10**13}, "timeout"),
        ({"timeout": "1s"}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": timedelta(0)}, "timeout"),
        ({"timeout": {"connect": 0}}, "timeout.connect"),
        ({"timeout": {"read": timedelta(seconds=-1)}}, "timeout.read"),
        ({"timeout": {"pool": 5}}, "pool"),
        ({"deadline": 0}, "deadline"),
        ({"deadline": timedelta(seconds=-1)}, "deadline"),
        ({"deadline": float("nan")}, "deadline"),
        ({"retry_options": {"attempts": -1}}, "attempts"),
        ({"retry_options": {"attempts": 1.5}}, "attempts"),
        ({"retry_options": {"initial_delay": -0.5}}, "initial_delay"),
        ({"retry_options": {"max_delay": float("inf")}}, "max_delay"),
        ({"retry_options": {"jitter": float("nan")}}, "jitter"),
        ({"retry_options": {"exp_base": -2}}, "exp_base"),
        ({"retry_options": {"http_status_codes": ["busy"]}}, "http_status_codes"),
        ({"retry_options": {"attempt": 3}}, "attempts"),
    ],
)
def test_wrong_values_are_refused_before_any_request(options: Dict[str, Any], words: str) -> None:
    fed = asked(**options)
    assert isinstance(fed.error, (ValueError, TypeError))
    assert words in str(fed.error)
    assert fed.requests == []


# -- making something


CREATES: Dict[str, Any] = {
    "caches": (caches.CREATE, {"model": "m"}),
    "batches": (batches.CREATE, {"model": "m", "src": {"file_name": "files/a"}}),
    "tunings": (tunings.TUNE, {"base_model": "m", "training_dataset": {"gcs_uri": "gs://b/d"}}),
    "videos": (
        models.GENERATE_VIDEOS,
        {"model": "m", "prompt": "p", "image": None, "video": None, "source": None},
    ),
}


def creating(name: str, *answers: Any) -> Fed:
    operation, arguments = CREATES[name]
    context = replace(VERTEX if name == "tunings" else GEMINI, retry=EXACT)
    fed = feed(call.call_flow(operation, context, None, dict(arguments)), answers)
    assert fed.unused == 0
    assert len(fed.requests) == len(answers)
    return fed


@pytest.mark.parametrize("name", CREATES)
@pytest.mark.parametrize(
    "failure",
    [unsent(), unsent(errors.APITimeoutError), fails(429), fails(429, retry_after="0")],
    ids=["no connection", "no connection in time", "429", "429 with a hint"],
)
def test_a_creation_is_repeated_where_nothing_was_made(name: str, failure: Any) -> None:
    fed = creating(name, failure, failure, ok())
    assert fed.error is None
    assert rests(fed) == [0.5, 1]


@pytest.mark.parametrize("name", CREATES)
@pytest.mark.parametrize(
    "failure",
    [LOST, errors.APITimeoutError("late"), *(fails(code) for code in CODES if code != 429)],
    ids=lambda failure: str(getattr(failure, "status", type(failure).__name__)),
)
def test_a_creation_is_not_repeated_where_something_may_be_there(name: str, failure: Any) -> None:
    fed = creating(name, failure)
    assert code_of(fed) == getattr(failure, "status", None)
    assert fed.pauses == []


def test_a_daily_quota_ends_a_creation() -> None:
    assert code_of(creating("caches", fails(429, quota("PerDay")))) == 429


def operations_of(module: ModuleType) -> Dict[str, Method[Any, Any]]:
    return {each.name: each for each in vars(module).values() if type(each) is Method}


def test_which_methods_create() -> None:
    every = {k: v for one in (models, caches, batches, tunings, files) for k, v in operations_of(one).items()}
    found = {name for name, op in every.items() if any(b.creates for b in sum(op.bindings.values(), ()))}
    whole = {name for name, op in every.items() if all(b.creates for b in sum(op.bindings.values(), ()))}
    wanted = {"batches.create", "batches.create_embeddings", "caches.create", "files.upload"}
    wanted |= {"models.generate_videos", "tunings.tune"}
    assert (found, whole) == (wanted, wanted)


# -- deadlines


def test_a_deadline_ends_pauses() -> None:
    """No pause begins that would outlast it."""
    fed = asked(fails(), fails(), deadline=1400)
    assert code_of(fed) == 503
    assert rests(fed) == [0.5]
    assert rests(asked(fails(), fails(), ok(TEXT), deadline=timedelta(seconds=1.6))) == [0.5, 1]


def test_a_deadline_counts_the_requests() -> None:
    fed = asked(Late(1, fails()), Late(1, fails()), deadline=3000)
    assert code_of(fed) == 503
    assert [request.seconds_left for request in fed.requests] == [3, 1.5]
    assert rests(fed) == [0.5]


def test_a_deadline_that_has_passed_leaves_no_second_attempt() -> None:
    fed = asked(Late(3, errors.APITimeoutError("late")), deadline=2000)
    assert str(fed.error) == "late; 1 attempt"
    assert rests(fed) == []


def test_a_wish_beyond_the_deadline_is_not_waited_for() -> None:
    fed = asked(fails(429, waits("5s")), deadline=4000)
    assert code_of(fed) == 429
    assert rests(fed) == []


def test_without_a_deadline_the_clock_is_not_asked() -> None:
    fed = asked(ok(TEXT))
    assert fed.effects == ["Send"]
    assert fed.requests[0].seconds_left is None


def test_a_deadline_of_the_client() -> None:
    context = replace(GEMINI, retry=replace(EXACT, deadline=5))
    assert asked(ok(TEXT), context=context).requests[0].seconds_left == 5
    assert asked(ok(TEXT), context=context, deadline=2000).requests[0].seconds_left == 2
    assert asked(ok(TEXT), context=context, retry_options={"attempts": 2}).requests[0].seconds_left == 5


CALLS = json.dumps(
    {"candidates": [{"content": {"parts": [{"functionCall": {"name": "now", "args": {}}}], "role": "model"}}]}
).encode()


def now() -> str:
    """What time it is."""
    return "noon"


def test_a_deadline_spans_the_rounds_of_function_calls() -> None:
    """The requests between which functions are called are one call."""
    answers = [Late(2, ok(CALLS)), Late(1, ok(CALLS)), ok(TEXT)]
    fed = feed(generate_flow(tools=[now], http_options={"deadline": 5000}), answers)
    assert fed.result.text == "a"
    assert [request.seconds_left for request in fed.requests] == [5, 3, 2]


def test_a_deadline_spans_the_streams_between_function_calls() -> None:
    events = [b"data: " + CALLS + b"\n\n", b""]
    answers = [Late(4, Head(200, {})), *events, Head(200, {}), b"data: " + TEXT + b"\n\n", b""]
    fed = feed(stream_flow(tools=[now], http_options={"deadline": 5000}), answers)
    assert [request.seconds_left for request in fed.requests] == [5, 1]
