"""The annotations of methods can be evaluated, as frameworks do, and start-up does not pay for it."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from typing import Any, Iterator, List, Tuple

import pytest

from google import genai
from google._genai_api.resources.client import ClientResources
from google.genai import types

RESOURCES = [name for name in dir(ClientResources) if not name.startswith("_")]


def methods() -> Iterator[Tuple[str, Any]]:
    client = genai.Client(vertexai=False, api_key="k")
    chats: List[Tuple[str, Any]] = [
        ("chat", client.chats.create(model="m")),
        ("aio chat", client.aio.chats.create(model="m")),
    ]
    owners = [("client", client), ("aio", client.aio), *chats]
    for name in RESOURCES:
        owners += [(name, getattr(client, name)), (f"aio.{name}", getattr(client.aio, name))]
    for owner, value in owners:
        for name, method in inspect.getmembers(value, inspect.ismethod):
            if not name.startswith("_"):
                yield f"{owner}.{name}", method
    yield "Client", genai.Client.__init__


METHODS = dict(methods())


@pytest.mark.parametrize("name", METHODS)
def test_hints(name: str) -> None:
    method = METHODS[name]
    hints = typing.get_type_hints(method)
    parameters = inspect.signature(method).parameters
    assert {each for each in parameters if each not in ("self", "args", "kwargs", "exc")} <= set(hints)
    assert not any(isinstance(hint, str) for hint in hints.values())
    assert set(inspect.signature(method).parameters) == set(parameters)


def test_hints_are_the_types_that_users_import() -> None:
    models = genai.Client(vertexai=False, api_key="k").models
    hints = typing.get_type_hints(models.generate_content)
    assert hints["return"] is types.GenerateContentResponse
    assert types.GenerateContentConfig in typing.get_args(hints["config"])


def test_start_does_not_pay() -> None:
    script = (
        "import sys; from google import genai; genai.Client(vertexai=False, api_key='k').files; "
        "print([name for name in sys.modules if '.types.dicts' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
