"""`make downstream` without frameworks: its verdicts, its table, and the server of bad answers."""

from __future__ import annotations

from typing import Any, Callable, Dict

import pytest

from google.genai import errors, types

from ..loopback.clients import client_of
from . import bad_answers, inside, run
from .consumers import CONSUMERS

OURS = ["google.genai.errors.ResourceExhaustedError", "google.genai.errors.ClientError"]


@pytest.mark.parametrize(
    ("outcome", "published", "why"),
    [
        ({"raised": OURS, "text": "t"}, "google.genai.errors.ClientError", ""),
        ({"raised": OURS, "text": "t"}, "other.Error", "where the published SDK leads to other.Error"),
        ({"raised": OURS, "text": "t"}, None, "where the published SDK leads to an answer"),
        ({"result": "One"}, "other.Error", "an answer, 'One', where"),
        ({"result": "One"}, None, ""),
        ({"raised": ["other.Error"], "mistakes": ["builtins.TypeError: x"]}, "other.Error", "TypeError: x"),
    ],
)
def test_a_verdict(outcome: Dict[str, Any], published: str, why: str) -> None:
    found = run.differs(outcome, published)

    assert (why in found) if why else not found


def failure(call: Callable[[], object]) -> Dict[str, Any]:
    with pytest.raises(Exception) as caught:  # noqa: PT011  # any failure of the framework
        call()
    return inside.failure(caught.value)


def compiled(source: str, file: str) -> Callable[[], object]:
    """The function `f` of a module at another place."""
    scope: Dict[str, Any] = {}
    exec(compile(source, file, "exec"), scope)
    function: Callable[[], object] = scope["f"]
    return function


def test_a_mistake_of_the_sdk_is_found_behind_an_error() -> None:
    wrong = compiled("def f():\n    None.missing\n", "/site-packages/google/genai/wrong.py")

    def framework() -> None:
        try:
            wrong()
        except AttributeError as error:
            raise RuntimeError from error

    found = failure(framework)

    assert found["raised"][0] == "builtins.RuntimeError"
    assert len(found["mistakes"]) == 1
    assert "AttributeError" in found["mistakes"][0]


def test_a_mistake_of_others_is_none_of_the_sdk() -> None:
    assert (
        failure(compiled("def f():\n    None.missing\n", "/site-packages/other/wrong.py"))["mistakes"] == []
    )


def test_an_error_of_the_sdk_for_its_user_is_no_mistake() -> None:
    content: Any = types.Content

    assert failure(lambda: content("a"))["mistakes"] == []


def test_the_table() -> None:
    row = run.Row(CONSUMERS[0], 4, 12, "tool: E | x", "")

    assert run.table([row]).splitlines()[2] == "| pydantic-ai | 2.68.0 | 4/5 | 12/12 | yes | tool: E / x |"


@pytest.mark.parametrize(
    ("case", "error"),
    [
        ("429", errors.ResourceExhaustedError),
        ("500", errors.InternalError),
        ("tokens", errors.BadRequestError),
        ("html", errors.ServerError),
        ("cut", errors.APIConnectionError),
        ("blocked", None),
    ],
)
def test_the_bad_answers(case: str, error: Any) -> None:
    with bad_answers.serving() as address, client_of(f"{address}/{case}") as client:
        if error is None:
            assert client.models.generate_content(model="m", contents="hi").blocked
            assert [each.blocked for each in client.models.generate_content_stream(model="m", contents="hi")]
            return
        with pytest.raises(error):
            client.models.generate_content(model="m", contents="hi")
        with pytest.raises(error):
            list(client.models.generate_content_stream(model="m", contents="hi"))
