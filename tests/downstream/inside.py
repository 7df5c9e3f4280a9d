"""Run by the interpreter of a framework's environment: its steps, then its questions to bad answers.

    python -m tests.downstream.inside NAME ADDRESS BAD_ADDRESS

It prints one JSON object, on a line of its own, for each outcome.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import os
import sys
import traceback
from typing import Any, Callable, Dict, Iterator, List

from .bad_answers import CASES
from .expected import CITY, PROMPT

STEPS = ("plain", "stream", "tool", "structured", "awaited")
MARK = "outcome: "
MISTAKES = (TypeError, AttributeError, NameError, ImportError, KeyError, IndexError)
"""Errors of a program, not of an answer. Ours that derive from one of them have a base of their own."""


def main() -> None:
    """Run everything."""
    name, address, bad = sys.argv[1:]
    os.environ.update(GOOGLE_API_KEY="k", GOOGLE_GEMINI_BASE_URL=address)
    try:
        module = importlib.import_module(f"{__package__}.frameworks.{name}_steps")
    except Exception as error:
        _print(step="import", **failure(error))
        return
    for step in STEPS:
        _print(step=step, **_outcome(module, step, _wanted(step)))
    for case in CASES:
        os.environ["GOOGLE_GEMINI_BASE_URL"] = f"{bad}/{case}"
        for way in ("plain", "stream"):
            _print(case=f"{case} {way}", **_outcome(module, way, lambda _: True))


def _wanted(step: str) -> Callable[[Any], bool]:
    """Return whether a result is right: a text repeats what was asked, and a schema was checked by the step."""
    text = CITY if step == "tool" else PROMPT
    return lambda result: bool(result) and (not isinstance(result, str) or text in result)


def _outcome(module: Any, step: str, wanted: Callable[[Any], bool]) -> Dict[str, Any]:
    function = getattr(module, step)
    try:
        result = asyncio.run(function()) if inspect.iscoroutinefunction(function) else function()
    except Exception as error:
        return failure(error)
    text = str(result)[:300]
    return {"result": text} if wanted(result) else {"raised": ["wrong result"], "text": text}


def failure(error: BaseException) -> Dict[str, Any]:
    """Return an error as an outcome."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    kinds = [_name(kind) for kind in type(error).__mro__ if kind not in (object, BaseException, Exception)]
    text = str(error).partition("\n")[0][:300]
    place = f"{os.path.join(*last.filename.split(os.sep)[-3:])}:{last.lineno}"
    return {"raised": kinds, "text": text, "place": place, "mistakes": _mistakes(error)}


def _mistakes(error: BaseException) -> List[str]:
    """Return the errors of a program that came out of the SDK, in the error or behind it."""
    return [f"{_name(type(each))}: {each}" for each in _chain(error) if _is_mistake(each)]


def _is_mistake(error: BaseException) -> bool:
    names = [_name(kind) for kind in type(error).__mro__]
    if not isinstance(error, MISTAKES) or "google.genai.errors.GenAIError" in names:
        return False
    frames = traceback.extract_tb(error.__traceback__)
    inside = f"{os.sep}google{os.sep}genai", f"{os.sep}google{os.sep}_genai"
    return any(part in frame.filename for frame in frames for part in inside)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: List[BaseException] = []
    waiting: List[Any] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or any(each is other for other in seen):
            continue
        seen.append(each)
        yield each
        waiting += [each.__cause__, each.__context__, *getattr(each, "exceptions", ())]


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _print(**outcome: Any) -> None:
    print(MARK + json.dumps(outcome), flush=True)


if __name__ == "__main__":
    main()
