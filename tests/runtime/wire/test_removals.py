"""A name that the API has dropped warns where the caller uses it, and is sent all the same."""

from __future__ import annotations

import asyncio
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google import genai
from google._genai_api.methods import models as methods
from google._genai_api.methods import nested
from google.genai import types

from ...wire.capture import new_client

TEXT = "it is deprecated since version 2.51, because the API no longer has it"


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drop the method `get`, the contents and a setting of `generate_content`, and a field of a content."""
    method = methods.GENERATE_CONTENT
    table = {"contents": TEXT, "config.seed": TEXT, "": TEXT}
    bindings = {
        key: tuple(replace(binding, removed=table) for binding in found)
        for key, found in method.bindings.items()
    }
    monkeypatch.setattr(methods, "GENERATE_CONTENT", replace(method, bindings=bindings))


def told(call: Callable[[], Any]) -> List[warnings.WarningMessage]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [each for each in caught if each.category is DeprecationWarning]


CONFIGS: Dict[str, Any] = {"dict": {"seed": 1}, "object": types.GenerateContentConfig(seed=1)}


@pytest.fixture
def sent() -> List[bytes]:
    return []


@pytest.fixture
def client(sent: List[bytes]) -> Iterator[genai.Client]:
    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(200, json={})

    with new_client("gemini", httpx.MockTransport(answer)) as made:
        yield made


def call(client: genai.Client, is_async: bool, **arguments: Any) -> None:
    if not is_async:
        client.models.generate_content(model="m", **arguments)
        return

    async def awaited() -> None:
        await client.aio.models.generate_content(model="m", **arguments)
        await client.aio.aclose()

    asyncio.run(awaited())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("form", CONFIGS)
def test_a_use_warns_at_the_line_of_the_caller_and_is_sent(
    dropped: None, client: genai.Client, sent: List[bytes], form: str, is_async: bool
) -> None:
    found = told(lambda: call(client, is_async, contents="hi", config=CONFIGS[form]))

    assert [str(each.message) for each in found] == [TEXT] * 3  # the method, a parameter, a setting
    assert {Path(each.filename) for each in found} == {Path(__file__)}
    assert b'"seed":1' in sent[0]


def test_a_call_without_the_setting_does_not_warn_of_it(dropped: None, client: genai.Client) -> None:
    assert len(told(lambda: call(client, False, contents="hi"))) == 2


def test_nothing_warns_otherwise(client: genai.Client) -> None:
    assert told(lambda: call(client, False, contents="hi", config=CONFIGS["dict"])) == []


@pytest.mark.parametrize(
    "part", [types.Part(text="hi", thought=True), {"text": "hi", "thought": True}], ids=["object", "dict"]
)
def test_a_field_below_warns_and_is_sent(
    monkeypatch: pytest.MonkeyPatch, client: genai.Client, sent: List[bytes], part: Any
) -> None:
    table = nested.NESTED["gemini"]
    old = table["Part"]
    new = old._replace(refused=(*old.refused, "thought"), removed={"thought": TEXT})
    monkeypatch.setitem(table, "Part", new)

    found = told(lambda: call(client, False, contents=[part]))

    assert [str(each.message) for each in found] == [TEXT]
    assert b'"thought":true' in sent[0]
