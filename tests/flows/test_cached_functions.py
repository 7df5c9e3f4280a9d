"""Functions with a cache: their declarations live in the cache, and the SDK calls them."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Dict, List

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator

from .ways import MODEL, WAYS, answer, call, client_of, responses

EACH_WAY = pytest.mark.parametrize("way", WAYS)
BOTH = pytest.mark.parametrize("vertexai", [False, True], ids=["gemini", "vertex"])


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


async def add_async(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def add_three(a: int, b: int, c: int) -> int:
    """Add three numbers."""
    return a + b + c


class Adder:
    """A callable object."""

    def __call__(self, a: int, b: int) -> int:
        """Add two numbers."""
        return a + b


NAMELESS: Callable[[int], int] = lambda a: a  # noqa: E731  # a lambda that is refused

BY_HAND = types.FunctionDeclaration(name="by_hand")

# What stands for the function in `tools`, and the name that the cache declares.
FUNCTIONS: Dict[str, Any] = {
    "function": (add, "add"),
    "async": (add_async, "add_async"),
    "partial": (partial(add_three, c=0), "add_three"),
    "object": (Adder(), "Adder"),
}

# How the config names the cache.
NAMES: Dict[str, Callable[[types.CachedContent], Any]] = {
    "name": lambda cache: cache.name,
    "id": lambda cache: str(cache.name).rpartition("/")[2],
    "short name": lambda cache: "cachedContents/" + str(cache.name).rpartition("/")[2],
    "object": lambda cache: cache,
}


def cache_of(emulator: Emulator, vertexai: bool, *tools: Any) -> types.CachedContent:
    return client_of(emulator, vertexai).caches.create(
        model=MODEL,
        config=types.CreateCachedContentConfig(
            contents="Sums.", system_instruction="Be exact.", tools=list(tools)
        ),
    )


def generated(emulator: Emulator) -> List[Any]:
    return [each.body for each in emulator.requests if each.path.endswith("enerateContent")]


@BOTH
@EACH_WAY
@pytest.mark.parametrize("kind", FUNCTIONS)
def test_functions_are_called_and_not_sent(way: str, vertexai: bool, kind: str) -> None:
    function, name = FUNCTIONS[kind]
    emulator = Emulator()
    cache = cache_of(emulator, vertexai, function)
    emulator.reply_with(answer(call(name, a=2, b=3)), "5")
    done = WAYS[way](emulator, "2 + 3?", {"cached_content": cache.name, "tools": [function]}, vertexai)
    assert done.error is None
    assert done.response is not None
    assert done.response.text == "5"
    assert responses(emulator)[0]["response"] == {"result": 5}
    sent = emulator.requests[1:]
    assert len(sent) == 2
    for each in sent:
        body: Any = each.body
        assert body["cachedContent"] == cache.name
        assert not body.keys() & {"tools", "toolConfig", "systemInstruction"}


@BOTH
@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("typed", [False, True], ids=["dict", "object"])
def test_the_cache_may_be_a_name_or_the_object(vertexai: bool, form: str, typed: bool) -> None:
    emulator = Emulator()
    cache = cache_of(emulator, vertexai, add)
    emulator.reply_with(answer(call("add", a=2, b=3)), "5")
    config: Any = {"cached_content": NAMES[form](cache), "tools": [add]}
    if typed:
        config = types.GenerateContentConfig(**config)
    done = WAYS["whole"](emulator, "2 + 3?", config, vertexai)
    assert done.response is not None
    assert done.response.text == "5"
    assert [body["cachedContent"] for body in generated(emulator)] == [cache.name] * 2


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (types.CachedContent(), "config.cached_content is empty"),
        (types.File(name="files/1"), "config.cached_content must be a string, not File"),
        ({"name": "cachedContents/1"}, "config.cached_content must be a string, not dict"),
        (5, "config.cached_content must be a string, not int"),
        ("../1", "config.cached_content '../1' is not a resource name"),
    ],
)
def test_anything_else_is_refused_before_any_request(value: Any, text: str) -> None:
    emulator = Emulator()
    done = WAYS["whole"](emulator, "Hi", {"cached_content": value, "tools": [add]})
    assert isinstance(done.error, errors.InvalidNameError)
    assert text in str(done.error)
    assert emulator.requests == []


@BOTH
@EACH_WAY
def test_a_function_that_only_the_cache_declares_is_the_callers(way: str, vertexai: bool) -> None:
    emulator = Emulator()
    cache = cache_of(emulator, vertexai, add, types.Tool(function_declarations=[BY_HAND]))
    emulator.reply_with(answer(call("add", a=2, b=3), call("by_hand")))
    done = WAYS[way](emulator, "2 + 3?", {"cached_content": cache.name, "tools": [add]}, vertexai)
    assert done.response is not None
    assert [each.name for each in done.response.function_calls] == ["add", "by_hand"]
    assert len(emulator.requests) == 2


@BOTH
@pytest.mark.parametrize("options", [{"disable": True}, {"maximum_remote_calls": 0}])
def test_switched_off_they_are_not_sent_either(vertexai: bool, options: Dict[str, Any]) -> None:
    emulator = Emulator()
    cache = cache_of(emulator, vertexai, add)
    emulator.reply_with(answer(call("add", a=2, b=3)))
    config = {"cached_content": cache.name, "tools": [add], "automatic_function_calling": options}
    done = WAYS["whole"](emulator, "2 + 3?", config, vertexai)
    assert done.response is not None
    assert [each.args for each in done.response.function_calls] == [{"a": 2, "b": 3}]
    assert "tools" not in generated(emulator)[0]


@BOTH
@EACH_WAY
@pytest.mark.parametrize(
    "other",
    [
        {"tools": [types.Tool(function_declarations=[BY_HAND])]},
        {"tools": [{"function_declarations": [{"name": "by_hand"}]}]},
        {"tools": [add, types.Tool(google_search=types.GoogleSearch())]},
        {"system_instruction": "Be brief."},
        {"tools": [add], "tool_config": {"function_calling_config": {"mode": "ANY"}}},
    ],
    ids=["declaration", "dict", "search", "instruction", "tool config"],
)
def test_what_else_the_cache_holds_is_sent_and_refused_by_the_service(
    way: str, vertexai: bool, other: Dict[str, Any]
) -> None:
    """Nothing is dropped: a search that is not made, or an instruction that is not followed, has no trace."""
    emulator = Emulator()
    cache = cache_of(emulator, vertexai, add)
    done = WAYS[way](emulator, "2 + 3?", {"cached_content": cache.name, **other}, vertexai)
    assert isinstance(done.error, errors.BadRequestError)
    assert "ached" in str(done.error)
    assert "instruction" in str(done.error)
    assert len(emulator.requests) == 2
    body: Any = emulator.requests[1].body
    assert "'name': 'add'" not in str(body)


@pytest.mark.parametrize("tools", [[add, add], [NAMELESS], [int]], ids=["twice", "lambda", "class"])
def test_functions_are_checked_as_they_are_without_a_cache(tools: List[Any]) -> None:
    emulator = Emulator()
    for cached in (None, "cachedContents/1"):
        done = WAYS["whole"](emulator, "Hi", {"cached_content": cached, "tools": tools})
        assert isinstance(done.error, errors.GenAIError)
        assert not isinstance(done.error, errors.APIError)
    assert emulator.requests == []


def test_a_chat_gives_the_cache_per_message() -> None:
    emulator = Emulator()
    cache = cache_of(emulator, False, add)
    chat = client_of(emulator).chats.create(model=MODEL, config={"tools": [add]})
    emulator.reply_with(answer(call("add", a=1, b=1)), "2", answer(call("add", a=2, b=2)), "4")
    assert chat.send_message("1 + 1?").text == "2"
    config: Any = {"tools": [add], "cached_content": cache}
    assert chat.send_message("2 + 2?", config=config).text == "4"
    assert ["tools" in body for body in generated(emulator)] == [True, True, False, False]


def test_a_batch_sends_no_function_with_a_cache() -> None:
    emulator = Emulator()
    client = client_of(emulator)
    cache = cache_of(emulator, False, add)
    config = types.GenerateContentConfig(cached_content=cache, tools=[add])
    client.batches.create(model=MODEL, src=[types.InlinedRequest(contents="2 + 3?", config=config)])
    assert "add" not in str(emulator.requests[-1].body)
    assert str(cache.name) in str(emulator.requests[-1].body)
