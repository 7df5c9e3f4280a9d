"""The estimate of tokens without a request: what is counted, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from google.genai import types
from google.genai.local_tokenizer import LocalTokenizer, estimate

COUNTS = {
    "": 0,
    "a": 1,
    "four": 1,
    "Hello world": 3,
    "the quick brown fox jumps over the lazy dog": 11,
    "привет, мир": 5,
    "你好世界": 3,
    "🙂": 1,
}


@pytest.mark.parametrize("text", COUNTS)
def test_texts(text: str) -> None:
    assert estimate(text) == COUNTS[text]


def count(contents: Any, config: Any = None) -> int:
    found = LocalTokenizer("gemini-2.0-flash").count_tokens(contents, config=config)
    assert isinstance(found, types.CountTokensResult)
    return found.total_tokens or 0


def test_everything_that_is_text_is_counted() -> None:
    call = types.Part.from_function_call(name="weather", args={"city": "Oslo"})
    result = types.Part.from_function_response(name="weather", response={"result": "sunny"})
    code = types.Part.from_executable_code(code="print(1)", language=types.Language.PYTHON)
    alone = [count(each) for each in ("Hello world", call, result, code)]
    assert all(each > 1 for each in alone)
    assert count(
        [types.Content(role="user", parts=[types.Part(text="Hello world"), call, result, code])]
    ) == sum(alone)


def weather(city: str) -> str:
    """Return the weather."""
    return city


def test_the_system_instruction_and_the_tools_are_counted() -> None:
    assert count("Hi", {"system_instruction": "Be brief."}) == count("Hi") + count("Be brief.")
    assert count("Hi", types.CountTokensConfig(tools=[weather])) > count("Hi") + 10


def test_media_are_refused() -> None:
    with pytest.raises(ValueError, match="contents have media"):
        count(types.Part.from_bytes(data=b"a", mime_type="image/png"))


def test_the_tokens_themselves_need_a_vocabulary() -> None:
    with pytest.raises(ValueError, match=r"client\.models\.compute_tokens"):
        LocalTokenizer("gemini-2.0-flash").compute_tokens("Hi")
