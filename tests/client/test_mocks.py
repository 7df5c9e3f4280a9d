"""Mocks that programs make of the client for their own tests."""

from __future__ import annotations

import warnings
from operator import attrgetter
from typing import Any, Callable, Dict
from unittest import mock

import pytest

from google import genai

CALLS = (
    "models.generate_content",
    "aio.models.generate_content",
    "chats.create",
    "files.upload",
    "aio.files.upload",
)
MOCKS: Dict[str, Callable[[], Any]] = {
    "an instance of the class": lambda: mock.create_autospec(genai.Client, instance=True),
    "what the class returns": lambda: mock.create_autospec(genai.Client)(api_key="k"),
    "the class as it is": lambda: mock.create_autospec(genai.Client, instance=True, spec_set=True),
    "a client": lambda: mock.create_autospec(genai.Client(vertexai=False, api_key="k")),
    "without its attributes": lambda: mock.Mock(spec=genai.Client),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", MOCKS)
def test_a_mock_has_the_resources(name: str, call: str) -> None:
    made = MOCKS[name]()
    attrgetter(call)(made).return_value = "hello"
    assert attrgetter(call)(made).return_value == "hello"
    with pytest.raises(AttributeError):
        made.no_such_resource  # noqa: B018  # the access is what is tested


@pytest.mark.parametrize("target", ["google.genai.Client", "google.genai.client.Client"])
def test_a_patched_class(target: str) -> None:
    with mock.patch(target, autospec=True) as patched:
        patched.return_value.models.generate_content.return_value.text = "hello"
        assert patched(api_key="k").models.generate_content(model="m", contents="hi").text == "hello"


def test_a_resource_is_replaced_in_class_and_client() -> None:
    client = genai.Client(vertexai=False, api_key="k")
    with mock.patch.object(client, "models") as models:
        assert client.models is models
    with mock.patch.object(genai.Client, "files", new_callable=mock.PropertyMock) as files:
        assert client.files is files.return_value
    assert isinstance(client.files, type(genai.Client(vertexai=False, api_key="k").files))


def test_help_takes_a_resource_for_a_property() -> None:
    import pydoc

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = pydoc.plain(pydoc.render_doc(genai.Client))
    assert text.index("Data descriptors") < text.index("chats\n")
