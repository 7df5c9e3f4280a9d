"""When a request is sent again, and after which pause."""

from __future__ import annotations

import json
import random
from typing import Any, List, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from google._genai_core.runtime import error_details
from google._genai_core.runtime.http import retry_policy
from google._genai_core.runtime.http.error_responses import from_response
from google._genai_core.runtime.http.retry_policy import RetryPolicy

NOON = 1_764_000_000.0  # Mon, 24 Nov 2025 16:00:00 GMT


def body(*details: Any) -> bytes:
    return json.dumps({"error": {"code": 429, "message": "m", "details": list(details)}}).encode()


def details(answer: bytes) -> Any:
    """As the SDK's error has them."""
    return from_response(429, {}, answer).typed_details


def retry_info(delay: Any) -> Any:
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}


def quota(**names: str) -> Any:
    return {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [names]}


@pytest.mark.parametrize(
    ("header", "answer", "wanted"),
    [
        ("", b"", None),
        ("3", b"", 3.0),
        (" 120 ", b"", 120.0),
        ("Mon, 24 Nov 2025 16:00:30 GMT", b"", 30.0),
        ("Mon, 24 Nov 2025 15:00:00 GMT", b"", 0.0),
        ("soon", b"", None),
        ("-3", b"", None),
        ("", body(retry_info("3.5s")), 3.5),
        ("", body(retry_info("34.074824224s")), 34.074824224),
        ("2", body(retry_info("5s")), 5.0),
        ("9", body(retry_info("5s")), 9.0),
        ("", body(retry_info("5")), None),
        ("", body(retry_info("-5s")), None),
        ("", body(retry_info("infs")), None),
        ("", body(retry_info(5)), None),
        ("", body("text", None, retry_info("1s")), 1.0),
        ("", b"[" + body(retry_info("1s")) + b"]", 1.0),
        ("", b"<html>", None),
        ("", b'{"error": "text"}', None),
        ("", b'{"error": {"details": {}}}', None),
    ],
)
def test_what_an_answer_asks_for(header: str, answer: bytes, wanted: Optional[float]) -> None:
    assert error_details.hint({"retry-after": header}, details(answer), NOON) == wanted


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (body(quota(quotaId="GenerateRequestsPerDayPerProjectPerModel-FreeTier")), True),
        (body(quota(quotaMetric="x/generate_requests_per_day")), True),
        (body(quota(quotaId="GenerateRequestsPerMinutePerProjectPerModel")), False),
        (body(retry_info("1s"), quota(quotaId="InputTokensPerModelPerDay")), True),
        (body({"@type": "google.rpc.QuotaFailure", "violations": ["perday"]}), False),
        (body({"@type": "google.rpc.Help", "violations": [{"quotaId": "PerDay"}]}), False),
        (b"PerDay", False),
    ],
)
def test_a_quota_of_a_day(answer: bytes, wanted: bool) -> None:
    assert error_details.is_daily_quota(details(answer)) is wanted


def pauses(policy: RetryPolicy, hints: List[Optional[float]]) -> List[Optional[float]]:
    return [policy.pause(attempt, hint) for attempt, hint in enumerate(hints, start=1)]


def test_pauses_grow_up_to_the_longest() -> None:
    plain = RetryPolicy(attempts=6, initial_delay=1, max_delay=5, jitter=0)
    assert pauses(plain, [None] * 6) == [1, 2, 4, 5, 5, None]
    assert pauses(plain, [3, 1, None]) == [3, 2, 4]
    assert pauses(plain, [6]) == [None]
    assert pauses(retry_policy.NO_RETRY, [None]) == [None]


def test_by_default_there_are_two_more_attempts() -> None:
    random.seed(3)
    first, second, third = pauses(RetryPolicy(), [None] * 3)
    assert first is not None
    assert 0.5 <= first <= 1.0
    assert second is not None
    assert 1.0 <= second <= 1.5
    assert third is None


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | st.text() | st.floats(), st.lists, max_leaves=5).map(
        lambda value: json.dumps({"error": {"details": value}}).encode()
    )
)
def test_no_body_is_too_odd(answer: bytes) -> None:
    found = error_details.hint({}, details(answer), NOON)
    assert found is None or found >= 0
    assert error_details.is_daily_quota(details(answer)) in (True, False)


@given(st.text(max_size=40))
def test_no_header_is_too_odd(value: str) -> None:
    found = error_details.hint({"retry-after": value}, [], NOON)
    assert found is None or found >= 0
