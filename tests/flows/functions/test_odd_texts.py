"""Errors and results of functions whose text cannot be read or written: the model is told, the conversation goes on."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict

import pytest

from google.genai import types
from google.genai.emulator import Emulator

from ..ways import WAYS, answer, call, responses

EACH_WAY = pytest.mark.parametrize("way", WAYS)
HALF = "half \ud800 pair"
FILE_NAME = b"caf\xe9.txt".decode("utf-8", "surrogateescape")


class MuteError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no text")


class OddError(Exception):
    def __str__(self) -> str:
        return 5  # type: ignore[return-value]  # noqa: PLE0307  # the mistake that is tried


class HalfError(Exception):
    def __str__(self) -> str:
        return HALF


class Mute:
    def __repr__(self) -> str:
        raise RuntimeError("no text")


class EndlessError(Exception):
    def __str__(self) -> str:
        return str(self)


class Fails:
    def __iter__(self) -> Any:
        raise MuteError

    def tolist(self) -> Any:
        raise MuteError


ERRORS: Dict[str, Any] = {
    "half a pair": ValueError(HALF),
    "a name of a file": FileNotFoundError(2, "No such file", FILE_NAME),
    "half a pair of its own": HalfError(),
    "no text": MuteError(),
    "no string": OddError(),
    "an argument without a text": KeyError(Mute()),
    "no end": EndlessError(),
}
TEXTS: Dict[str, str] = {
    "half a pair": "ValueError: half \\ud800 pair",
    "a name of a file": "FileNotFoundError: [Errno 2] No such file: 'caf\\udce9.txt'",
    "half a pair of its own": "HalfError: half \\ud800 pair",
    "no text": "MuteError",
    "no string": "OddError",
    "an argument without a text": "KeyError",
    "no end": "EndlessError",
}
RESULTS: Dict[str, Callable[[], Any]] = {
    "half a pair": lambda: HALF,
    "in a dictionary": lambda: {"a": [HALF]},
    "as a key": lambda: {HALF: 1},
    "a name of a file": lambda: FILE_NAME,
    "an object without a text": Mute,
    "in a list": lambda: [Mute()],
    "an error": MuteError,
    "what fails with an error without a text": Fails,
    "a whole response": lambda: types.FunctionResponse(response={"a": HALF}),
    "a whole response with a number": lambda: types.FunctionResponse(response={"a": float("nan")}),
    "a whole response with an object": lambda: types.FunctionResponse(response={"a": Mute()}),
    "a name of a whole response": lambda: types.FunctionResponse(name=HALF, response={}),
    "a name of a part": lambda: types.FunctionResponsePart(
        inline_data=types.FunctionResponseBlob(data=b"a", mime_type="image/png", display_name=HALF)
    ),
    "an address": lambda: types.Part(file_data=types.FileData(file_uri=f"https://h/{HALF}", mime_type="a/b")),
}


def emulated(name: str) -> Emulator:
    emulator = Emulator()
    emulator.reply_with(answer(call(name), call("works")), "Done.")
    return emulator


def works() -> str:
    """Return a word."""
    return "fine"


def ask(way: str, function: Callable[..., Any]) -> Dict[str, Any]:
    """Return what the model was told about the function."""
    emulator = emulated(function.__name__)
    done = WAYS[way](emulator, "Now?", {"tools": [function, works]})
    assert done.error is None
    assert done.response is not None
    assert done.response.text == "Done."
    told, fine = responses(emulator)
    assert fine["response"] == {"result": "fine"}
    json.dumps(told, ensure_ascii=False).encode("utf-8")
    found: Dict[str, Any] = told["response"]
    return found


@EACH_WAY
@pytest.mark.parametrize("name", ERRORS)
def test_any_error_is_told(way: str, name: str, caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> None:
        """Fail."""
        raise ERRORS[name]

    async def fails_later() -> None:
        """Fail."""
        raise ERRORS[name]

    for function in (fails, fails_later):
        assert ask(way, function) == {"error": TEXTS[name]}
    assert "failed; its error is sent to the model" in caplog.text
    caplog.text.encode("utf-8")  # a handler that writes a file can write it


@EACH_WAY
@pytest.mark.parametrize("name", RESULTS)
def test_a_result_that_cannot_be_sent_is_told(way: str, name: str) -> None:
    def returns() -> Any:
        """Return it."""
        return RESULTS[name]()

    (text,) = ask(way, returns).values()
    assert text.startswith("the result, a ")
    assert " cannot be sent: " in text


class Choosy:
    """A type whose validator fails in its own way."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        def check(value: Any) -> Any:
            raise ERRORS[str(value)]

        return core_schema.no_info_after_validator_function(check, core_schema.str_schema())


@EACH_WAY
@pytest.mark.parametrize("name", ERRORS)
def test_an_error_of_a_validator_is_told(way: str, name: str) -> None:
    def takes(value: Choosy) -> None:
        """Take a value."""

    emulator = Emulator()
    emulator.reply_with(answer(call("takes", None, value=name), call("works")), "Done.")
    done = WAYS[way](emulator, "Now?", {"tools": [takes, works]})
    assert done.error is None
    assert list(responses(emulator)[0]["response"]) == ["error"]
