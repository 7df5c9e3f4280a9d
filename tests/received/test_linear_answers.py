"""Time in proportion: whatever reads an answer and its JSON takes linear time."""

from __future__ import annotations

import json
from functools import partial
from typing import Any, Dict, List

import pytest

from google._genai_core.flows.answers import fences, history, parsing, partial_args
from google._genai_core.flows.answers.accumulator import Accumulator
from google._genai_core.flows.answers.merging import merge
from google._genai_core.runtime import lenient_json
from google._genai_core.runtime.http.sse import Parser
from google.genai import types, vision

from ..linear import Row

pytestmark = pytest.mark.long

Answer = types.GenerateContentResponse


def _answer(body: str) -> Answer:
    return Answer.model_validate_json(body)


def _whole(documents: List[Any]) -> Answer:
    return merge([_answer(json.dumps(each)) for each in documents])


def _assemble(made: Any) -> Any:
    return partial_args.assemble(*made)


def _finished(events: List[bytes]) -> bool:
    collected = Accumulator(Answer.model_validate_json)
    for event in events:
        collected.add(event, Answer.model_validate_json(event))
    return collected.finished


def _stream(chunks: List[bytes]) -> None:
    parser = Parser()
    for chunk in chunks:
        for _ in parser.feed(chunk):
            pass
    list(parser.close())


def _bytewise(data: bytes) -> None:
    _stream([data[at : at + 1] for at in range(len(data))])


def _of_parts(*parts: Any) -> Any:
    return {"candidates": [{"content": {"role": "model", "parts": list(parts)}}]}


def _call(at: int, **fields: Any) -> Any:
    return _of_parts({"functionCall": {"name": f"f{at}", "id": str(at), "willContinue": True, **fields}})


def _calls(size: int, **fields: Any) -> List[Any]:
    return [_call(at, **fields) for at in range(size)]


def _fragments(size: int, path: str) -> Any:
    return {}, [types.PartialArg(json_path=path.format(at), string_value="a") for at in range(size)]


def _source(at: int) -> Any:
    return {"candidates": [{"groundingMetadata": {"groundingChunks": [{"web": {"uri": f"u{at}"}}]}}]}


def _turns(*roles: str) -> List[Any]:
    return [{"role": role, "parts": [{"text": "a"}]} for role in roles]


def _joined(items: List[str]) -> str:
    return f"[{','.join(items)}]"


ROWS: Dict[str, Row] = {
    "fences: spaces at the end": Row(fences.json_text, lambda n: "```json\n[1]" + " " * n),
    "fences: tabs in front": Row(fences.json_text, lambda n: "a ```" + "\t" * n + "1"),
    "fences: words": Row(fences.json_text, lambda n: "a ```" + "a " * n),
    "fences: blank lines": Row(fences.json_text, lambda n: "```json" + "\n" * n + "```" + "\n" * n),
    "fences: long ones": Row(fences.json_text, lambda n: "a" + "`" * n + "b" + "`" * (n - 1)),
    "fences: tildes": Row(fences.json_text, lambda n: "a" + "~~~" * n),
    "fences: open lists": Row(fences.json_text, lambda n: "a ```" + "[1," * n),
    "fences: byte order marks": Row(fences.json_text, lambda n: "\ufeff" * n + "```"),
    "parsed: spaces": Row(partial(parsing.parse, schema={}), lambda n: " " * n + "[1]" + " " * n),
    "parsed: a list": Row(partial(parsing.parse, schema=List[int]), lambda n: str(list(range(n)))),
    "parsed: wrong values": Row(
        partial(parsing.parse, schema=List[int]), lambda n: _joined(['"a"'] * n), 2000
    ),
    "vision": Row(vision.boxes, lambda n: _joined(['{"box_2d": [0, 0, 1, 1]}'] * n), 2000),
    "vision: base64 with spaces": Row(
        lambda text: vision.Mask(box_2d=[0, 0, 9, 9], label="a", mask=text).to_image(9, 9), lambda n: "A " * n
    ),
    "calls: open": Row(_whole, _calls, 1000),
    "calls: open, without names": Row(_whole, lambda n: [*_calls(n), *_calls(n, name=None)], 500),
    "calls: open, then ended": Row(_whole, lambda n: [*_calls(n), *_calls(n, willContinue=False)], 500),
    "calls: open, then ended from the last": Row(
        _whole, lambda n: [*_calls(n), *([_of_parts({"functionCall": {}})] * n)], 500
    ),
    "arguments: no such place": Row(_assemble, lambda n: _fragments(n, "$.a[{}]"), 4000),
    "arguments: places": Row(_assemble, lambda n: _fragments(n, "$.a{}"), 2000),
    "arguments: a long path": Row(partial_args.steps, lambda n: "$" + ".a" * n),
    "arguments: a long name": Row(partial_args.steps, lambda n: "$['" + "\\'" * n),
    "arguments: a long index": Row(partial_args.steps, lambda n: f"$[{'9' * n}]"),
    "merging: sources": Row(_whole, lambda n: list(map(_source, range(n))), 1000),
    "merging: texts": Row(_whole, lambda n: [_of_parts({"text": "a"})] * n, 1000),
    "merging: thoughts": Row(
        _whole, lambda n: [_of_parts({"text": "a"}, {"text": "b", "thought": True})] * n, 500
    ),
    "merging: candidates": Row(
        _whole, lambda n: [{"candidates": [{"index": at, "content": {}}]} for at in range(n)], 1000
    ),
    "the end of a stream": Row(_finished, lambda n: [json.dumps(_of_parts({"text": "a"})).encode()] * n, 500),
    "history: one side": Row(history.History, lambda n: _turns("user") * n, 1000),
    "history: turns": Row(history.History, lambda n: _turns("user", "model") * n, 500),
    "JSON: halves of characters": Row(lenient_json.read, lambda n: '["' + "\\ud800" * n + '"]'),
    "JSON: texts with halves": Row(lenient_json.read, lambda n: _joined(['"\\ud800"'] * n)),
    "JSON: keys with halves": Row(
        lenient_json.read, lambda n: "{" + ",".join(f'"\\ud800{at}":1' for at in range(n)) + "}", 5000
    ),
    "JSON: digits": Row(lenient_json.read, lambda n: "[" + "7" * n + "]"),
    "JSON: long numbers": Row(lenient_json.read, lambda n: _joined(["7" * 4300] * n + ["7" * 5000]), 50),
    "JSON: a fraction": Row(lenient_json.read, lambda n: "\ufeff[1." + "7" * n + "]"),
    "JSON: a fraction, strictly": Row(_answer, lambda n: '{"x": 1.' + "7" * n + "}"),
    "JSON: a large power": Row(lenient_json.read, lambda n: "\ufeff[" + "7" * n + "e5]"),
    "JSON: nested lists": Row(lenient_json.read, lambda n: "[" * 300 + "[]," * n + "1" + "]" * 300),
    "JSON: byte order marks": Row(lenient_json.read, lambda n: "\ufeff" * n + "[]"),
    "JSON: line ends": Row(lenient_json.read, lambda n: '["' + "\n" * n + '"]'),
    "JSON: bytes that are no text": Row(lenient_json.read, lambda n: b'["' + b"\xff" * n + b'"]'),
    "JSON: values of another type": Row(
        _answer, lambda n: json.dumps(_of_parts(*({"text": []} for _ in range(n)))), 1000
    ),
    "JSON: base64 with line ends": Row(
        _answer, lambda n: json.dumps(_of_parts({"thoughtSignature": "AAAA\n" * n})), 5000
    ),
    "events: lines": Row(_stream, lambda n: [b"data: a\n" * n]),
    "events: empty lines": Row(_stream, lambda n: [b"\n" * n]),
    "events: carriage returns": Row(_stream, lambda n: [b"\r" * n, b"\r"] * 4),
    "events: a line that does not end": Row(_stream, lambda n: [b"data: " + b"x" * 50] * n),
    "events: a comment that does not end": Row(_stream, lambda n: [b": " + b"x" * 50] * n),
    "events: byte by byte": Row(_bytewise, lambda n: b"data: {}\r\n\r\n" * (n // 12)),
    "events: the same line, byte by byte": Row(_bytewise, lambda n: b"data: " + b"x" * n),
    "events: not framed": Row(_stream, lambda n: [b'{"a": "' + b"\\" * 50 + b"}\n"] * n, 2000),
    "events: not framed, on one line": Row(_bytewise, lambda n: b"{" * n),
    "events: objects that are not framed": Row(_stream, lambda n: [b"{}" * n]),
}


@pytest.mark.parametrize("name", ROWS)
def test_linear_time(name: str) -> None:
    ROWS[name].check()
