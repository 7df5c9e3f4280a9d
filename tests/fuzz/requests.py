"""Requests to the emulator that are nearly right: operations of both backends with fields of their own types."""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Dict, List, Mapping, Tuple, cast
from urllib.parse import quote, urlencode

from hypothesis import strategies as st

from google._genai_api import service

FACTS: Dict[str, Any] = {backend: service.load(backend) for backend in ("gemini", "vertex")}
VERSIONS = {"gemini": "v1beta", "vertex": "v1beta1"}
OPERATIONS: List[Tuple[str, str]] = [
    (backend, name) for backend in FACTS for name in FACTS[backend]["operations"]
]
_KINDS = {
    "predict": ["imagen-3.0-generate-002", "imagen-3.0-capability-001", "text-embedding-004"],
    "Predict": ["veo-2.0-generate-001"],
    "mbed": ["text-embedding-004", "gemini-embedding-001"],
    "": ["gemini-2.0-flash", "gemini-2.5-flash", "gemini-2.0-flash-001"],
}
"""Models for the verbs in whose names these are."""

_NAMES = {"publisher": ["google"], "project": ["p"], "location": ["us-central1"]}
_OTHERS = ["a-1", "1", "x" * 50, "\u20ac", "gemini-2.0-flash"]
_WORDS = st.sampled_from(
    [
        *(
            "",
            "text",
            "invalid",
            "unsafe",
            "models/gemini-2.0-flash",
            "files/a",
            "gs://b/a.jsonl",
            "image/png",
        ),
        *("application/json", "application/pdf", "user", "model", "3s", "-1s", "99999999999s", "AUTO", "ANY"),
        *("2025-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-00-00T00:00:00Z", "iVBORw0KGgo=", "UklGRgAA"),
        *(
            "9" * 400,
            "-9" * 400,
            "\ud800",
            "\x00\r\nx: y",
            "a.b",
            "*",
            "IMAGE",
            "x2",
            "16:9",
            "4K",
            "upscale",
        ),
    ]
)
_ODD: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, 1, -1, 2**31, 2**63, 10**400, 1e308, float("inf"), float("nan"), 0.1, 8, 1000]),
    _WORDS,
    st.text(max_size=5),
    st.just([]),
    st.just({}),
)
_FREE = st.recursive(
    _ODD,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    *(
                        "prompt",
                        "image",
                        "video",
                        "content",
                        "referenceImages",
                        "referenceImage",
                        "parameters",
                    ),
                    *(
                        "bytesBase64Encoded",
                        "mimeType",
                        "sampleCount",
                        "mode",
                        "upscaleConfig",
                        "upscaleFactor",
                    ),
                    *(
                        "type",
                        "items",
                        "properties",
                        "minItems",
                        "maxItems",
                        "$ref",
                        "$defs",
                        "enum",
                        "const",
                    ),
                    *("anyOf", "allOf", "required", "minimum", "multipleOf", "minLength", "format", "gcsUri"),
                    *("outputDimensionality", "title", "task_type", "aspectRatio", "storageUri", "a"),
                ]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=10,
)
_USUAL = {
    "string": "models/gemini-2.0-flash",
    "bytes": "iVBORw0KGgo=",
    "timestamp": "2999-01-01T00:00:00Z",
    "duration": "60s",
    "fieldmask": "displayName",
}
Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def requests(draw: Draw) -> bytes:
    """One request in the form of the target."""
    backend, name = draw(st.sampled_from(OPERATIONS))
    facts = FACTS[backend]["operations"][name]
    models = next(_KINDS[part] for part in _KINDS if part in name.rpartition(".")[2])

    def named(found: re.Match[str]) -> str:
        usual = models if found[1] == "model" else _NAMES.get(found[1], _OTHERS)
        return quote(draw(st.sampled_from(usual if draw(st.integers(0, 9)) else _OTHERS)), safe="")

    path = re.sub(r"\{(\w+)\}", named, facts["path"])
    query = {"key": "k"}
    parameters: Mapping[str, Any] = facts.get("parameters") or {}
    for parameter in [each for each in parameters if parameters[each]["location"] == "query"]:
        if not draw(st.integers(0, 7)):
            query[parameter] = str(draw(_ODD)).encode("utf-8", "replace").decode()
    upload = "/upload" if name == "files.create" and draw(st.booleans()) else ""
    head = f"{facts['method']} {upload}/{VERSIONS[backend]}/{path}?{urlencode(query)}"
    body: Any = {}
    if facts.get("request"):
        body = _message(draw, backend, facts["request"], 5)
    return head.encode("latin-1", "replace") + b"\n\n" + json.dumps(body).encode()


def _message(draw: Draw, backend: str, schema: str, depth: int) -> Any:
    fields: Mapping[str, Any] = FACTS[backend]["schemas"][schema]
    required = [name for name in fields if fields[name].get("required")]
    chosen: List[str] = (
        draw(st.lists(st.sampled_from(sorted(fields)), max_size=2, unique=True)) if fields else []
    )
    asked = ("contents", "parts", "text", "content", "instances", "model", "requests", "inputConfig", "batch")
    usual = [name for name in asked if name in fields]
    names = dict.fromkeys([*required, *usual, *chosen])
    return {name: _field(draw, backend, fields[name], depth) for name in names if draw(st.integers(0, 29))}


def _field(draw: Draw, backend: str, field: Mapping[str, Any], depth: int) -> Any:
    if not draw(st.integers(0, 29)):
        return draw(_ODD)
    if field.get("map"):
        return {"a": _single(draw, backend, field, depth)}
    if field.get("repeated"):
        return [_single(draw, backend, field, depth) for _ in range(draw(st.sampled_from([1, 1, 1, 0, 2])))]
    return _single(draw, backend, field, depth)


def _single(draw: Draw, backend: str, field: Mapping[str, Any], depth: int) -> Any:
    kind = field["type"]
    if kind == "message":
        return _message(draw, backend, field["ref"], depth - 1) if depth else {}
    if kind in ("any", "struct"):
        return {"prompt": "a", "content": "b", **_object(draw(_FREE))} if draw(st.booleans()) else draw(_FREE)
    if kind == "enum":
        return draw(st.sampled_from([*field["values"]]))
    if kind == "bool":
        return draw(st.booleans())
    if kind in _USUAL:
        return _USUAL[kind] if draw(st.integers(0, 3)) else draw(_WORDS)
    return draw(st.sampled_from([0, 1, 2, 8, 100, -1, 2**31 - 1, 0.5]))


def _object(value: Any) -> Dict[str, Any]:
    return cast("Dict[str, Any]", value) if isinstance(value, dict) else {}
