"""A loop that prints a stream never prints None: `text_stream` yields text, and the documentation shows it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from ..docs.pages import PAGES, ROOT, blocks, shown
from .samples import Json, answer, parts
from .ways import STREAMS, Way, answered, receive

TEXT = answer({"finishReason": None})
LAST: Dict[str, Json] = {
    "a finish reason alone": {"candidates": [{"finishReason": "STOP"}]},
    "a content without parts": {"candidates": [{"content": {"role": "model"}, "finishReason": "STOP"}]},
    "no parts": {"candidates": [{"content": {"parts": []}, "finishReason": "STOP"}]},
    "parts that are null": {"candidates": [{"content": {"parts": None}, "finishReason": "STOP"}]},
    "an empty part": parts({}),
    "an empty text": parts({"text": ""}),
    "a text that is null": parts({"text": None}),
    "a thought": parts({"text": "so", "thought": True}),
    "a signature": parts({"thoughtSignature": "AP8="}),
    "a function call": parts({"functionCall": {"name": "f"}}),
    "an image": parts({"inlineData": {"mimeType": "image/png", "data": "AP8="}}),
    "usage alone": {"candidates": [{"finishReason": "STOP"}], "usageMetadata": {"totalTokenCount": 2}},
    "usage without a candidate": {"usageMetadata": {"totalTokenCount": 2}},
    "a value of an unexpected type": {"candidates": [{"content": {"parts": "x"}, "finishReason": "STOP"}]},
}


@pytest.mark.parametrize("name", LAST)
def test_a_last_response_without_text(name: str) -> None:
    way = Way("blocking", "gemini", "stream")
    whole = answered(way, TEXT, {"candidates": [{"finishReason": "STOP"}]}, LAST[name])
    got = receive(way, whole, texts=True)
    assert (got.error, got.responses, got.so_far.text) == (None, ["hi"], "hi")


@STREAMS
def test_every_way(way: Way) -> None:
    ends = answered(way, LAST["a thought"], TEXT, LAST["an empty text"], LAST["a finish reason alone"])
    got = receive(way, ends, texts=True)
    assert (got.error, got.responses, got.so_far.text) == (None, ["hi"], "hi")


def _programs() -> Iterator[Tuple[str, str]]:
    for page in PAGES:
        for line, block in blocks(page):
            yield f"{shown(page)}:{line}", block
    for folder in ("docs/examples", "tests/demo"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), Path(path).read_text(encoding="utf-8")


PROGRAMS: List[Tuple[str, str]] = list(_programs())


@pytest.mark.parametrize(("place", "program"), PROGRAMS, ids=[place for place, _ in PROGRAMS])
def test_what_is_shown_reads_texts_by_text_stream(place: str, program: str) -> None:
    tree = ast.parse(program)
    streams = {
        ast.unparse(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and "_stream(" in ast.unparse(node.value)
        for target in node.targets
    }
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.AsyncFor)):
            source = ast.unparse(node.iter)
            if source in streams or ("_stream(" in source and not source.endswith(".text_stream")):
                read: List[Any] = [each for each in ast.walk(node) if isinstance(each, ast.Attribute)]
                assert f"{ast.unparse(node.target)}.text" not in map(ast.unparse, read)
