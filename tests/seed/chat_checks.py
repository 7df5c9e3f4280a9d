"""What an example with a chat or a Python function must show once it ran."""

from __future__ import annotations

import ast
import json
from typing import Any, Dict, Iterator, List

from .checks import Check, Run

FUNCTION = "get_current_weather"


def _contents(run: Run, request: int) -> List[Dict[str, Any]]:
    found: List[Dict[str, Any]] = run.requests[request].body["contents"]
    return found


def _text(content: Dict[str, Any]) -> str:
    return "".join(part["text"] for part in content["parts"])


def _messages(code: str) -> Iterator[str]:
    """What the example sends, in order."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            (said, *_) = [*node.args, None]
            if node.func.attr.startswith("send_message") and isinstance(said, ast.Constant):
                yield str(said.value)


def conversed(verb: str, prefix: str) -> Check:
    """Two messages, the second sent after the first and its answer; then the whole history, printed."""

    def check(run: Run) -> None:
        assert [request.path.rpartition(":")[2] for request in run.requests] == [verb, verb]
        first, second = _contents(run, 0), _contents(run, 1)
        asked = list(_messages(run.code))
        assert [_text(first[0]), _text(second[2])] == asked
        assert second[0] == first[0]
        history = run.names["chat"].get_history()
        assert [content.role for content in history] == ["user", "model", "user", "model"]
        assert [content.role for content in history[:3]] == [content["role"] for content in second]
        for content in history:
            assert f"{prefix}{content.role}: {content.parts[0].text}" in run.output

    return check


def called(run: Run) -> None:
    """The function was called with what the model asked for, and the model said what it gave."""
    first, second = _contents(run, 0), _contents(run, 1)
    assert len(run.requests) == 2
    assert second[: len(first)] == first
    (asked,) = (part["functionCall"] for part in second[-2]["parts"] if "functionCall" in part)
    (given,) = (part["functionResponse"] for part in second[-1]["parts"])
    assert asked["name"] == given["name"] == FUNCTION
    assert given["response"] == {"result": "sunny"}
    assert given.get("id") == asked.get("id")
    result = json.dumps(given["response"], separators=(",", ":"))
    assert run.output.strip() == f"{FUNCTION} returned {result}."
    declared = run.requests[0].body["tools"][0]["functionDeclarations"][0]
    assert declared["name"] == FUNCTION
    assert list(declared["parameters"]["properties"]) == ["location"]


def left_to_the_caller(run: Run) -> None:
    """One request; the calls of its answer are the caller's."""
    assert len(run.requests) == 1
    (call,) = run.names["response"].function_calls
    assert call.name == FUNCTION


def read_calls(run: Run) -> None:
    """The calls of the answer before, as a list."""
    assert run.requests == []
    assert [call.name for call in run.names["function_calls"]] == [FUNCTION]


def stopped_at(requests: int) -> Check:
    """In mode ANY the model calls on and on; the limit ends it."""

    def check(run: Run) -> None:
        assert len(run.requests) == requests
        response = run.names["response"]
        assert response.automatic_function_calling_limit_reached
        assert [call.name for call in response.function_calls] == [FUNCTION]

    return check
