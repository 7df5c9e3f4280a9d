"""What a service adds to an error: typed where google.rpc has a message for it."""

from __future__ import annotations

import json
import pickle
from typing import Any, Dict, Tuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from google._genai_core.runtime import error_details
from google._genai_core.runtime.http.error_responses import from_response
from google.genai import errors

RPC = "type.googleapis.com/google.rpc."
DETAILS: Dict[str, Tuple[Dict[str, Any], Any]] = {
    "ErrorInfo": (
        {"reason": "API_KEY_INVALID", "domain": "googleapis.com", "metadata": {"service": "s"}},
        errors.ErrorInfo("API_KEY_INVALID", "googleapis.com", {"service": "s"}),
    ),
    "RetryInfo": ({"retryDelay": "3.5s"}, errors.RetryInfo(3.5)),
    "QuotaFailure": (
        {
            "violations": [
                {"quotaMetric": "m", "quotaId": "i", "quotaDimensions": {"model": "x"}, "quotaValue": "50"}
            ]
        },
        errors.QuotaFailure(
            (
                errors.QuotaViolation(
                    quota_metric="m", quota_id="i", quota_dimensions={"model": "x"}, quota_value="50"
                ),
            )
        ),
    ),
    "BadRequest": (
        {"fieldViolations": [{"field": "contents[0]", "description": "is empty"}]},
        errors.BadRequest((errors.FieldViolation("contents[0]", "is empty"),)),
    ),
    "PreconditionFailure": (
        {"violations": [{"type": "TOS", "subject": "s", "description": "d"}]},
        errors.PreconditionFailure((errors.PreconditionViolation("TOS", "s", "d"),)),
    ),
    "RequestInfo": ({"requestId": "r1"}, errors.RequestInfo("r1")),
    "ResourceInfo": (
        {"resourceType": "model", "resourceName": "models/m", "owner": "o", "description": "d"},
        errors.ResourceInfo("model", "models/m", "o", "d"),
    ),
    "Help": ({"links": [{"description": "d", "url": "u"}]}, errors.Help((errors.HelpLink("d", "u"),))),
    "LocalizedMessage": ({"locale": "de", "message": "m"}, errors.LocalizedMessage("de", "m")),
    "DebugInfo": ({"stackEntries": ["a", "b"], "detail": "d"}, errors.DebugInfo(("a", "b"), "d")),
}


def answered(*details: Any, code: int = 400, **headers: str) -> errors.APIError:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return from_response(code, named, json.dumps({"error": {"message": "m", "details": details}}).encode())


def test_every_message_has_an_example() -> None:
    assert set(DETAILS) == set(error_details.READERS)


@pytest.mark.parametrize("name", DETAILS)
def test_a_typed_detail(name: str) -> None:
    fields, wanted = DETAILS[name]
    error = answered({"@type": RPC + name, **fields})
    assert error.typed_details == [wanted]
    assert pickle.loads(pickle.dumps(error)).typed_details == [wanted]
    assert len(answered({"@type": RPC + name}).typed_details) == 1


@pytest.mark.parametrize(
    "detail",
    [
        {"@type": RPC + "Unheard", "a": 1},
        {"@type": "type.googleapis.com/other.ErrorInfo", "reason": "r"},
        {"@type": RPC + "BadRequest", "fieldViolations": 5},
        {"@type": RPC + "QuotaFailure", "violations": ["text"]},
        {"no type": True},
    ],
)
def test_any_other_detail_stays_as_it_is(detail: Any) -> None:
    assert answered(detail).typed_details == [detail]


def test_what_is_no_object_is_left_out() -> None:
    assert answered("text", 5, None, {"a": 1}).typed_details == [{"a": 1}]


def test_shortcuts() -> None:
    error = answered(
        {"@type": RPC + "BadRequest", "fieldViolations": [{"field": "a"}, {"field": "b"}]},
        {"@type": RPC + "RetryInfo", "retryDelay": "7s"},
        {"@type": RPC + "RequestInfo", "requestId": "r1"},
    )
    assert [violation.field for violation in error.field_violations] == ["a", "b"]
    assert error.retry_after == 7.0
    assert error.request_id == "r1"
    assert answered(x_request_id="h", retry_after="3").request_id == "h"
    assert answered(x_request_id="h", retry_after="3").retry_after == 3.0
    nothing = answered()
    assert (nothing.field_violations, nothing.retry_after, nothing.request_id) == ([], None, None)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "violations",
                    "fieldViolations",
                    "links",
                    "metadata",
                    "retryDelay",
                    "stackEntries",
                    "field",
                    "x",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(error_details.READERS)), st.dictionaries(st.text(), JSON) | JSON)
def test_no_detail_is_too_odd(name: str, value: Any) -> None:
    fields: Dict[str, Any] = {"violations": value, "links": value, "metadata": value}
    if isinstance(value, dict):
        fields = cast("Dict[str, Any]", value)
    found = answered({**fields, "@type": RPC + name})
    assert len(found.details) == 1
    assert found.retry_after is None or found.retry_after >= 0


@pytest.mark.parametrize("delay", ["xs", "s", "-1s", "infs", 5, None, {}])
def test_a_pause_that_is_not_a_duration_is_none(delay: Any) -> None:
    assert error_details.seconds(delay) is None
